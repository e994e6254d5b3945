internal import Readiness
internal import RegisterJSON
internal import ResultMatching

extension ToolRun {
  /// The first form of a finding of this run: title, severity, category, source and the workstream of the standard plan.
  ///
  /// `title` becomes one line. With `record`, the source says where in the file the tool's own words stand.
  func draft(
    rule: String,
    title: String,
    severity: SeverityAssessment,
    category: Category,
    strand: String,
    record: JSONNode? = nil
  ) -> FindingDraft {
    var finding = Finding(
      id: FindingID("draft"),
      title: TitleLine.of(title),
      severity: severity,
      workstream: WorkstreamID(strand),
      category: category
    )
    var source = Source(tool: tool, version: version, rule: rule)
    if let record, record.document.hasOriginalPlaces {
      let range = record.byteRange
      source.recordOffset = range.lowerBound
      source.recordLength = range.count
    }
    finding.sources = [source]
    return FindingDraft(tool: tool, rule: rule, finding: finding)
  }
}

extension JSONDocument {
  /// Whether offsets in it are offsets in the file as it was given.
  var hasOriginalPlaces: Bool {
    repairs.allSatisfy { if case .skippedTextBefore = $0 { true } else { false } }
  }
}

/// Titles out of messages.
enum TitleLine {
  /// The longest title, in characters.
  static let limit = 160

  /// The first sentence of a message as one line; what is longer than ``limit`` ends in an ellipsis.
  static func of(_ message: String) -> String {
    let line = firstSentence(message.prefix(4 * limit))
    guard line.count > limit else { return line.isEmpty ? "Untitled" : line }
    let cut = line.prefix(limit - 1)
    let end = cut.lastIndex(of: " ").flatMap {
      cut.distance(from: cut.startIndex, to: $0) > limit / 2 ? $0 : nil
    }
    return cut[..<(end ?? cut.endIndex)] + "…"
  }

  /// Up to the first full stop before a space, or the first empty line.
  private static func firstSentence(_ text: Substring) -> String {
    let paragraph = text.drop { $0.isWhitespace }
    let words = (paragraph.range(ofBlankLine: ()).map { paragraph[..<$0] } ?? paragraph)
      .split(whereSeparator: \.isWhitespace)
    var sentence: [Substring] = []
    for word in words {
      sentence.append(word)
      if word.count > 3, word.last == ".", !word.dropLast().contains(".") { break }
    }
    let line = sentence.joined(separator: " ")
    return line.last == "." && !line.hasSuffix("..") ? String(line.dropLast()) : line
  }
}

extension Substring {
  /// Where the first line break stands that another one follows; nil when there is none.
  fileprivate func range(ofBlankLine: Void) -> Index? {
    var last: Index?
    for index in indices where self[index].isNewline {
      if let last, self.index(after: last) == index { return last }
      last = index
    }
    return nil
  }
}
