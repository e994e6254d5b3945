/// What an element in a case says: its message and its text.
struct JUnitDetail {
  /// The attribute, or the type when there is none.
  let message: String
  /// The text, without what the test printed.
  let text: String

  /// More of a text than evidence keeps, so that a line number far down in a stack is still found.
  private static let textLimit = 64 << 10

  /// Reads an element whose tag was just read, up to behind its end.
  init(_ tag: XMLTag, from reader: inout XMLReader) throws(XMLFault) {
    let told = tag["message"] ?? ""
    message = told.isEmpty ? tag["type"] ?? "" : told
    text = try reader.text(limit: Self.textLimit, leavingOut: ["system-out", "system-err"])
  }

  /// The message in one line, or the first line of the text.
  var line: String { FailureText.line(message.isEmpty ? text : message) }
}
