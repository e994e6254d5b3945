internal import Readiness
internal import RegisterJSON

/// How severities that are numbers are to be read.
package enum SeverityScale: Equatable, Sendable {
  /// 1 to 5, 5 the worst; 0 is informational.
  case fiveIsWorst
  /// 1 to 5, 1 the worst, as priorities are counted; 0 is critical too.
  case oneIsWorst
  /// 0 to 10 in the bands of CVSS v3.1 §5: from 9 critical, from 7 high, from 4 medium, above 0 low.
  case zeroToTen
  /// Every number by a word, as the file says.
  case documented([String: String])

  /// The scale in words.
  package var text: String {
    switch self {
    case .fiveIsWorst: "they were read from 1 to 5 with 5 the worst"
    case .oneIsWorst: "they were read from 1 to 5 with 1 the worst"
    case .zeroToTen: "they were read from 0 to 10 as CVSS scores"
    case .documented: "they were read by the scale in the file"
    }
  }

  /// The severity of a number, or nil when the scale has no place for it.
  func severity(_ digits: String) -> Severity? {
    if case .documented(let words) = self { return words[digits].flatMap(SeverityWords.severity) }
    guard let number = Double(digits), number >= 0, number <= 10 else { return nil }
    let ladder: [Severity] = [.info, .info, .low, .medium, .high, .critical]
    switch self {
    case .zeroToTen, .documented:
      return number >= 9 ? .critical : number >= 7 ? .high : number >= 4 ? .medium : number > 0 ? .low : .info
    case .fiveIsWorst: return number <= 5 ? ladder[Int(number.rounded())] : nil
    case .oneIsWorst: return number <= 5 ? ladder[min(5, 6 - Int(number.rounded()))] : nil
    }
  }

  /// The scale of the numbers that stand under a key in all records.
  static func of(_ numbers: [String], key: String, root: JSONNode) -> SeverityScale {
    if let words = documentedWords(root), numbers.allSatisfy({ words[$0] != nil }) {
      return .documented(words)
    }
    let values = numbers.compactMap(Double.init)
    let isFine = values.contains { $0 > 5 || $0 != $0.rounded() }
    if isFine || NormalName(key).text.hasPrefix("cvss") { return .zeroToTen }
    return NormalName(key) == "priority" ? .oneIsWorst : .fiveIsWorst
  }

  /// A legend at the top of the file: `{"1": "critical", …}`, or the other way round.
  private static func documentedWords(_ root: JSONNode) -> [String: String]? {
    let names: Set<NormalName> = [
      "severityscale", "severitylevels", "severitylegend", "severities", "scale", "legend", "prioritylevels",
    ]
    for member in root.members where names.contains(NormalName(member.name)) {
      var words: [String: String] = [:]
      for entry in member.value.members {
        if let number = entry.value.number { words[number] = entry.name }
        if Double(entry.name) != nil, let word = entry.value.string { words[entry.name] = word }
      }
      if !words.isEmpty, words.values.allSatisfy({ SeverityWords.severity($0) != nil }) { return words }
    }
    return nil
  }
}
