internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// What a tool that reads code says of one place, before secrets are taken out and it becomes a finding.
struct StaticResult {
  /// The tool's rule, without what depends on where its configuration lay.
  var rule: String
  /// What the tool says, in full.
  var message: String
  /// The title; nil for the first sentence of the message.
  var title: String?
  var severity: SeverityAssessment
  var category: Category
  var strand: String
  /// The path as the report has it; nil when the result speaks of no file.
  var path: String?
  /// 1-based lines; nil for the file as a whole.
  var lines: ClosedRange<Int>?
  /// 1-based column.
  var column: Int?
  /// The lines themselves, as far as the report quotes them.
  var quote: String?
  /// Whether the quote tells the place when it is looked for again.
  var isQuoteOfPlace = true
  /// What to do; nil to take it from the message.
  var advice: String?
  var references: [String] = []
  /// Texts that are secrets or may hold them.
  var secrets: [String] = []
  var isAboutSecret = false
  var suppression: ToolSuppression?
  /// A command that shows whether it is fixed; kept when it needs no path, or a plain one.
  var verifyCommand: (@Sendable (_ path: String) -> String)?
  var properties: [Property] = []
  /// The report's record of it.
  var record: JSONNode
}

/// That a tool was told to keep quiet about something.
struct ToolSuppression {
  /// How, such as `comment` or `configuration`.
  var status: String
  /// Why, in the words of whoever did; empty when they did not say.
  var justification = ""
}

extension ToolRun {
  /// A draft of a result, without the secrets that it quotes.
  func draft(_ result: StaticResult) -> FindingDraft {
    let quote = QuotedLines.clipped(result.quote)
    let secret = SecretText(code: quote, named: result.secrets, isAboutSecret: result.isAboutSecret)
    let message = secret.message(result.message.trimmed)
    var draft = draft(
      rule: result.rule,
      title: result.title.map { secret.message($0) } ?? message,
      severity: result.severity,
      category: result.category,
      strand: result.strand,
      record: result.record
    )
    if let digest = secret.digest { draft.key = "\(result.rule)|\(digest)" }
    Self.fill(&draft.finding, result, message, quote.map { secret.code($0) }, tool: tool)
    let advice = secret.message(result.advice?.trimmed ?? AdviceSentences.of(message))
    draft.finding.recommendedFix = advice.isEmpty && result.isAboutSecret ? SecretText.advice : advice
    return draft
  }

  private static func fill(
    _ finding: inout Finding,
    _ result: StaticResult,
    _ message: String,
    _ quote: String?,
    tool: String
  ) {
    if message.split(whereSeparator: \.isWhitespace).joined(separator: " ").count > finding.title.count + 1 {
      finding.impact = message
    }
    let path = result.path.map(ReportPath.cleaned).flatMap { $0.isEmpty ? nil : $0 }
    if let path {
      var place = Location(
        path: path,
        startLine: result.lines?.lowerBound,
        endLine: result.lines?.upperBound,
        column: result.lines == nil ? nil : result.column
      )
      if result.isQuoteOfPlace { place.snippet = quote }
      finding.locations = [place]
    }
    if let path, let quote {
      let lines = result.lines
      finding.evidence = [
        Evidence(
          .file(path: path, startLine: lines?.lowerBound, endLine: lines?.upperBound, snippet: quote),
          recordedBy: tool
        )
      ]
    } else {
      finding.evidence = [Evidence(.note(text: message), recordedBy: tool)]
    }
    if let path, let command = result.verifyCommand, isPlain(path) { finding.verifyCommand = command(path) }
    finding.references = result.references.filter(isReference)
    finding.properties = result.properties
    if let suppression = result.suppression { finding.mark(suppression) }
  }

  /// Whether a shell takes a path for itself, and it is one of the repository.
  private static func isPlain(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.hasPrefix("-")
      && path.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "/"): true
        case UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
      }
  }

  /// Of addresses only those of the web are kept.
  private static func isReference(_ text: String) -> Bool {
    guard !text.isEmpty, !text.contains(where: \.isNewline) else { return false }
    let scheme = text.prefix { $0.isASCII && $0.isLetter }
    let isAddress =
      text.contains("://")
      || scheme.contains(where: \.isLowercase) && text.dropFirst(scheme.count).first == ":"
    return !isAddress || text.hasPrefix("https://") || text.hasPrefix("http://")
  }
}

extension Finding {
  /// Says that the tool was told to keep quiet about it, which is nobody's decision here yet.
  mutating func mark(_ suppression: ToolSuppression) {
    tags.append("tool-suppressed")
    let detail = [
      Property("status", .string(suppression.status)),
      Property("justification", .string(suppression.justification)),
    ]
    properties.append(Property("tool_suppression", .object(detail)))
  }
}
