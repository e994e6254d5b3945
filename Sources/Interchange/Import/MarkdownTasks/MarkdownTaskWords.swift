internal import Readiness

/// What the words of a task say of it beside what is to be done.
struct MarkdownTaskWords {
  let title: String
  let severity: SeverityAssessment
  let category: Category?
  let strand: String?

  static let areas = AreaWords(.standard)

  /// A severity stands at the head of a task, as in `[P1] …`, `(high) …` or `HIGH: …`.
  init(_ text: String) {
    let (head, rest) = Self.head(text)
    let level = head.flatMap { SeverityWords.isWord($0) ? SeverityWords.severity($0) : nil }
    title = level == nil || rest.isEmpty ? text : rest
    severity =
      level.map { SeverityAssessment(level: $0, justification: "the task says so") }
      ?? SeverityAssessment(level: .medium, justification: "the task does not say how bad it is")
    category = head.flatMap { AreaWords.category($0) }
    strand = head.flatMap { Self.areas.workstream($0)?.text }
  }

  /// The strand that the nearest of the headings and tasks above names.
  static func strand(_ path: [String]) -> String? {
    path.reversed().lazy.compactMap { areas.workstream($0)?.text }.first
  }

  private static func head(_ text: String) -> (head: String?, rest: String) {
    let closing: [Character: Character] = ["[": "]", "(": ")"]
    if let open = text.first, let close = closing[open], let end = text.prefix(32).firstIndex(of: close) {
      return (String(text[text.index(after: text.startIndex)..<end]), text[text.index(after: end)...].trimmed)
    }
    guard let colon = text.prefix(24).firstIndex(of: ":") else { return (nil, text) }
    return (String(text[..<colon]), text[text.index(after: colon)...].trimmed)
  }
}
