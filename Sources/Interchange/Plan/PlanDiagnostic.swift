package import Flowchart

/// Something in a plan that was read with care, set aside or not understood, and where it stands.
package struct PlanDiagnostic: Equatable, Sendable {
  /// How much a diagnostic matters.
  package enum Severity: Equatable, Sendable {
    /// Part of the plan could not be read.
    case error
    /// The plan was read, perhaps not as it was meant.
    case warning
    case note
  }

  /// 1-based line in the file.
  package var line: Int
  /// 1-based column in the file, in characters.
  package var column: Int
  /// What is the matter.
  package var kind: Kind

  /// Makes a diagnostic.
  package init(line: Int, column: Int = 1, kind: Kind) {
    self.line = line
    self.column = column
    self.kind = kind
  }

  /// What a diagnostic reports.
  package enum Kind: Equatable, Sendable {
    case tooLarge(byteCount: Int, limit: Int)
    /// Bytes that are not UTF-8; they are shown as replacement characters.
    case notUTF8
    case unclosedFrontMatter
    case brokenFrontMatter(problem: String)
    /// A key of the front matter whose value has another shape than expected.
    case unexpectedValue(key: String, expected: String)
    /// A to-do without an id; one was made from its text.
    case todoWithoutID(made: String)
    case duplicateTodo(String)
    case tooManyTodos(count: Int, limit: Int)
    case unusualStatus(todo: String, word: String)
    case unclosedFence
    /// A fenced diagram of another kind than a flowchart, by its first word.
    case otherDiagram(String)
    /// A flowchart that is not the plan's, since the one on that line fits the to-dos better or came first.
    case flowchartSetAside(inFavorOfLine: Int)
    case emptyFlowchart
    /// Something in the plan's flowchart.
    case flowchart(Diagnostic.Kind)
    case todoWithoutWorkstream(String)
    case workstreamWithoutTodo(String)
    case uncertainJoin(workstream: String, todo: String)
    /// There is no flowchart; the workstreams are the to-dos, in no order.
    case workstreamsFromTodos
    /// There is neither flowchart nor to-do; the workstreams are headings, in no order.
    case workstreamsFromHeadings
    /// There is nothing to make workstreams of; the standard plan stands in.
    case standardPlanUsed
  }
}

extension PlanDiagnostic {
  /// How much it matters.
  package var severity: Severity {
    switch kind {
    case .tooLarge, .brokenFrontMatter, .tooManyTodos: .error
    case .notUTF8, .unclosedFrontMatter, .unexpectedValue, .todoWithoutID, .duplicateTodo, .unclosedFence,
      .emptyFlowchart, .uncertainJoin, .standardPlanUsed:
      .warning
    case .unusualStatus, .otherDiagram, .flowchartSetAside, .todoWithoutWorkstream, .workstreamWithoutTodo,
      .workstreamsFromTodos, .workstreamsFromHeadings:
      .note
    case .flowchart(let kind):
      switch kind.severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    }
  }

  /// The diagnostic in one line, as people will read it.
  package var text: String {
    switch kind {
    case .tooLarge(let count, let limit): "plan of \(count) bytes, at most \(limit) are read"
    case .notUTF8: "not UTF-8; the bytes in question are shown as replacement characters"
    case .unclosedFrontMatter: "front matter begins with --- and never ends; it is taken as text"
    case .brokenFrontMatter(let problem): "front matter cannot be read: \(problem)"
    case .unexpectedValue(let key, let expected): "'\(key)' is not \(expected); it is left out"
    case .todoWithoutID(let made): "to-do without an id, called '\(made)'"
    case .duplicateTodo(let id): "a second to-do '\(id)'; the first is used"
    case .tooManyTodos(let count, let limit): "\(count) to-dos, the first \(limit) are read"
    case .unusualStatus(let todo, let word): "to-do '\(todo)' has the unusual status '\(word)'; it is kept"
    case .unclosedFence: "fence is never closed; it reaches to the end of the file"
    case .otherDiagram(let word): "diagram of kind '\(word)' is not a flowchart; it is passed over"
    case .flowchartSetAside(let line): "flowchart passed over; the plan's is the one on line \(line)"
    case .emptyFlowchart: "flowchart without a node; it is passed over"
    case .flowchart(let kind): kind.summary
    case .todoWithoutWorkstream(let id): "to-do '\(id)' belongs to no workstream of the flowchart"
    case .workstreamWithoutTodo(let id): "workstream '\(id)' has no to-do; it counts as pending"
    case .uncertainJoin(let workstream, let todo):
      "workstream '\(workstream)' is taken to be to-do '\(todo)' by likeness only"
    case .workstreamsFromTodos: "no flowchart; each to-do is a workstream"
    case .workstreamsFromHeadings: "no flowchart and no to-do; each heading under Workstreams is a workstream"
    case .standardPlanUsed: "no flowchart, no to-do and no workstream heading; the standard plan is used"
    }
  }
}
