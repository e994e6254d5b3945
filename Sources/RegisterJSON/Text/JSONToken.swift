internal import CSimdjson

/// One entry of the flat tree of a text, as the parser leaves it.
typealias JSONToken = lp_json_token

extension JSONToken {
  /// What the token stands for.
  var type: Kind { Kind(rawValue: kind) ?? .null }

  /// The kinds of tokens, in the parser's numbering.
  enum Kind: UInt32 {
    case null
    case no
    case yes
    case number
    case string
    case array
    case object
    case key

    /// The kind of value that the token stands for.
    var nodeKind: JSONNode.Kind {
      switch self {
      case .null: .null
      case .no, .yes: .boolean
      case .number: .number
      case .string, .key: .string
      case .array: .array
      case .object: .object
      }
    }
  }
}
