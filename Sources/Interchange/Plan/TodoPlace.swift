import Yams

/// Where a to-do and its status stand in the front matter.
struct TodoPlace {
  /// The byte at which the status, or failing that the to-do, begins.
  let offset: Int
  private let status: Node?
  private let todo: Node
  /// The node of the to-do's id when that stands in the to-do itself.
  private let id: Node?
  private let path: [PathStep]
  private let isInFlow: Bool

  private enum PathStep {
    case key(String)
    case entry(Int)
  }

  /// Finds the first to-do with this id.
  init?(of id: String, in root: Node, of matter: FrontMatter) {
    guard let list = root.value(of: "todos") else { return nil }
    var found: (todo: Node, id: Node?, step: PathStep)?
    switch list {
    case .sequence(let entries):
      for (place, entry) in entries.enumerated() {
        guard let node = entry.value(of: "id"), node.scalar?.string.trimmed == id else { continue }
        found = (entry, node, .entry(place))
        break
      }
    case .mapping(let entries):
      for entry in entries {
        guard let key = entry.key.scalar?.string, key.trimmed == id else { continue }
        found = (entry.value, nil, .key(key))
        break
      }
    default: break
    }
    guard let found else { return nil }
    todo = found.todo
    self.id = found.id
    let isBare = found.todo.scalar != nil
    status = isBare ? found.todo : found.todo.value(of: "status")
    path = [.key("todos"), found.step] + (isBare ? [] : [.key("status")])
    offset = matter.offset(of: (status ?? found.todo).mark)
    isInFlow = [root, list, found.todo].contains { node in
      let start = matter.offset(of: node.mark)
      return node.scalar == nil && start < matter.range.upperBound
        && "{[".utf8.contains(matter.text.bytes[start])
    }
  }

  /// The bytes to put in place of others so that the status is this word.
  func splice(_ word: String, in matter: FrontMatter) -> (range: Range<Int>, bytes: [UInt8])? {
    guard let status else { return inserted(word, in: matter) }
    guard status.scalar != nil, let token = token(at: offset, in: matter) else { return nil }
    var bytes = token.style.written(word)
    if token.range.isEmpty {
      let before = token.range.lowerBound > 0 ? matter.text.bytes[token.range.lowerBound - 1] : 0
      if before == UInt8(ascii: ":") { bytes.insert(UInt8(ascii: " "), at: 0) }
    }
    return (token.range, bytes)
  }

  private func token(at offset: Int, in matter: FrontMatter) -> YAMLScalarToken? {
    YAMLScalarToken(matter.text.bytes, at: offset, before: matter.range.upperBound, isInFlow: isInFlow)
  }

  /// A new status: behind the id in a flow mapping, on a line of its own below the id in a block mapping, and
  /// before the first key of a to-do that is named by its own key.
  private func inserted(_ word: String, in matter: FrontMatter) -> (range: Range<Int>, bytes: [UInt8])? {
    guard let pairs = todo.mapping, let first = pairs.first?.key else { return nil }
    let text = matter.text
    let key = pairs.first { $0.key.scalar?.string == "id" }?.key ?? first
    let keyOffset = matter.offset(of: key.mark)
    let entry = Array("status: ".utf8) + YAMLScalarToken.Style.plain.written(word)
    let line = text.lines[text.position(of: keyOffset).line - 1]
    let indent = [UInt8](repeating: UInt8(ascii: " "), count: (key.mark?.column ?? 1) - 1)
    let lineEnd = Array(text.bytes[line.upperBound...].prefix { $0 == 0x0A || $0 == 0x0D }.prefix(2))
    let ending = lineEnd.first == 0x0D && lineEnd.last == 0x0A ? lineEnd : Array(lineEnd.prefix(1))
    guard let id else {
      let gap = isInFlow ? Array(", ".utf8) : ending + indent
      return (keyOffset..<keyOffset, entry + gap)
    }
    guard let value = token(at: matter.offset(of: id.mark), in: matter) else { return nil }
    if isInFlow { return (value.range.upperBound..<value.range.upperBound, Array(", ".utf8) + entry) }
    let end = text.lines[text.position(of: value.range.upperBound).line - 1].upperBound
    return (end..<end, ending + indent + entry)
  }

  /// What the plan is to say afterwards.
  func setting(_ word: String, in value: YAMLValue) -> YAMLValue {
    Self.setting(word, at: path[...], in: value)
  }

  private static func setting(_ word: String, at path: ArraySlice<PathStep>, in value: YAMLValue) -> YAMLValue
  {
    guard let step = path.first else { return .text(word) }
    var value = value
    switch step {
    case .key(let key):
      value[key] = setting(word, at: path.dropFirst(), in: value[key] ?? .text(""))
    case .entry(let place):
      guard case .list(var entries) = value, entries.indices.contains(place) else { return value }
      entries[place] = setting(word, at: path.dropFirst(), in: entries[place])
      value = .list(entries)
    }
    return value
  }
}
