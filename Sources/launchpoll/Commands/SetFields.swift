import ArgumentParser
import Readiness
import RegisterStore

/// `launchpoll set`: the decisions of the workbench's keys, from the command line.
struct SetFields: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Decide: owner, severity, effort, blocker, disposition, validation and more.",
    discussion: """
      Give ids, or --where QUERY, then FIELD=VALUE. Fields and values:
        owner=NAME (owner= for nobody)   severity=critical|high|medium|low|info   effort=XS|S|M|L|XL|6h|2d
        blocker=must_fix|waived|rule     validation=hypothesis|confirmed|refuted|inconclusive
        disposition=open|in_progress|fixed_unverified|fixed_verified|accepted|mitigated|deferred|false_positive|
                    not_applicable|duplicate, with approver= until= control= review= release= duplicate_of=
        workstream=ID  due=DATE  tag=+NAME or tag=-NAME  note=TEXT  recommended_fix=TEXT
      Each field is one act: it can be undone by itself.
      A gate, checklist item, hypothesis or critical flow is set by its id or name, with --reason for what shows it:
        G-13 state=pass|fail|not_applicable|unknown, or state=waived approver=NAME until=DATE
        rollback state=done|open|not_applicable|unknown      H-1 state=confirmed|refuted|inconclusive|hypothesis
        'Sign in' state=works|fails|unknown, approved=yes|no
      """
  )

  @Argument(help: "An audit.", completion: .file(extensions: ["launchpoll"])) var audit: String
  @Argument(help: "Ids and FIELD=VALUE, in any order.") var words: [String]
  @Option(name: .customLong("where"), help: "Decide on everything that this query finds.") var query: String?
  @Option(help: "Why; blockers, refutations and dismissals need it.") var reason: String = ""
  @Flag(name: .customLong("dry-run"), help: "Only say what would change.") var isDryRun = false
  @OptionGroup var clock: Clock

  func run() async throws {
    if try await setContext() { return }
    let edits = try FieldAssignments(words.filter { $0.contains("=") }, reason: reason).edits
    guard !edits.isEmpty else { throw ValidationError("nothing to set: give FIELD=VALUE, such as owner=ada") }
    guard try PathKind(audit) == .audit else {
      throw Failure(.usage, "\(audit) is not an audit; open it once with `launchpoll \(audit)` to make one")
    }
    let author = await Author.current()
    let store = try AuditStore(opening: audit, readOnly: isDryRun)
    let findings = try targets(in: store, author: author)
    try checkWorkstreams(edits, in: store.context().plan)
    var refused = 0
    for edit in edits {
      let decision = Decision(edit, on: findings, reason: reason)
      let outcome =
        isDryRun
        ? try store.preview(decision, author: author, time: clock.now())
        : try store.perform(decision, author: author, time: clock.now())
      report(outcome)
      refused += outcome.refusals.count
    }
    if refused > 0 { throw Failure(.usage, "\(counted(refused, "finding")) refused") }
  }

  /// Sets what is no finding; false when the words name findings.
  private func setContext() async throws -> Bool {
    let subjects = words.filter { !$0.contains("=") }
    guard subjects.count == 1, query == nil, try PathKind(audit) == .audit else { return false }
    let store = try AuditStore(opening: audit, readOnly: isDryRun)
    let assigned = words.filter { $0.contains("=") }
    let context = try store.context()
    let assignments = ContextAssignments(subjects[0], assigned, reason: reason, in: context)
    guard let decision = try assignments?.decision(on: subjects[0]) else { return false }
    guard !isDryRun else {
      var changed = context
      let author = await Author.current()
      do {
        try decision.apply(to: &changed, author: author, time: clock.now())
      } catch {
        throw Failure(.usage, error.text)
      }
      Output.say(changed == context ? "already so" : "would be done")
      return true
    }
    let outcome = try store.say(decision, author: await Author.current(), time: clock.now())
    Output.say(outcome.act.map { "done: \($0.headline)" } ?? "already so")
    return true
  }

  private func targets(in store: AuditStore, author: String) throws -> [FindingID] {
    var ids = words.filter { !$0.contains("=") }.map { FindingID($0) }
    if let query {
      let table = try store.table()
      let scope = QueryScope(today: clock.now().date, me: author)
      let all = FindingOrder.standard.rows(of: table, today: scope.today)
      ids += try Query(query).rows(in: table, from: all, scope).map { table.id(row: Int($0)) }
    }
    guard !ids.isEmpty else { throw Failure(.usage, "no finding is named or found") }
    return ids
  }

  /// A workstream that the plan does not have would be on no card.
  private func checkWorkstreams(_ edits: [Decision.Edit], in plan: Plan) throws {
    for case .workstream(let id?) in edits where plan.position(of: id) == nil {
      let known = plan.workstreams.map(\.id.text).joined(separator: ", ")
      throw Failure(.usage, "the plan has no workstream \(id); it has \(known)")
    }
  }

  private func report(_ outcome: ActOutcome) {
    let verb = isDryRun ? "would be" : "done"
    if let act = outcome.act { Output.say("\(verb): \(act.headline)") }
    if !outcome.unchanged.isEmpty {
      Output.say("already so: \(outcome.unchanged.map(\.text).joined(separator: " "))")
    }
    for refusal in outcome.refusals { Output.complain("\(refusal.finding): \(refusal.refusal.text)") }
  }
}
