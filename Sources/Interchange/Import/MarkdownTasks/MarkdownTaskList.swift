internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// Reads the open tasks of a Markdown text: `- [ ] what is to be done`.
enum MarkdownTaskList {
  static let format = ImportFormat(
    name: "markdown-tasks",
    title: "a Markdown task list",
    recognizes: recognizes,
    read: read
  )

  /// How far into a text its first task is looked for, in bytes.
  private static let sampleLimit = 1 << 20

  /// Told by a task, unless the text is the plan of an audit, whose to-dos stand in its front matter.
  private static func recognizes(_ input: ImportInput) -> Bool {
    guard input.json == nil, let first = input.firstByte, first != UInt8(ascii: "<"),
      first != UInt8(ascii: "{")
    else { return false }
    let sample = input.text.prefix(sampleLimit)
    guard !isPlan(sample) else { return false }
    return MarkdownOutline(sample).lines.contains { if case .task = $0.line { true } else { false } }
  }

  private static func isPlan(_ text: ArraySlice<UInt8>) -> Bool {
    let lines = text.prefix(256 << 10).split(separator: 0x0A, maxSplits: 4096).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let start = lines.firstIndex(where: { !$0.trimmed.isEmpty }), lines[start].trimmed == "---" else {
      return false
    }
    let matter = lines[(start + 1)...].prefix { $0.trimmed != "---" }
    return matter.contains { $0.hasPrefix("todos:") || $0.hasPrefix("overview:") }
  }

  private static func read(
    _ input: ImportInput,
    _ log: inout ToolReportLog
  ) throws(ReportFault) -> [ToolRun] {
    let bytes = DecodedTextView(input.bytes).bytes
    var run = ToolRun(tool: "Markdown tasks")
    run.category = input.name
    // A list is no scan: a task that is gone from it is not shown to be done.
    run.rules = []
    run.paths = []
    // In text that had to be transcoded the places are not those in the file.
    let isAsGiven = bytes.endIndex == input.bytes.count
    var reader = MarkdownTaskReader(file: input.name, start: isAsGiven ? bytes.startIndex : nil)
    for line in MarkdownOutline(bytes).lines { reader.read(line.line, at: line.bytes, &run) }
    reader.finish(&run)
    if run.findings.isEmpty, run.passedOver.isEmpty { log.warn("the text holds no tasks") }
    return [run]
  }
}
