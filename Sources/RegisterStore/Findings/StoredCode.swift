import Readiness

/// The numbers that stand for words in the file, so that a list of 100,000 findings reads no words.
///
/// A word's number is its place here: words are only ever added at the end.
struct StoredCode<Word: Equatable & Sendable>: Sendable {
  private let words: [Word]

  /// Makes the code of these words.
  init(_ words: Word...) { self.words = words }

  /// The number of a word.
  func number(of word: Word) throws -> Int {
    guard let number = words.firstIndex(of: word) else { throw StoreFault.Damage.database("\(word)") }
    return number
  }

  /// The word of a number, if it has one.
  func word(_ number: Int?) -> Word? {
    guard let number, words.indices.contains(number) else { return nil }
    return words[number]
  }
}

extension StoredCode where Word == Severity {
  static let severity = StoredCode(.critical, .high, .medium, .low, .info)
}

extension StoredCode where Word == Validation {
  static let validation = StoredCode(.hypothesis, .confirmed, .refuted, .inconclusive)
}

extension StoredCode where Word == Disposition {
  static let disposition = StoredCode(
    .open,
    .inProgress,
    .fixedUnverified,
    .fixedVerified,
    .accepted,
    .mitigated,
    .deferred,
    .falsePositive,
    .notApplicable,
    .duplicate
  )
}

extension StoredCode where Word == Presence {
  static let presence = StoredCode(.new, .same, .moved, .updated, .back, .goneFixed, .goneUntested)
}

extension StoredCode where Word == Category {
  static let category = StoredCode(.defect, .gap, .dependency, .secret, .test, .debt)
}
