/// The beginning of a long text.
enum Excerpt {
  /// Paragraphs from the start, as many as fit in `limit` characters, at least a part of the first.
  static func firstParagraphs(_ text: String, limit: Int = 600) -> String {
    let trimmed = text.drop { $0.isWhitespace }.prefix(4 * limit)
    var result = ""
    for paragraph in trimmed.split(separator: "\n\n") {
      let words = paragraph.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if words.isEmpty { continue }
      if result.isEmpty {
        result = words.count <= limit ? words : words.prefix(limit - 1) + "…"
      } else {
        guard result.count + words.count + 2 <= limit else { break }
        result += "\n\n" + words
      }
    }
    return result
  }
}

extension Excerpt {
  /// The beginning of a text as a sentence with one full stop.
  static func sentence(_ text: String) -> String {
    var words = firstParagraphs(text)[...]
    while words.last == "." { words = words.dropLast() }
    return words.isEmpty ? "" : words + "."
  }
}

/// References as findings have them.
enum ReferenceList {
  /// The most that a finding keeps; advisories of kernels name hundreds.
  private static let limit = 60

  /// Ids, CWE ids and web addresses without repetition; other addresses are left out.
  static func of(_ references: [String]) -> [String] {
    var seen: Set<String> = []
    var list: [String] = []
    for reference in references where list.count < limit {
      guard isAllowed(reference), seen.insert(reference).inserted else { continue }
      list.append(reference)
    }
    return list
  }

  /// Ids have no white space and no colon; addresses begin with http.
  private static func isAllowed(_ reference: String) -> Bool {
    guard !reference.isEmpty, !reference.contains(where: \.isWhitespace) else { return false }
    return !reference.contains(":") || isWebAddress(reference)
  }

  /// Whether a text is an address that a browser may open.
  static func isWebAddress(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://")
  }

  /// `CWE-79` for a number or any writing of it; nil for anything else.
  static func weakness(_ text: String) -> String? {
    let upper = text.uppercased()
    let digits = upper.hasPrefix("CWE-") ? upper.dropFirst(4) : upper[...]
    let number = digits.prefix { $0.isASCII && $0.isNumber }
    // `NVD-CWE-noinfo` says that there is none.
    guard !number.isEmpty, number.count <= 6, let value = Int(number), value > 0 else { return nil }
    return "CWE-\(value)"
  }
}
