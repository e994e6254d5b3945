import Readiness
import Yams

/// One to-do of a plan's front matter.
struct PlanTodo: Equatable {
  var id: String
  var content: String
  /// The word that stands in the plan; nil when there is none.
  var status: String?
  /// The byte of the file at which the to-do begins.
  var offset: Int
}

/// The to-dos of a plan's front matter in the order in which they stand there.
struct PlanTodos {
  private(set) var todos: [PlanTodo] = []
  private(set) var problems: [(offset: Int, kind: PlanDiagnostic.Kind)] = []
  private let matter: FrontMatter
  private var ids: Set<String> = []

  /// The most to-dos that are read.
  static let limit = 500

  init(_ root: Node, in matter: FrontMatter) {
    self.matter = matter
    guard let list = root.value(of: "todos") else { return }
    switch list {
    case .sequence(let entries): for entry in entries.prefix(Self.limit) { read(entry) }
    case .mapping(let entries): for entry in entries.prefix(Self.limit) { read(entry.value, key: entry.key) }
    case .scalar(let scalar) where ["", "~", "null"].contains(scalar.string): break
    default:
      let kind = PlanDiagnostic.Kind.unexpectedValue(key: "todos", expected: "a list of to-dos")
      problems.append((matter.offset(of: list.mark), kind))
    }
    let count = list.sequence?.count ?? list.mapping?.count ?? 0
    if count > Self.limit {
      problems.append((matter.offset(of: list.mark), .tooManyTodos(count: count, limit: Self.limit)))
    }
  }

  private mutating func read(_ node: Node, key: Node? = nil) {
    let offset = matter.offset(of: key?.mark ?? node.mark)
    let keyed = key?.scalar?.string.trimmed
    switch node {
    case .scalar(let scalar) where keyed != nil: add(keyed, "", scalar.string.trimmed, offset)
    case .scalar(let scalar): add(nil, scalar.string.trimmed, nil, offset)
    case .mapping:
      let id = keyed ?? word("id", of: node)
      add(id, word("content", of: node) ?? word("title", of: node) ?? "", word("status", of: node), offset)
    default:
      problems.append((offset, .unexpectedValue(key: "todos", expected: "a list of to-dos")))
    }
  }

  private mutating func word(_ key: String, of node: Node) -> String? {
    guard let value = node.value(of: key) else { return nil }
    guard let scalar = value.scalar else {
      problems.append((matter.offset(of: value.mark), .unexpectedValue(key: key, expected: "a word")))
      return nil
    }
    return scalar.string.trimmed
  }

  private mutating func add(_ id: String?, _ content: String, _ status: String?, _ offset: Int) {
    var id = id ?? ""
    if id.isEmpty {
      let made = PlanWords(content).words.prefix(5).joined(separator: "-")
      id = made.isEmpty ? "todo-\(todos.count + 1)" : made
      problems.append((offset, .todoWithoutID(made: id)))
    }
    guard ids.insert(id).inserted else {
      problems.append((offset, .duplicateTodo(id)))
      return
    }
    let status = status.flatMap { ["", "~", "null"].contains($0) ? nil : $0 }
    if let status, case .other = WorkstreamStatus(status) {
      problems.append((offset, .unusualStatus(todo: id, word: status)))
    }
    todos.append(PlanTodo(id: id, content: content, status: status, offset: offset))
  }
}
