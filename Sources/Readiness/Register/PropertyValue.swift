/// A value that a register carried and that has no field of its own; kept as it was.
package enum PropertyValue: Equatable, Sendable {
  case null
  case boolean(Bool)
  /// A number by its digits, so that nothing is rounded on the way through.
  case number(String)
  case string(String)
  case array([PropertyValue])
  case object([Property])
}

/// A named value; the order in which properties stand is kept.
package struct Property: Equatable, Sendable {
  /// The key as it stood; the same key may stand more than once.
  package var name: String
  /// What stood behind the key, of any depth.
  package var value: PropertyValue

  /// Makes a property.
  package init(_ name: String, _ value: PropertyValue) {
    self.name = name
    self.value = value
  }
}

extension PropertyValue {
  /// The value in one line, for display: strings bare, containers in JSON's punctuation.
  package var text: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let digits): digits
    case .string(let text): text
    case .array(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\($0.name): \($0.value.text)" }.joined(separator: ", ") + "}"
    }
  }
}
