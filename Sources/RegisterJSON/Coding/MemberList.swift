internal import Readiness

/// The members of an object that is being written; empty texts and lists and absent values are left out.
struct MemberList {
  private(set) var members: [Property] = []

  init(capacity: Int = 4) { members.reserveCapacity(capacity) }

  /// The members as a value.
  var value: PropertyValue { .object(members) }

  mutating func add(_ name: String, _ value: PropertyValue) { members.append(Property(name, value)) }

  mutating func add(_ name: String, text: String) {
    if !text.isEmpty { add(name, .string(text)) }
  }

  mutating func add(_ name: String, text: String?) {
    if let text { add(name, .string(text)) }
  }

  mutating func add(_ name: String, number: Int?) {
    if let number { add(name, .number(String(number))) }
  }

  mutating func add(_ name: String, boolean: Bool?) {
    if let boolean { add(name, .boolean(boolean)) }
  }

  mutating func add(_ name: String, described value: (some CustomStringConvertible)?) {
    if let value { add(name, .string(value.description)) }
  }

  mutating func add(_ name: String, texts: [String]) {
    if !texts.isEmpty { add(name, .array(texts.map(PropertyValue.string))) }
  }

  mutating func add<Element>(_ name: String, list: [Element], _ encode: (Element) -> PropertyValue) {
    if !list.isEmpty { add(name, .array(list.map(encode))) }
  }

  /// Adds what has no field of its own: in place, and from the first whose name is taken on in `properties`.
  mutating func add(properties: [Property], known: (String) -> Bool) {
    var names: Set<String> = []
    let split = properties.firstIndex { known($0.name) || !names.insert($0.name).inserted }
    let inPlace = properties[..<(split ?? properties.endIndex)]
    let apart = properties[(split ?? properties.endIndex)...]
    if !apart.isEmpty {
      let place = members.firstIndex { $0.name > PropertyKeys.apart } ?? members.endIndex
      members.insert(Property(PropertyKeys.apart, Self.encode(apart)), at: place)
    }
    members += inPlace
  }

  /// An object, or when a name occurs twice an array of objects with one member each.
  private static func encode(_ properties: ArraySlice<Property>) -> PropertyValue {
    let isUnique = Set(properties.map(\.name)).count == properties.count
    return isUnique ? .object(Array(properties)) : .array(properties.map { .object([$0]) })
  }
}

/// How properties stand in a record.
enum PropertyKeys {
  /// The member that holds properties whose names are taken.
  static let apart = "properties"

  /// The properties in the member of that name; nil when it was not written by this format.
  static func decode(_ node: JSONNode) -> [Property]? {
    if node.kind == .object { return node.members.map { Property($0.name, $0.value.value) } }
    guard node.kind == .array else { return nil }
    var properties: [Property] = []
    for element in node.elements {
      guard element.count == 1, let member = element.members.first(where: { _ in true }) else { return nil }
      properties.append(Property(member.name, member.value.value))
    }
    return properties
  }
}
