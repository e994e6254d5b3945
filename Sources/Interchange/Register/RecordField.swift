/// What a member of a record can be, with the names that people and programs give it, most telling first.
enum RecordField: CaseIterable {
  case id
  case title
  case description
  case severity
  case severityReason
  case impact
  case evidence
  case snippet
  case command
  case output
  case location
  case file
  case line
  case endLine
  case column
  case reproduction
  case rootCause
  case fix
  case verifyCommand
  case owner
  case effort
  case validation
  case status
  case statusReason
  case approver
  case expiry
  case duplicateOf
  case blocker
  case area
  case cwe
  case reference
  case tag
  case due
  case targetRelease
  case dependsOn
  case flow
  case firstSeen
  case lastSeen

  /// The names, as ``NormalName`` has them.
  var names: [String] { Self.table[self] ?? [] }

  private static let table: [RecordField: [String]] = [
    .id: ["id", "findingid", "issueid", "ref", "key", "number", "identifier", "uid"],
    .title: [
      "title", "headline", "name", "issue", "finding", "claim", "problem", "vulnerability", "bug", "summary",
      "what", "message", "description", "details", "detail", "text", "observation", "body",
    ],
    .description: [
      "description", "summary", "what", "details", "detail", "message", "explanation", "body", "text",
      "observation", "problem", "claim", "issue", "analysis",
    ],
    .severity: [
      "finalseverity", "adjustedseverity", "effectiveseverity", "severity", "sev", "severitylevel",
      "risklevel", "riskrating", "criticality", "priority", "level", "rating", "cvss", "cvssscore", "risk",
      "score", "impact",
    ],
    .severityReason: ["severityjustification", "severityreason", "severityrationale", "whythisseverity"],
    .impact: [
      "impact", "whyitmatters", "whythismatters", "businessimpact", "userimpact", "consequence",
      "consequences", "risk", "effect", "effects", "harm", "failurescenario", "attackscenario",
      "exploitscenario", "scenario",
    ],
    .evidence: [
      "evidence", "proof", "proofs", "poc", "proofofconcept", "log", "logs", "observed", "evidences",
    ],
    .snippet: ["quote", "snippet", "code", "codesnippet", "excerpt", "sourcecode", "quotes"],
    .command: ["command", "cmd", "commandrun"],
    .output: ["output", "commandoutput", "stdout", "result"],
    .location: [
      "location", "locations", "where", "place", "files", "affectedfiles", "affectedlocations", "paths",
      "filesaffected", "affected", "filereferences", "coderefs", "codereferences", "fileline",
      "sourcelocation",
    ],
    .file: ["file", "path", "filepath", "filename", "sourcefile", "affectedfile", "uri"],
    .line: ["line", "lines", "linestart", "startline", "linenumber", "linenumbers", "linerange", "lineno"],
    .endLine: ["lineend", "endline", "lineto"],
    .column: ["column", "col", "startcolumn"],
    .reproduction: [
      "reprosteps", "repro", "steps", "reproduction", "stepstoreproduce", "reproductionsteps",
      "howtoreproduce",
    ],
    .rootCause: [
      "rootcausehypothesis", "rootcause", "cause", "causes", "why", "hypothesis", "rootcauseanalysis",
    ],
    .fix: [
      "recommendedfix", "fix", "suggestedfix", "proposedfix", "recommendation", "recommendations",
      "remediation", "solution", "fixdirection", "mitigation", "mitigations", "resolution", "action",
      "actions", "recommendedaction", "actionitems", "suggestion", "suggestions", "howtofix", "nextstep",
      "nextsteps", "correction", "patch",
    ],
    .verifyCommand: ["verifycommand", "verificationcommand", "verifywith", "verify"],
    .owner: ["owner", "owners", "assignee", "assignees", "responsible", "assignedto", "dri", "team"],
    .effort: [
      "effort", "estimate", "estimatedeffort", "effortestimate", "fixeffort", "size", "tshirtsize",
      "storypoints", "efforthours", "estimatehours", "hours", "effortdays", "days", "timeestimate",
    ],
    .validation: [
      "validation", "validationstatus", "verificationstatus", "validated", "verified", "isverified",
      "confirmed", "isconfirmed", "reproduced", "truepositive", "verification", "verdict", "confidence",
      "certainty",
    ],
    .status: [
      "disposition", "status", "state", "resolution", "fixstatus", "resolutionstatus", "fixed", "isfixed",
      "resolved", "done", "closed", "falsepositive", "isfalsepositive",
    ],
    .statusReason: ["dispositionreason", "statusreason", "resolutionnote", "statusnote", "justification"],
    .approver: ["approver", "approvedby", "acceptedby", "signedoffby"],
    .expiry: [
      "expiry", "expires", "expirydate", "expiresat", "acceptedto", "accepteduntil", "expirationdate",
    ],
    .duplicateOf: ["duplicateof", "duplicates", "dupeof"],
    .blocker: [
      "blocksrelease", "blocker", "isblocker", "releaseblocker", "releaseblocking", "blockingrelease",
      "mustfix", "mustfixbeforerelease", "blocking",
    ],
    .area: [
      "workstream", "stream", "area", "section", "domain", "discipline", "category", "categories",
      "subcategory", "type", "kind", "class", "dimension", "lens", "theme", "pillar",
    ],
    .cwe: ["cwe", "cweid", "cweids", "cwes"],
    .reference: [
      "reference", "references", "refs", "links", "link", "url", "urls", "htmlurl", "cve", "cves", "cveid",
      "cveids", "ghsa", "ghsas", "wcag", "owasp", "asvs", "advisory", "advisories", "seealso",
    ],
    .tag: ["tags", "tag", "labels", "label", "keywords"],
    .due: ["due", "duedate", "deadline", "targetdate", "fixby"],
    .targetRelease: [
      "targetrelease", "fixversion", "fixversions", "milestone", "targetversion", "plannedrelease",
    ],
    .dependsOn: ["dependson", "dependencies", "blockedby", "requires", "prerequisites"],
    .flow: ["flows", "criticalflows", "affectedflows", "flow"],
    .firstSeen: ["firstseen", "createdat", "created", "foundat", "reportedat", "discoveredat", "detectedat"],
    .lastSeen: ["lastseen", "updatedat", "updated", "lastseenat"],
  ]

  /// What a member with a name can be, each with the place of the name among the names of the field.
  static let byName: [NormalName: [(field: RecordField, rank: Int)]] = {
    var fields: [NormalName: [(field: RecordField, rank: Int)]] = [:]
    for field in allCases {
      for (rank, name) in field.names.enumerated() {
        fields[NormalName(name), default: []].append((field, rank))
      }
    }
    return fields
  }()
}
