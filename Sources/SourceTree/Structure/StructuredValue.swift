/// A value in a structured file (JSON, YAML, TOML), with the line on which it stands.
package struct StructuredValue: Equatable, Sendable {
  /// What the value is.
  package enum Content: Equatable, Sendable {
    case null
    case boolean(Bool)
    /// A number by its digits.
    case number(String)
    case string(String)
    case list([StructuredValue])
    /// Members in their order; a name may stand twice.
    case table([Member])
  }

  /// A named value.
  package struct Member: Equatable, Sendable {
    /// The name.
    package var name: String
    /// 1-based line of the name; 0 when it is not known.
    package var line: Int
    /// The value.
    package var value: StructuredValue

    /// Makes a member.
    package init(name: String, line: Int, value: StructuredValue) {
      self.name = name
      self.line = line
      self.value = value
    }
  }

  /// What the value is.
  package var content: Content
  /// 1-based line on which it begins; 0 when it is not known.
  package var line: Int

  /// Makes a value.
  package init(_ content: Content, line: Int) {
    self.content = content
    self.line = line
  }

  /// The last member with a name; nil when there is none or this is no table.
  package subscript(name: String) -> StructuredValue? { members.last { $0.name == name }?.value }

  /// The value at a path of names.
  package subscript(path names: [String]) -> StructuredValue? {
    names.reduce(Optional(self)) { value, name in value?[name] }
  }

  /// The members of a table; none for other values.
  package var members: [Member] { if case .table(let members) = content { members } else { [] } }

  /// The elements of a list; none for other values.
  package var elements: [StructuredValue] { if case .list(let elements) = content { elements } else { [] } }

  /// The text of a string; nil for other values.
  package var string: String? { if case .string(let text) = content { text } else { nil } }

  /// The text of a scalar of any kind, as it would be written; nil for null, lists and tables.
  package var scalarText: String? {
    switch content {
    case .string(let text), .number(let text): text
    case .boolean(let value): value ? "true" : "false"
    case .null, .list, .table: nil
    }
  }

  /// Whether it is true or false; nil for other values.
  package var boolean: Bool? { if case .boolean(let value) = content { value } else { nil } }

  /// The strings in a list, or the one that stands alone.
  package var strings: [String] {
    if let text = scalarText { return [text] }
    return elements.compactMap(\.scalarText)
  }
}
