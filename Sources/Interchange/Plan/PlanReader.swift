import Flowchart
import Readiness
import Yams

/// The reading of one plan.
struct PlanReader {
  private let text: PlanText
  private var diagnostics: [PlanDiagnostic] = []
  private var todos: [PlanTodo] = []
  private var name: String?
  private var overview = ""

  /// The most flowcharts that are compared with the to-dos.
  private static let diagramLimit = 8

  init(_ text: PlanText) { self.text = text }

  mutating func read(path: String?) -> PlanReading {
    checkEncoding()
    let document = PlanDocument(text, fromLine: readFrontMatter())
    let (plan, joins) = makePlan(document, path: path)
    diagnostics.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    return PlanReading(plan: plan, diagnostics: diagnostics, joins: joins, hypotheses: hypotheses(document))
  }

  private mutating func report(_ kind: PlanDiagnostic.Kind, at offset: Int) {
    let (line, column) = text.position(of: offset)
    diagnostics.append(PlanDiagnostic(line: line, column: column, kind: kind))
  }

  private mutating func report(_ kind: PlanDiagnostic.Kind, line: Int) {
    diagnostics.append(PlanDiagnostic(line: line + 1, kind: kind))
  }

  private mutating func checkEncoding() {
    let broken = text.lines.first { String(validating: text.bytes[$0], as: UTF8.self) == nil }
    if let broken { report(.notUTF8, at: broken.lowerBound) }
  }

  /// Returns the 0-based number of the line on which the Markdown begins.
  private mutating func readFrontMatter() -> Int {
    let (matter, isUnclosed, line) = FrontMatter.find(in: text)
    if isUnclosed { report(.unclosedFrontMatter, line: line) }
    guard let matter else { return isUnclosed ? line + 1 : 0 }
    do {
      if let root = try matter.compose() { read(root, in: matter) }
    } catch {
      report(.brokenFrontMatter(problem: error.text), at: error.offset)
    }
    return matter.nextLine
  }

  private mutating func read(_ root: Node, in matter: FrontMatter) {
    guard root.mapping != nil else {
      report(.unexpectedValue(key: "front matter", expected: "a mapping"), at: matter.offset(of: root.mark))
      return
    }
    for key in ["name", "overview"] {
      guard let value = root.value(of: key) else { continue }
      guard let word = value.scalar?.string.trimmed else {
        report(.unexpectedValue(key: key, expected: "a word"), at: matter.offset(of: value.mark))
        continue
      }
      if key == "name" { name = word.isEmpty ? nil : word } else { overview = word }
    }
    let list = PlanTodos(root, in: matter)
    todos = list.todos
    for problem in list.problems { report(problem.kind, at: problem.offset) }
  }

  private mutating func makePlan(
    _ document: PlanDocument,
    path: String?
  ) -> (plan: Plan, joins: [PlanReading.Join]) {
    var plan = Plan.standard
    var joins: [PlanReading.Join] = []
    if let diagram = chooseDiagram(document) {
      (plan.workstreams, joins) = joined(diagram)
      plan.dependencies = diagram.dependencies
    } else if !todos.isEmpty {
      report(.workstreamsFromTodos, line: 0)
      plan.workstreams = todos.map { Workstream(id: WorkstreamID($0.id), title: PlanWords.title($0.id)) }
      for (place, todo) in todos.enumerated() { carry(todo, into: &plan.workstreams[place]) }
      joins = todos.map { PlanReading.Join(workstream: WorkstreamID($0.id), todo: $0.id, isSure: true) }
      plan.dependencies = []
    } else {
      let headings = workstreams(fromHeadingsOf: document)
      report(headings.isEmpty ? .standardPlanUsed : .workstreamsFromHeadings, line: 0)
      if !headings.isEmpty { (plan.workstreams, plan.dependencies) = (headings, []) }
    }
    let title = document.headings.first { $0.level == 1 }?.title
    plan.name = name ?? title ?? plan.name
    plan.overview = overview
    plan.path = path
    return (plan, joins)
  }

