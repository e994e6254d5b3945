/// A candidate of a picker that holds the letters of what was typed, in their order.
package struct FuzzyMatch: Equatable, Sendable {
  /// The candidate's place among the candidates.
  package var index: Int
  /// Higher is better: letters in a row and letters that begin words count more.
  package var score: Int

  /// Makes a match.
  package init(index: Int, score: Int) {
    self.index = index
    self.score = score
  }

  private static let perLetter = 16
  private static let forNeighbours = 12
  private static let forWordStart = 10
  private static let forFirst = 4
  /// What the first letter that is passed over costs; each further one costs 1.
  private static let forGap = 3
  private static let longestQuery = 64
  private static let longestCandidate = 512

  /// How well a candidate fits, or nil when it lacks a letter; every word of the query must fit by itself.
  ///
  /// Only the first 512 characters of a candidate are looked at. Cost: their number times the query's
  /// letters.
  package static func score(_ query: String, in candidate: String) -> Int? {
    score(words(of: query), in: letters(of: candidate))
  }

  /// The candidates that fit, best first; among equals the shorter, then the earlier.
  package static func ranked(_ query: String, _ candidates: [String]) -> [FuzzyMatch] {
    let words = words(of: query)
    guard !words.isEmpty else { return candidates.indices.map { FuzzyMatch(index: $0, score: 0) } }
    let lengths = candidates.map(\.utf8.count)
    let matches = candidates.indices.compactMap { index in
      score(words, in: letters(of: candidates[index])).map { FuzzyMatch(index: index, score: $0) }
    }
    return matches.sorted {
      (-$0.score, lengths[$0.index], $0.index) < (-$1.score, lengths[$1.index], $1.index)
    }
  }

  private struct Letter {
    var scalar: Unicode.Scalar
    var beginsWord: Bool
  }

  private static func words(of query: String) -> [[Unicode.Scalar]] {
    query.lowercased().unicodeScalars.prefix(longestQuery)
      .split { $0.properties.isWhitespace }
      .map(Array.init)
  }

  /// The letters in lower case; a word begins after a sign that is no letter, and at a capital after a
  /// small letter.
  private static func letters(of candidate: String) -> [Letter] {
    var letters: [Letter] = []
    var previous: Unicode.Scalar?
    for scalar in candidate.unicodeScalars.prefix(longestCandidate) {
      let follows = previous.map(isPartOfWord) ?? false
      let isHump =
        scalar.isASCII && ("A"..."Z").contains(scalar) && !(previous.map { ("A"..."Z").contains($0) } ?? true)
      letters.append(Letter(scalar: lowercased(scalar), beginsWord: !follows || isHump))
      previous = scalar
    }
    return letters
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      return ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 32) : scalar
    }
    return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
      : scalar.properties.isAlphabetic
  }

  private static func score(_ words: [[Unicode.Scalar]], in letters: [Letter]) -> Int? {
    var total = 0
    for word in words {
      guard let score = score(word, in: letters) else { return nil }
      total += score
    }
    return total
  }

  /// The best of all ways to find the word's letters in their order: one row of best scores per letter.
  private static func score(_ word: [Unicode.Scalar], in letters: [Letter]) -> Int? {
    let impossible = Int.min / 2
    var ending = [Int](repeating: impossible, count: letters.count)
    for (place, scalar) in word.enumerated() {
      var next = [Int](repeating: impossible, count: letters.count)
      var before = impossible
      for at in letters.indices {
        if at >= 2 { before = max(before - 1, ending[at - 2] - forGap) }
        guard letters[at].scalar == scalar else { continue }
        let reached =
          place == 0 ? 0 : max(before, at >= 1 ? ending[at - 1] + forNeighbours : impossible)
        guard reached > impossible / 2 else { continue }
        next[at] =
          reached + perLetter + (letters[at].beginsWord ? forWordStart : 0) + (at == 0 ? forFirst : 0)
      }
      ending = next
    }
    return ending.max().flatMap { $0 > impossible / 2 ? $0 : nil }
  }
}
