import Readiness

/// A kind of rule that tools have under different names.
struct WeaknessKind: Sendable {
  /// The kind in words that follow “both report”.
  var name: String
  /// Numbers of CWE that mean this kind.
  var weaknesses: Set<Int> = []
  /// Rules, or words in rules, that mean it: lower case, with blanks for all other signs.
  var rules: [String]
  /// The category all of whose findings are of this kind.
  var category: Category?
  /// Whether a file has it at most once, so that the line does not matter.
  var isOfWholeFile = false

  /// The kinds of a finding, in the order of the table.
  static func kinds(of category: Category, weaknesses: [Int], words texts: [String]) -> [WeaknessKind] {
    var places = Set(weaknesses.flatMap { byWeakness[$0] ?? [] })
    places.formUnion(table.indices.filter { table[$0].category == category })
    for text in texts.prefix(4) { places.formUnion(self.places(in: text)) }
    return places.sorted().prefix(4).map { table[$0] }
  }

  private static func places(in text: String) -> [Int] {
    let words = self.words(of: String(decoding: text.utf8.prefix(200), as: UTF8.self))
    return words.indices.flatMap { start in
      (byWord[words[start]] ?? []).filter { words[start...].starts(with: $0.words) }.map(\.kind)
    }
  }

  private static func words(of text: String) -> [Substring] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }
  }

  private static let byWeakness = Dictionary(
    table.indices.flatMap { place in table[place].weaknesses.map { ($0, [place]) } },
    uniquingKeysWith: +
  )

  /// The rules of the table by their first word.
  private static let byWord: [Substring: [(words: [Substring], kind: Int)]] = Dictionary(
    table.indices.flatMap { place in
      table[place].rules.compactMap { rule in
        let words = Self.words(of: rule)
        return words.first.map { ($0, [(words: words, kind: place)]) }
      }
    },
    uniquingKeysWith: +
  )
}