  /// The flowchart with the most to-dos, of equal ones the first.
  private mutating func chooseDiagram(_ document: PlanDocument) -> PlanDiagram? {
    var diagrams: [PlanDiagram] = []
    for fence in document.fences where PlanDiagram.isMermaid(fence.info) {
      if !fence.isClosed { report(.unclosedFence, line: fence.line) }
      let source = PlanDiagram.source(of: fence, in: text)
      guard Mermaid.isFlowchart(source) else {
        report(.otherDiagram(PlanDiagram.kind(of: source)), line: fence.line)
        continue
      }
      guard diagrams.count < Self.diagramLimit else {
        report(.flowchartSetAside(inFavorOfLine: diagrams[0].line + 1), line: fence.line)
        continue
      }
      let diagram = PlanDiagram(fence, in: text)
      if diagram.flowchart.graph.nodes.isEmpty {
        report(.emptyFlowchart, line: fence.line)
        report(diagram)
      } else {
        diagrams.append(diagram)
      }
    }
    let fits = diagrams.map { PlanMatching($0.workstreams, todos).matches.count { $0 != nil } }
    guard let best = fits.max(), let chosen = fits.firstIndex(of: best) else { return nil }
    for (place, diagram) in diagrams.enumerated() where place != chosen {
      report(.flowchartSetAside(inFavorOfLine: diagrams[chosen].line + 1), line: diagram.line)
    }
    report(diagrams[chosen])
    return diagrams[chosen]
  }

  private mutating func report(_ diagram: PlanDiagram) {
    diagnostics += diagram.flowchart.diagnostics.map {
      PlanDiagnostic(line: $0.line, column: $0.column, kind: .flowchart($0.kind))
    }
  }

  private mutating func joined(_ diagram: PlanDiagram) -> ([Workstream], [PlanReading.Join]) {
    var workstreams = diagram.workstreams
    var joins: [PlanReading.Join] = []
    let matches = PlanMatching(workstreams, todos).matches
    for (place, match) in matches.enumerated() {
      let id = workstreams[place].id
      guard let match else {
        let position = diagram.flowchart.nodePositions[place]
        let kind = PlanDiagnostic.Kind.workstreamWithoutTodo(id.text)
        if !todos.isEmpty {
          diagnostics.append(PlanDiagnostic(line: position.line, column: position.column, kind: kind))
        }
        continue
      }
      let todo = todos[match.todo]
      carry(todo, into: &workstreams[place])
      joins.append(PlanReading.Join(workstream: id, todo: todo.id, isSure: match.isSure))
      if !match.isSure { report(.uncertainJoin(workstream: id.text, todo: todo.id), at: todo.offset) }
    }
    let taken = Set(matches.compactMap { $0?.todo })
    for (place, todo) in todos.enumerated() where !taken.contains(place) {
      report(.todoWithoutWorkstream(todo.id), at: todo.offset)
    }
    return (workstreams, joins)
  }

  private func carry(_ todo: PlanTodo, into workstream: inout Workstream) {
    workstream.content = todo.content
    workstream.status = todo.status.map { WorkstreamStatus($0) } ?? .pending
    workstream.todo = todo.id
  }

  /// The headings one level below a heading that says Workstreams, without their numbers.
  private func workstreams(fromHeadingsOf document: PlanDocument) -> [Workstream] {
    guard let section = document.sections(about: "workstream").first else { return [] }
    let inside = document.headings.filter { section.contains($0.line) }
    let level = inside.map(\.level).min()
    var ids: Set<String> = []
    return inside.filter { $0.level == level }.prefix(PlanTodos.limit).compactMap { entry in
      let title = Self.withoutNumber(entry.title)
      let id = PlanWords(title).words.joined(separator: "-")
      guard !id.isEmpty, ids.insert(id).inserted else { return nil }
      return Workstream(id: WorkstreamID(id), title: title)
    }
  }

  private static func withoutNumber(_ title: String) -> String {
    let digits = title.prefix { $0.isASCII && $0.isNumber }
    let rest = title.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, ".):".contains(mark) else { return title }
    return rest.dropFirst().trimmed
  }

  private func hypotheses(_ document: PlanDocument) -> [Hypothesis] {
    let statements = document.sections(about: "hypothes").flatMap { document.bullets(in: $0) }
    return statements.enumerated().map { Hypothesis(id: "H-\($0 + 1)", statement: $1) }
  }
}
