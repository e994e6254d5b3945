internal import Readiness
internal import RegisterJSON

/// An error in a report of Playwright (`TestError`).
struct PlaywrightError {
  /// The message, the lines of code around the place, and the stack, those that it has.
  private(set) var details: [String] = []
  /// The place that it names, its path as the report writes it.
  private(set) var location: Location?
  /// 0-based offset of the error in the report.
  let byteOffset: Int

  /// Reads an error; what has the wrong kind is passed over.
  init(_ node: JSONNode) {
    byteOffset = node.byteOffset
    var texts: [String: String] = [:]
    for member in node.members {
      switch member.name {
      case "message", "value", "snippet", "stack": texts[member.name] = member.value.string
      case "location": location = Location(playwright: member.value)
      default: break
      }
    }
    details = ["message", "value", "snippet", "stack"].compactMap { texts[$0] }.filter { !$0.isEmpty }
    if details.isEmpty, let text = node.string { details = [text] }
  }

  /// The message in one line.
  var line: String { details.first.map(FailureText.line) ?? "" }
}

extension Location {
  /// A place as Playwright writes it: `file`, `line` and `column`; nil when there is no file.
  init?(playwright node: JSONNode) {
    guard let file = node["file"]?.string, !file.isEmpty else { return nil }
    let line = node["line"]?.number.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    self.init(path: file, startLine: line, endLine: line)
  }
}
