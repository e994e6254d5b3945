/// What in a text that is JSON does not fit the register's format; places are byte offsets in the source.
package enum CodingFault: Error, Equatable, Sendable {
  /// The text is not JSON.
  case malformed(JSONError)
  /// The file is not a register in this version of the format; with the schema it names, if it names one.
  case unsupportedSchema(String?, byteOffset: Int)
  /// A member has a value of the wrong kind.
  case wrongKind(key: String, found: JSONNode.Kind, expected: JSONNode.Kind, byteOffset: Int)
  /// A member's text or number is none of those that it may be.
  case unknownWord(key: String, word: String, expected: [String], byteOffset: Int)
  /// A member that must be there is not.
  case missing(key: String, byteOffset: Int)
  /// A member of an inner object has a name that the format does not know.
  case unknownKey(String, byteOffset: Int)
  /// A name occurs more than once; the last value counts.
  case repeatedKey(String, byteOffset: Int)
  /// Two findings or two workstreams have the same id; the first is kept.
  case repeatedID(String, byteOffset: Int)

  /// The place in the source; nil when the text is not JSON.
  package var byteOffset: Int? {
    switch self {
    case .malformed(let error): error.position?.byteOffset
    case .unsupportedSchema(_, let offset), .wrongKind(_, _, _, let offset),
      .unknownWord(_, _, _, let offset), .missing(_, let offset), .unknownKey(_, let offset),
      .repeatedKey(_, let offset), .repeatedID(_, let offset):
      offset
    }
  }
}
