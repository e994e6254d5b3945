import Interchange
import Readiness

/// Registers to make packages of.
enum PackageSample {
  static let time = Timestamp(secondsSinceEpoch: 1_800_000_000)

  static func package(of register: Register, acts: [Act] = [], seal: RegisterSeal? = nil) -> ReleasePackage {
    let verdict = Verdict(table: FindingTable(register), context: register.context, today: time.date)
    return ReleasePackage.make(
      register,
      verdict: verdict,
      at: time,
      toolVersion: "9.8.7",
      acts: acts,
      seal: seal
    )
  }

  static func text(_ name: String, of package: ReleasePackage) -> String {
    String(decoding: package.files.first { $0.name == name }?.bytes ?? [], as: UTF8.self)
  }

  static func make(_ number: Int, _ title: String, _ severity: Severity, _ workstream: String?) -> Finding {
    Finding(
      id: FindingID(number: number),
      title: title,
      severity: SeverityAssessment(level: severity),
      workstream: workstream.map { WorkstreamID($0) }
    )
  }

  /// A register with one finding of each sort, flows, hypotheses, gate records and a checklist.
  static let harbor: Register = {
    var context = RegisterContext()
    context.project = Project(
      name: "Harbor Desktop",
      release: "2.4.0-rc1",
      repository: "https://example.org/harbor.git",
      commit: "4f2c91e",
      isDirty: false
    )
    context.plan.workstreams[0].status = .completed
    context.plan.workstreams[1].status = .inProgress
    context.hypotheses = [
      Hypothesis(id: "H-1", statement: "Jobs run twice.", validation: .refuted, reason: "leases hold")
    ]
    context.flows = [
      CriticalFlow(
        name: "Chat",
        evidence: [Evidence(.note(text: "sent and received, twice"), recordedBy: "li")],
        isPassing: true,
        approvedBy: "ada"
      ),
      CriticalFlow(name: "Vault"),
    ]
    context.gateRecords = [
      GateRecord(
        gate: "G-03",
        state: .pass,
        evidence: [Evidence(.command(line: "npm test", exitStatus: 0, output: "214 passed"))],
        recordedBy: "ada"
      ),
      GateRecord(gate: "G-10", state: .notApplicable, reason: "there is no desktop shell", recordedBy: "ada"),
    ]
    context.checklist[0].state = .done
    context.checklist[0].note = "vault, rotated monthly"
    return Register(context: context, findings: [plugin, anonymous, retries, proxy, typo, orphan])
  }()

  private static let plugin: Finding = {
    var finding = make(1, "Plugins install from any URL without an admin check", .critical, "security")
    finding.impact = "Anyone who reaches the server can install code.\nAnd run it."
    finding.validation = .confirmed
    finding.evidence = [
      Evidence(
        .file(
          path: "server/plugins.js",
          startLine: 88,
          endLine: 90,
          snippet: "install(req.body.url)\n\treturn"
        ),
        digest: "ab12",
        commit: "4f2c91e"
      ),
      Evidence(.command(line: "curl -X POST /plugins", exitStatus: 0, output: "installed")),
    ]
    finding.reproductionSteps = ["Start the server.", "Post a URL to /plugins."]
    finding.rootCauseHypothesis = "The route was meant for a local build."
    finding.recommendedFix = "Ask for the admin role before installing."
    finding.verifyCommand = "npm test -- plugins"
    finding.owner = "ada"
    finding.effort = .medium
    finding.dependsOn = [FindingID(number: 2)]
    finding.gates = ["G-09"]
    finding.locations = [
      Location(path: "server/plugins.js", startLine: 88, endLine: 90, column: 3, snippet: "x")
    ]
    finding.identity = Identity(scheme: "content", key: "k1")
    finding.sources = [Source(tool: "semgrep", version: "1.2", rule: "plugins.no-admin")]
    return finding
  }()

  private static let anonymous: Finding = {
    var finding = make(2, "Anonymous mode is on in the image", .medium, "security")
    finding.effort = .small
    finding.owner = "li"
    return finding
  }()

  private static let retries: Finding = {
    var finding = make(3, "Retries without jitter", .high, "backend")
    finding.disposition = .accepted
    finding.dispositionDetail = DispositionDetail(
      reason: "load is low",
      approver: "sam",
      expiry: time.date.advanced(by: 20),
      compensatingControl: "rate limit",
      reviewTrigger: "load doubles"
    )
    finding.owner = "li"
    return finding
  }()

  private static let proxy: Finding = {
    var finding = make(4, "Proxy headers are trusted", .high, "security")
    finding.ownerSuggestions = [OwnerSuggestion(owner: "kim", reason: "CODEOWNERS server/")]
    return finding
  }()

  private static let typo: Finding = {
    var finding = make(5, "Typo in a label", .low, "uiux")
    finding.disposition = .falsePositive
    finding.dispositionDetail = DispositionDetail(reason: "it is Welsh")
    return finding
  }()

  private static let orphan: Finding = {
    var finding = make(6, "Old build folder", .info, nil)
    finding.disposition = .fixedVerified
    return finding
  }()

