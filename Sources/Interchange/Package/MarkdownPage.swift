/// A Markdown file as it is being written, block by block.
///
/// Everything it takes is Markdown already; text from outside goes through ``Markdown`` first.
struct MarkdownPage {
  /// The file so far; every block ends with a line feed.
  private(set) var text = ""

  /// The most lines of one quoted output or file that a page shows.
  static let fencedLines = 40
  /// The most characters of one such line.
  static let fencedColumns = 400

  var bytes: [UInt8] { Array(text.utf8) }

  /// A heading; level 1 is the page's title.
  mutating func heading(_ level: Int, _ content: String) {
    block(String(repeating: "#", count: level) + " " + content)
  }

  /// A paragraph, or anything else that stands by itself.
  mutating func block(_ content: String) {
    if !text.isEmpty { text += "\n" }
    text += content + "\n"
  }

  /// Entries of a list, directly below each other; what belongs to an entry stands below it, indented.
  mutating func list(_ entries: [String]) {
    guard !entries.isEmpty else { return }
    block(entries.joined(separator: "\n"))
  }

  /// A table; columns whose heading ends in a colon are right-aligned, the colon is not shown.
  mutating func table(_ headings: [String], _ rows: [[String]]) {
    let names = headings.map { $0.hasSuffix(":") ? String($0.dropLast()) : $0 }
    let rules = headings.map { $0.hasSuffix(":") ? "---:" : "---" }
    block(([names, rules] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
  }

  /// Quoted text between fences, indented by that many blanks, cut to a length that can be read.
  static func fenced(_ text: String, indent: Int = 0) -> String {
    var lines = VisibleText.lines(text)
    while lines.last?.allSatisfy({ $0 == " " }) == true { lines.removeLast() }
    let left = lines.count - fencedLines
    lines = lines.prefix(fencedLines).map { line in
      line.utf8.count > fencedColumns && line.count > fencedColumns
        ? line.prefix(fencedColumns) + "\u{2026}" : line
    }
    if left > 0 { lines.append("\u{2026} \(left) more lines in production-readiness-issues.json") }
    let fence = Markdown.fence(around: lines)
    let margin = String(repeating: " ", count: indent)
    return (["\(fence)text"] + lines + [fence]).map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
  }
}
