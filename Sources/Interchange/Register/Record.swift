internal import Readiness
internal import RegisterJSON

/// A record of a foreign register: its members by what they can be, until each has been used or is kept.
struct Record {
  /// A member of the record.
  struct Entry {
    let index: Int
    let name: String
    let value: JSONNode
    let rank: Int
  }

  let node: JSONNode
  private var members: [Entry] = []
  private var fields: [RecordField: [Entry]] = [:]
  private var open: Set<Int> = []
  /// Names that occurred before; the last member with a name is the one that counts.
  private(set) var repeatedNames: [String] = []

  init(_ node: JSONNode) {
    self.node = node
    var places: [String: Int] = [:]
    for member in node.members {
      let entry = Entry(index: members.count, name: member.name, value: member.value, rank: 0)
      if let earlier = places.updateValue(entry.index, forKey: member.name) {
        repeatedNames.append(member.name)
        members[earlier] = Entry(index: earlier, name: member.name, value: members[earlier].value, rank: -1)
      }
      members.append(entry)
    }
    for entry in members { classify(entry) }
    for field in fields.keys { fields[field]?.sort { $0.rank < $1.rank } }
  }

  private mutating func classify(_ entry: Entry) {
    // An earlier member of the same name is only kept.
    let roles = entry.rank < 0 ? nil : RecordField.byName[NormalName(entry.name)]
    guard let roles else {
      open.insert(entry.index)
      return
    }
    // A member that says nothing has been understood.
    guard !entry.value.saysNothing else { return }
    open.insert(entry.index)
    for (field, rank) in roles {
      let ranked = Entry(index: entry.index, name: entry.name, value: entry.value, rank: rank)
      fields[field, default: []].append(ranked)
    }
  }

  /// The members that can be this and have not been used, most telling first.
  func entries(_ field: RecordField) -> [Entry] {
    (fields[field] ?? []).filter { open.contains($0.index) }
  }

  /// Marks a member as used.
  mutating func use(_ entry: Entry) { open.remove(entry.index) }

  /// The members that were not used, in their order.
  var rest: [Property] {
    members.lazy.filter { open.contains($0.index) }.map { Property($0.name, $0.value.value) }
  }
}

extension JSONNode {
  /// Whether it is null, an empty text or an empty list.
  var saysNothing: Bool {
    switch kind {
    case .null: true
    case .string: string?.allSatisfy(\.isWhitespace) ?? true
    case .array, .object: count == 0
    case .boolean, .number: false
    }
  }

  /// The text of a string, number or boolean, without space around it.
  var scalarText: String? {
    switch kind {
    case .string: string?.trimmed
    case .number: number
    case .boolean: boolean.map { $0 ? "true" : "false" }
    case .null, .array, .object: nil
    }
  }

  /// The value as a text to read: lists line by line, of objects the member that describes them.
  var readableText: String {
    switch kind {
    case .array: elements.map(\.readableText).filter { !$0.isEmpty }.joined(separator: "\n")
    case .object: describingMember?.readableText ?? value.text
    case .null: ""
    case .string, .number, .boolean: scalarText ?? ""
    }
  }

  /// The lines of a list or of a text.
  var readableLines: [String] {
    if kind == .array { return elements.map(\.readableText).filter { !$0.isEmpty } }
    return readableText.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private var describingMember: JSONNode? {
    let telling: [NormalName] = [
      "description", "summary", "text", "title", "recommendation", "fix", "step", "action", "message",
      "content",
      "value", "name", "note",
    ]
    let named = members.filter { $0.value.kind == .string }.map { (NormalName($0.name), $0.value) }
    for name in telling {
      if let found = named.first(where: { $0.0 == name }) { return found.1 }
    }
    return nil
  }

  /// Whether the readable text leaves nothing of an object out.
  var isWhollyReadable: Bool {
    switch kind {
    case .object: count == 1 && members.allSatisfy { $0.value.isWhollyReadable }
    case .array: elements.allSatisfy(\.isWhollyReadable)
    default: true
    }
  }
}
