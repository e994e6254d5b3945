internal import Readiness
internal import ResultMatching

/// Turns tasks into findings, each under the headings and tasks that it stands under.
struct MarkdownTaskReader {
  /// An open task, until what is written under it has been read.
  private struct Task {
    var text: String
    var indent: Int
    var path: [String]
    var details: [String] = []
    var byteOffset: Int?
    /// How long its line is, in bytes.
    var lineLength: Int
  }

  private let file: String
  private let start: Int?
  private var headings: [(level: Int, text: String)] = []
  /// The items that the next line can stand under, outermost first.
  private var parents: [(indent: Int, text: String, isDone: Bool)] = []
  private var task: Task?

  /// The most lines that are kept of what stands under a task.
  private static let detailLimit = 40
  /// The most tasks above it, the nearest ones, that a task's section names.
  private static let parentLimit = 8

  init(file: String, start: Int?) {
    self.file = file
    self.start = start
  }

  mutating func read(_ line: MarkdownOutline.Line, at bytes: Range<Int>, _ run: inout ToolRun) {
    switch line {
    case .heading(let level, let text):
      finish(&run)
      parents = []
      headings.removeAll { $0.level >= level }
      headings.append((level, String(text.prefix(TitleLine.limit))))
    case .task(let indent, let isDone, let text):
      finish(&run)
      parents.removeAll { $0.indent >= indent }
      if isDone {
        run.passOver("done tasks")
      } else if text.isEmpty {
        run.passOver("empty tasks")
      } else {
        let above = parents.suffix(Self.parentLimit).map {
          Self.plain(String($0.text.prefix(TitleLine.limit)))
        }
        let path = headings.map(\.text) + above
        task = Task(
          text: text,
          indent: indent,
          path: path,
          byteOffset: start.map { $0 + bytes.lowerBound },
          lineLength: bytes.count
        )
      }
      parents.append((indent, text, isDone))
    case .item(let indent, let text):
      guard task.map({ indent > $0.indent }) ?? false else {
        finish(&run)
        parents.removeAll { $0.indent >= indent }
        parents.append((indent, text, false))
        return
      }
      add("- " + text)
    case .text(let text), .code(let text):
      let indent = text.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
      if task.map({ indent > $0.indent }) ?? false { add(text.trimmed) } else { finish(&run) }
    case .blank: break
    }
  }

  private mutating func add(_ detail: String) {
    guard let count = task?.details.count, count < Self.detailLimit, !detail.isEmpty else { return }
    task?.details.append(detail)
  }

  /// Makes a finding of the task that was open.
  mutating func finish(_ run: inout ToolRun) {
    guard let task else { return }
    self.task = nil
    let title = Self.plain(CredentialText.hidden(task.text))
    let words = MarkdownTaskWords(title)
    var draft = run.draft(
      rule: "task",
      title: words.title,
      severity: words.severity,
      category: words.category ?? .gap,
      strand: words.strand ?? MarkdownTaskWords.strand(task.path) ?? "baseline"
    )
    let key = (task.path + [NormalName(words.title).text]).joined(separator: "|")
    draft.key = "\(file)|\(key)"
    draft.finding.recommendedFix = words.title
    draft.finding.sources[0].recordOffset = task.byteOffset
    draft.finding.sources[0].recordLength = task.byteOffset.map { _ in task.lineLength }
    let details = task.details.map { CredentialText.hidden($0) }.joined(separator: "\n")
    let place = ([file] + task.path).joined(separator: " › ")
    let note = "\(place): \(title)" + (details.isEmpty ? "" : "\n\(details)")
    draft.finding.evidence = [Evidence(.note(text: note), recordedBy: run.tool)]
    draft.finding.impact = details
    draft.finding.references = WrittenReferences.ids(in: task.text + "\n" + details)
    if !task.path.isEmpty {
      draft.finding.properties.append(Property("section", .string(task.path.joined(separator: " › "))))
    }
    run.findings.append(draft)
  }

  /// Words without the signs that make them bold or code, and links without their addresses.
  ///
  /// Cost: linear in the text.
  static func plain(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    // Brackets before this place open no link, which is not to be found out again for each of them.
    var plainEnd = text.startIndex
    while let character = rest.first {
      if character == "[", rest.startIndex >= plainEnd {
        if let (words, end) = link(rest) {
          result += words
          rest = rest[end...]
          continue
        }
        let close = rest.firstIndex(of: "]")
        plainEnd = close.flatMap { rest[$0...].hasPrefix("](") ? nil : $0 } ?? rest.endIndex
      }
      if rest.hasPrefix("**") || rest.hasPrefix("~~") {
        rest = rest.dropFirst(2)
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result.trimmed
  }

  /// The words of the link that a text begins with and where it ends; nil when it begins with none.
  private static func link(_ text: Substring) -> (words: Substring, end: Substring.Index)? {
    guard let close = text.firstIndex(of: "]"), text[close...].hasPrefix("]("),
      let end = text[close...].firstIndex(of: ")")
    else { return nil }
    return (text[text.index(after: text.startIndex)..<close], text.index(after: end))
  }
}
