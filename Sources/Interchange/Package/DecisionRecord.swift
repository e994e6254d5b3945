import Readiness
import RegisterJSON

/// `decision.json`: the recommendation with its reasons, confidence, gates and exit criteria, and what the roles said.
struct DecisionRecord {
  static let name = "decision.json"

  private let subject: PackageSubject

  init(_ subject: PackageSubject) { self.subject = subject }

  var bytes: [UInt8] { JSONText.write(value, style: .pretty) }

  private var value: PropertyValue {
    let poll = RegisterCoding.encode(subject.context.poll)
    return .object([
      Property("audit", .string(subject.verdict.isAuditComplete ? "complete" : "incomplete")),
      Property("confidence", RegisterCoding.encode(subject.verdict.confidence)),
      Property("exit_criteria", .array(subject.verdict.exitCriteria.map(criterion))),
      Property("gates", .array(subject.verdict.gates.map(gate))),
      Property("generated_at", .string(subject.time.description)), Property("poll", poll),
      Property("project", project), Property("recommendation", recommendation),
      Property("schema", .string("launchpoll/decision@1")),
      Property("tool", subject.tool),
    ])
  }

  private var recommendation: PropertyValue {
    let recommendation = subject.verdict.recommendation
    var members: [Property] = []
    if let cause = recommendation.cause { members.append(Property("cause", .string(cause))) }
    members += [
      Property("explanation", .string(recommendation.explanation)),
      Property("reasons", .array(subject.verdict.reasons.map { .string($0) })),
      Property("value", .string(recommendation.title)),
    ]
    return .object(members)
  }

  private var project: PropertyValue {
    let project = subject.context.project
    var members: [Property] = []
    if let commit = project.commit { members.append(Property("commit", .string(commit))) }
    if let isDirty = project.isDirty { members.append(Property("dirty", .boolean(isDirty))) }
    members.append(Property("name", .string(project.name)))
    if let release = project.release { members.append(Property("release", .string(release))) }
    return .object(members)
  }

  private func gate(_ result: GateResult) -> PropertyValue {
    .object([
      Property("because", .string(result.because)), Property("blocking", .boolean(result.gate.isBlocking)),
      Property("id", .string(result.gate.id)), Property("phase", .string(result.gate.phase.rawValue)),
      Property("state", .string(result.state.rawValue)), Property("title", .string(result.gate.title)),
    ])
  }

  private func criterion(_ criterion: ExitCriterion) -> PropertyValue {
    .object([
      Property("because", .string(criterion.because)), Property("id", .string(criterion.id)),
      Property("state", .string(criterion.state.rawValue)), Property("title", .string(criterion.title)),
    ])
  }
}
