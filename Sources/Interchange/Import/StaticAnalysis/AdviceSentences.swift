/// What a message advises.
enum AdviceSentences {
  private static let verbs: Set<String> = [
    "add", "always", "avoid", "change", "consider", "convert", "declare", "define", "delete", "disable", "do",
    "don't", "drop", "enable", "encode", "ensure", "escape", "give", "instead", "limit", "make", "move",
    "never", "pass", "pin", "please", "prefer", "provide", "put", "remove", "rename", "replace", "restrict",
    "rotate", "sanitize", "set", "specify", "store", "switch", "try", "update", "upgrade", "use", "validate",
    "verify", "wrap",
  ]

  private static let turns = [" instead", " should ", " must ", "recommend", "advised"]

  /// The sentences of a message that say what to do, joined; empty when none does.
  static func of(_ message: String) -> String {
    sentences(message.prefix(4096)).filter(isAdvice).joined(separator: " ")
  }

  private static func isAdvice(_ sentence: String) -> Bool {
    let text = sentence.lowercased()
    let first = text.prefix { $0.isLetter || $0 == "'" }
    // There the word is no verb: “Use of a weak hash function”.
    if text.hasPrefix("use of ") || text.hasPrefix("try, ") { return false }
    return verbs.contains(String(first)) || turns.contains { text.contains($0) }
  }

  private static func sentences(_ text: Substring) -> [String] {
    var all: [String] = []
    var words: [Substring] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      words.append(word)
      if word.count > 1, let last = word.last, ".?!".contains(last) {
        all.append(words.joined(separator: " "))
        words = []
      }
    }
    if !words.isEmpty { all.append(words.joined(separator: " ")) }
    return all
  }
}
