internal import RegisterJSON

/// The content of a file that is to be imported, made ready once for every format that looks at it.
package struct ImportInput: Sendable {
  /// The file's name, without its folder.
  package let name: String
  /// The bytes, unpacked when they were gzip.
  package let bytes: [UInt8]
  /// The value, when the text is JSON, or several JSON values one after the other.
  let json: JSONNode?
  /// The long lists of a SARIF log that is too large to be parsed as a whole; ``json`` is its frame.
  let split: JSONSplit?
  /// Whether ``json`` is an array that stands for values one after the other.
  let isSequence: Bool
  /// What is wrong with the JSON, when the text begins like JSON and is none, or in part.
  let jsonErrors: [JSONError]
  /// The text as UTF-8, behind a byte order mark and transcoded from UTF-16; empty when ``json`` is there.
  let text: ArraySlice<UInt8>

  /// Whether the findings of a large log may be left in pieces, for whoever asks ``ToolRun/gathered`` or a
  /// ``PieceIntake`` for them.
  package var leavesPieces = false

  /// Makes an input of what was found out about its bytes.
  init(
    name: String,
    bytes: [UInt8],
    json: JSONNode? = nil,
    split: JSONSplit? = nil,
    isSequence: Bool = false,
    jsonErrors: [JSONError] = [],
    text: ArraySlice<UInt8> = []
  ) {
    self.name = name
    self.bytes = bytes
    self.json = json
    self.split = split
    self.isSequence = isSequence
    self.jsonErrors = jsonErrors
    self.text = text
  }

  /// What kinds of values the first members of the one object have, by their names; empty for anything else.
  var memberKinds: [String: JSONNode.Kind] {
    guard let json, json.kind == .object, !isSequence else { return [:] }
    return Dictionary(json.members.prefix(50).map { ($0.name, $0.value.kind) }) { _, last in last }
  }

  /// The first byte that is not white space; nil for an empty text.
  var firstByte: UInt8? { text.first { $0 > 0x20 } }
}
