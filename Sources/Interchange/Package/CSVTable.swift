/// Rows as comma-separated values.
///
/// Source: RFC 4180: lines end in CR LF, a field with commas, quotes or line breaks stands in quotes. A
/// field that a spreadsheet would take for a formula begins with an apostrophe (OWASP, "CSV Injection").
enum CSVTable {
  /// The rows as bytes, in UTF-8 without byte order mark.
  static func bytes(_ rows: [[String]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      for (place, text) in row.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(contentsOf: field(text).utf8)
      }
      bytes.append(contentsOf: "\r\n".utf8)
    }
    return bytes
  }

  /// One field with its quotes; controls but line feeds are replaced by visible stand-ins.
  ///
  /// A semicolon is quoted as well, since spreadsheets of many countries take it for the end of a field.
  static func field(_ text: String) -> String {
    let value = harmless(text)
    guard value.utf8.contains(where: { ",;\"\n\r".utf8.contains($0) }) || value.hasPrefix(" ") else {
      return value
    }
    guard value.utf8.contains(UInt8(ascii: "\"")) else { return "\"\(value)\"" }
    return "\"\(value.replacing("\"", with: "\"\""))\""
  }

  /// The value that stands in a field.
  static func harmless(_ text: String) -> String {
    let value = VisibleText.lines(text).joined(separator: "\n")
    // Spreadsheets skip blanks before a sign, and read the full-width signs like the plain ones.
    let sign = text.unicodeScalars.first { $0 != " " && $0 != "\n" && $0 != "\r" && $0 != "\t" }
    let begins = text.unicodeScalars.first.map { "\t\r\n".unicodeScalars.contains($0) } ?? false
    guard begins || sign.map({ "=+-@＝＋－＠".unicodeScalars.contains($0) }) == true else { return value }
    return "'" + value
  }
}
