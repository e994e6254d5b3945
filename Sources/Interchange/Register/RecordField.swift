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
  var names: [String] {
    switch self {
    case .id: ["id", "findingid", "issueid", "ref", "key", "number", "identifier", "uid"]
    case .title:
      [
        "title", "headline", "name", "issue", "finding", "claim", "problem", "vulnerability", "bug",
        "summary",
        "what", "message", "description", "details", "detail", "text", "observation", "body",
      ]
    case .description:
      [
        "description", "summary", "what", "details", "detail", "message", "explanation", "body", "text",
        "observation", "problem", "claim", "issue", "analysis",
      ]
    case .severity:
      [
        "finalseverity", "adjustedseverity", "effectiveseverity", "severity", "sev", "severitylevel",
        "risklevel",
        "riskrating", "criticality", "priority", "level", "rating", "cvss", "cvssscore", "risk", "score",
        "impact",
      ]
    case .severityReason: ["severityjustification", "severityreason", "severityrationale", "whythisseverity"]
    case .impact:
      [
        "impact", "whyitmatters", "whythismatters", "businessimpact", "userimpact", "consequence",
        "consequences",
        "risk", "effect", "effects", "harm", "failurescenario", "attackscenario", "exploitscenario",
        "scenario",
      ]
    case .evidence:
      ["evidence", "proof", "proofs", "poc", "proofofconcept", "log", "logs", "observed", "evidences"]
    case .snippet: ["quote", "snippet", "code", "codesnippet", "excerpt", "sourcecode", "quotes"]
    case .command: ["command", "cmd", "commandrun"]
    case .output: ["output", "commandoutput", "stdout", "result"]
    default: otherNames
    }
  }

  private var otherNames: [String] {
    switch self {
    case .location:
      [
        "location", "locations", "where", "place", "files", "affectedfiles", "affectedlocations", "paths",
        "filesaffected", "affected", "filereferences", "coderefs", "codereferences", "fileline",
        "sourcelocation",
      ]
    case .file: ["file", "path", "filepath", "filename", "sourcefile", "affectedfile", "uri"]
    case .line:
      ["line", "lines", "linestart", "startline", "linenumber", "linenumbers", "linerange", "lineno"]
    case .endLine: ["lineend", "endline", "lineto"]
    case .column: ["column", "col", "startcolumn"]
    case .reproduction:
      [
        "reprosteps", "repro", "steps", "reproduction", "stepstoreproduce", "reproductionsteps",
        "howtoreproduce",
      ]
    case .rootCause:
      ["rootcausehypothesis", "rootcause", "cause", "causes", "why", "hypothesis", "rootcauseanalysis"]
    case .fix:
      [
        "recommendedfix", "fix", "suggestedfix", "proposedfix", "recommendation", "recommendations",
        "remediation",
        "solution", "fixdirection", "mitigation", "mitigations", "resolution", "action", "actions",
        "recommendedaction", "actionitems", "suggestion", "suggestions", "howtofix", "nextstep", "nextsteps",
        "correction", "patch",
      ]
    case .verifyCommand: ["verifycommand", "verificationcommand", "verifywith", "verify"]
    case .owner: ["owner", "owners", "assignee", "assignees", "responsible", "assignedto", "dri", "team"]
    case .effort:
      [
        "effort", "estimate", "estimatedeffort", "effortestimate", "fixeffort", "size", "tshirtsize",
        "storypoints",
        "efforthours", "estimatehours", "hours", "effortdays", "days", "timeestimate",
      ]
    case .validation:
      [
        "validation", "validationstatus", "verificationstatus", "validated", "verified", "isverified",
        "confirmed",
        "isconfirmed", "reproduced", "truepositive", "verification", "verdict", "confidence", "certainty",
      ]
    default: remainingNames
    }
  }

  private var remainingNames: [String] {
    switch self {
    case .status:
      [
        "disposition", "status", "state", "resolution", "fixstatus", "resolutionstatus", "fixed", "isfixed",
        "resolved", "done", "closed", "falsepositive", "isfalsepositive",
      ]
    case .statusReason:
      ["dispositionreason", "statusreason", "resolutionnote", "statusnote", "justification"]
    case .approver: ["approver", "approvedby", "acceptedby", "signedoffby"]
    case .expiry:
      ["expiry", "expires", "expirydate", "expiresat", "acceptedto", "accepteduntil", "expirationdate"]
    case .duplicateOf: ["duplicateof", "duplicates", "dupeof"]
    case .blocker:
      [
        "blocksrelease", "blocker", "isblocker", "releaseblocker", "releaseblocking", "blockingrelease",
        "mustfix",
        "mustfixbeforerelease", "blocking",
      ]
    case .area:
      [
        "workstream", "stream", "area", "section", "domain", "discipline", "category", "categories",
        "subcategory",
        "type", "kind", "class", "dimension", "lens", "theme", "pillar",
      ]
    case .cwe: ["cwe", "cweid", "cweids", "cwes"]
    case .reference:
      [
        "reference", "references", "refs", "links", "link", "url", "urls", "htmlurl", "cve", "cves", "cveid",
        "cveids",
        "ghsa", "ghsas", "wcag", "owasp", "asvs", "advisory", "advisories", "seealso",
      ]
    case .tag: ["tags", "tag", "labels", "label", "keywords"]
    case .due: ["due", "duedate", "deadline", "targetdate", "fixby"]
    case .targetRelease:
      ["targetrelease", "fixversion", "fixversions", "milestone", "targetversion", "plannedrelease"]
    case .dependsOn: ["dependson", "dependencies", "blockedby", "requires", "prerequisites"]
    case .flow: ["flows", "criticalflows", "affectedflows", "flow"]
    case .firstSeen:
      ["firstseen", "createdat", "created", "foundat", "reportedat", "discoveredat", "detectedat"]
    case .lastSeen: ["lastseen", "updatedat", "updated", "lastseenat"]
    default: []
    }
  }

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