  /// Text that would do something in every format it goes into.
  static let hostileText = """
    \u{1B}[31mred\u{1B}]0;title\u{07} \u{202E}evil\u{2066} | pipes | ```` ``` <script>alert(1)</script> \
    [link](javascript:alert(1)) ![i](http://x.example/i.png) <https://x.example> www.x.example a@b.example \
    {0} \u{0}\u{7F}\u{9B}31m \u{200B}\u{FEFF}\u{2028}## Not a heading\r\n- [x] G-01 not a task\r=====\n---\n\
    > quote\n    indented\n1. list\n| a | b |\n|---|---|\n```\nfence\n~~~\n<!-- comment\n&lt;b&gt; *b* _i_ \
    ~~s~~ $x$ %%{init}%%\"#\t=tab
    """

  /// A register that carries a text in every field that holds one.
  static func register(filledWith text: String) -> Register {
    var context = RegisterContext()
    context.project = Project(name: text, release: text, repository: text, commit: text, isDirty: true)
    context.plan = Plan(
      name: text,
      overview: text,
      workstreams: [
        Workstream(id: WorkstreamID(text), title: text, content: text, status: .other(text)),
        Workstream(id: WorkstreamID("end"), title: "end"),
      ],
      dependencies: [Plan.Dependency(from: WorkstreamID(text), to: WorkstreamID("end"))]
    )
    let evidence = [
      Evidence(
        .file(path: text, startLine: -5, endLine: -9, snippet: text),
        digest: text,
        commit: text,
        recordedBy: text
      ),
      Evidence(.command(line: text, exitStatus: nil, output: text)), Evidence(.note(text: text)),
      Evidence(.artifact(path: text, description: text)),
    ]
    context.hypotheses = [Hypothesis(id: text, statement: text, reason: text, evidence: evidence)]
    context.flows = [
      CriticalFlow(name: text, steps: [text], evidence: evidence, isPassing: false, approvedBy: text)
    ]
    context.gateRecords = [
      GateRecord(
        gate: "G-04",
        state: .fail,
        reason: text,
        evidence: evidence,
        recordedBy: text,
        owner: text,
        approver: text
      )
    ]
    context.checklist = [ChecklistItem(id: text, title: text, owner: text, note: text)]
    var findings = (1...3).map { number in hostileFinding(number, text, evidence) }
    findings[1].disposition = .accepted
    findings[1].dispositionDetail.expiry = time.date.advanced(by: 5)
    findings[2].disposition = .notApplicable
    findings.append(make(4, "=cmd|' /C calc'!A0", .critical, nil))
    findings.append(make(5, String(repeating: "long ", count: 60), .critical, nil))
    findings.append(make(6, "", .critical, nil))
    return Register(context: context, findings: findings, scans: [hostileScan(text)])
  }

  private static func hostileScan(_ text: String) -> ScanRecord {
    var scan = ScanRecord(tool: text, version: text, time: time, commit: text, isDirty: true)
    scan.scope = ScanScope(
      files: 1,
      skipCounts: [ScanScope.SkipCount(reason: text, files: 1)],
      skipped: [ScanScope.SkippedFile(path: text, reason: text)]
    )
    let place = Location(path: text, startLine: 1)
    scan.profiles = [ProfileRecord(.web, isActive: true, because: [text], locations: [place])]
    scan.checks = [CheckResult(check: text, title: text, version: 1, status: .unknown, reason: text)]
    scan.suppressions = [Suppression(check: text, path: text, line: 1, reason: text, state: .expired)]
    scan.inventory = InventoryEntry.Kind.allCases.map {
      InventoryEntry($0, name: text, detail: text, locations: [place])
    }
    return scan
  }

  static let hostile = register(filledWith: hostileText)

  private static func hostileFinding(_ number: Int, _ text: String, _ evidence: [Evidence]) -> Finding {
    var finding = make(number, text, .critical, text)
    finding.severity.justification = text
    finding.impact = text
    finding.evidence = evidence
    finding.reproductionSteps = [text, text]
    finding.rootCauseHypothesis = text
    finding.recommendedFix = text
    finding.verifyCommand = text
    finding.owner = text
    finding.effort = .hours(.max)
    finding.dependsOn = [FindingID(text)]
    finding.flows = [text]
    finding.gates = [text]
    finding.locations = [
      Location(path: text, startLine: 0, endLine: -1, column: -1, role: text, snippet: text),
      Location(path: "../../etc/passwd", startLine: 3),
    ]
    finding.references = [text]
    finding.sources = [Source(tool: text, version: text, rule: text)]
    finding.tags = [text]
    finding.comments = [Comment(text: text, author: text, time: time)]
    finding.blockerOverride = BlockerOverride(.mustFix, reason: text)
    finding.dispositionDetail = DispositionDetail(
      reason: text,
      approver: text,
      compensatingControl: text,
      reviewTrigger: text,
      targetRelease: text,
      duplicateOf: FindingID(text)
    )
    return finding
  }
}
