internal import Readiness
internal import ResultMatching

/// Which of the fingerprints that tools give can be trusted (formats §3.6, P1).
enum ToolFingerprint {
  private static let placeholders: Set<String> = [
    "requires login", "n/a", "na", "none", "null", "nil", "unknown", "undefined", "-",
  ]

  /// Whether a text stands where a value would, and is none.
  static func isPlaceholder(_ text: String) -> Bool {
    if isPlainWord(text) { return false }
    let word = text.trimmed.lowercased()
    return word.allSatisfy { $0 == "0" } || placeholders.contains(word)
  }

  /// Whether a text begins as no placeholder does, or is longer than all of them: without looking at its characters.
  private static func isPlainWord(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x21...0x7E).contains(first) else { return false }
    guard firstBytes.contains(first | 0x20) else { return true }
    guard let last = text.utf8.last, (0x21...0x7E).contains(last) else { return false }
    return first != UInt8(ascii: "0") && text.utf8.count > longestPlaceholder
  }

  private static let longestPlaceholder = placeholders.map(\.utf8.count).max() ?? 0
  /// Zeros are a placeholder as well.
  private static let firstBytes = Set(placeholders.compactMap(\.utf8.first) + [UInt8(ascii: "0")]).map {
    $0 | 0x20
  }

  /// The fingerprint, unless it is a placeholder.
  static func trusted(_ text: String) -> String? { isPlaceholder(text) ? nil : text }
}

extension ToolRun {
  /// Takes fingerprints away from results that share one and differ in rule or path.
  mutating func distrustSharedFingerprints() {
    var places: [String: String] = [:]
    var shared: Set<String> = []
    for draft in findings {
      guard let fingerprint = draft.fingerprint else { continue }
      let place = "\(draft.rule)\n\(draft.finding.locations.first?.path ?? "")"
      if places.updateValue(place, forKey: fingerprint).map({ $0 != place }) ?? false {
        shared.insert(fingerprint)
      }
    }
    guard !shared.isEmpty else { return }
    for index in findings.indices where findings[index].fingerprint.map(shared.contains) ?? false {
      findings[index].fingerprint = nil
    }
  }
}
