package import RegisterJSON

/// Why a file could not be imported at all.
package enum ImportFault: Error, Equatable, Sendable {
  /// The text is not JSON.
  case notJSON(JSONError)
  /// The file is of a kind that is known and not imported.
  case otherFormat(OtherFormat, at: JSONPosition)
  /// The file is a register in a version of the format that this program does not know.
  case unsupportedSchema(String, at: JSONPosition)
  /// The JSON holds nothing that looks like findings.
  case noFindings(JSONNode.Kind, at: JSONPosition)

  /// The fault in words, without its place.
  package var text: String {
    switch self {
    case .notJSON(let error): "this is not JSON: \(error.text)"
    case .otherFormat(let format, _):
      "this is \(format.title), which holds \(format.content) and no register"
    case .unsupportedSchema(let schema, _):
      "this is a register in the format “\(schema)”; this program reads “\(RegisterCoding.schema)”"
    case .noFindings(let kind, _):
      "this JSON is \(kind.withArticle) in which nothing looks like a list of findings"
    }
  }

  /// Where in the file, when it is a place.
  package var position: JSONPosition? {
    switch self {
    case .notJSON(let error): error.position
    case .otherFormat(_, let position), .unsupportedSchema(_, let position), .noFindings(_, let position):
      position
    }
  }
}
