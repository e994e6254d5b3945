internal import Readiness
internal import RegisterJSON

extension Project: MergedByField {
  static let mergeFields: [MergeField<Project>] = [
    MergeField("name", at: \.name),
    MergeField("release", at: \.release),
    MergeField("repository", at: \.repository),
    MergeField("commit", "dirty", at: \.state),
  ]

  var blank: Project { Project() }

  var encoded: PropertyValue { context { $0.project = self }[member: "project"] ?? .null }

  /// The commit with whether it was all that was audited.
  fileprivate struct State: Equatable, Sendable {
    var commit: String?
    var isDirty: Bool?
  }

  fileprivate var state: State {
    get { State(commit: commit, isDirty: isDirty) }
    set { (commit, isDirty) = (newValue.commit, newValue.isDirty) }
  }
}

extension Plan: MergedByField {
  /// Everything but the workstreams, which are merged each by itself.
  static let mergeFields: [MergeField<Plan>] = [
    MergeField("name", at: \.name),
    MergeField("overview", at: \.overview),
    MergeField("path", at: \.path),
    MergeField(list: \.dependencies, by: \.self),
  ]

  var blank: Plan { Plan(name: "", workstreams: [], dependencies: []) }

  var encoded: PropertyValue { context { $0.plan = self }[member: "plan"] ?? .null }
}

extension Workstream: MergedByField {
  static let mergeFields: [MergeField<Workstream>] = [
    MergeField("title", at: \.title, hasDefault: false),
    MergeField("content", at: \.content),
    MergeField("status", at: \.status),
    MergeField("todo", at: \.todo),
  ]

  var blank: Workstream { Workstream(id: id, title: "") }

  var encoded: PropertyValue {
    var plan = Plan(name: "", workstreams: [], dependencies: [])
    plan.workstreams = [self]
    return plan.encoded[member: "workstreams"]?.first ?? .null
  }
}

extension Hypothesis: MergedByField {
  static let mergeFields: [MergeField<Hypothesis>] = [
    MergeField("statement", at: \.statement, hasDefault: false),
    MergeField("workstream", at: \.workstream),
    MergeField("validation", "reason", at: \.ruling),
    MergeField(list: \.evidence, by: \.headline),
  ]

  var blank: Hypothesis { Hypothesis(id: id, statement: "") }

  var encoded: PropertyValue { context { $0.hypotheses = [self] }[member: "hypotheses"]?.first ?? .null }

  func authors(since base: Hypothesis?) -> [String] {
    evidence.newRecorders(since: base?.evidence).withoutRepetitions
  }

  /// Whether it holds, with how that was settled.
  fileprivate struct Ruling: Equatable, Sendable {
    var validation: Validation
    var reason: String
  }

  fileprivate var ruling: Ruling {
    get { Ruling(validation: validation, reason: reason) }
    set { (validation, reason) = (newValue.validation, newValue.reason) }
  }
}

extension CriticalFlow: MergedByField {
  static let mergeFields: [MergeField<CriticalFlow>] = [
    MergeField("steps", at: \.steps),
    MergeField("must_have", at: \.isMustHave),
    MergeField(list: \.paths, by: \.self),
    MergeField(list: \.evidence, by: \.headline),
    MergeField("passing", at: \.isPassing),
    MergeField("approved_by", at: \.approvedBy),
  ]

  var blank: CriticalFlow { CriticalFlow(name: name) }

  var encoded: PropertyValue { context { $0.flows = [self] }[member: "flows"]?.first ?? .null }

  func authors(since base: CriticalFlow?) -> [String] {
    let approver = approvedBy == base?.approvedBy ? nil : approvedBy
    return ([approver].compactMap { $0 } + evidence.newRecorders(since: base?.evidence)).withoutRepetitions
  }
}

extension ChecklistItem: MergedByField {
  static let mergeFields: [MergeField<ChecklistItem>] = [
    MergeField("title", at: \.title, hasDefault: false),
    MergeField("state", "note", at: \.answer),
    MergeField("owner", at: \.owner),
  ]

  var blank: ChecklistItem { ChecklistItem(id: id, title: "") }

  var encoded: PropertyValue { context { $0.checklist = [self] }[member: "checklist"]?.first ?? .null }

  /// The state with what shows it.
  fileprivate struct Answer: Equatable, Sendable {
    var state: State
    var note: String
  }

  fileprivate var answer: Answer {
    get { Answer(state: state, note: note) }
    set { (state, note) = (newValue.state, newValue.note) }
  }
}

extension RegisterContext: MergedByField {
  /// What the context carries beyond its parts, which are merged each by itself.
  static let mergeFields: [MergeField<RegisterContext>] = [MergeField(properties: \.properties)]

  var blank: RegisterContext { RegisterContext() }

  var encoded: PropertyValue { RegisterCoding.encode(self) }
}

extension PropertyValue {
  /// The first element of an array.
  fileprivate var first: PropertyValue? {
    guard case .array(let elements) = self else { return nil }
    return elements.first
  }
}

/// A context with one thing in it, as files have it.
private func context(_ fill: (inout RegisterContext) -> Void) -> PropertyValue {
  var context = RegisterContext()
  fill(&context)
  return context.encoded
}
