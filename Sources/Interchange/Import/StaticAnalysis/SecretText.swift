internal import ResultMatching

/// Keeps secrets out of what is taken from the reports of tools that do not look for secrets, or not only.
///
/// Tools quote the lines that they speak of, and messages repeat what stands there.
struct SecretText {
  /// What stands in the place of something hidden.
  static let mark = "…"
  /// What to do about a secret in the code.
  static let advice =
    "Revoke the secret at whoever issued it, give out a new one, and keep that outside the repository."

  /// What is taken for the secret, longest first.
  private let values: [String]
  private let isAboutSecret: Bool

  /// For a result about a secret: everything quoted in the code counts as secret, and what is named beside.
  init(code: String?, named: [String] = [], isAboutSecret: Bool) {
    self.isAboutSecret = isAboutSecret
    guard isAboutSecret else {
      values = []
      return
    }
    let found = named + (code.map { Self.literals(in: $0) } ?? [])
    values = Set(found.filter { $0.count >= 4 }).sorted { ($0.count, $0) > ($1.count, $1) }
  }

  /// A digest of the secret, if there is one that is too long to guess.
  var digest: String? {
    guard isAboutSecret, let value = values.first, value.utf8.count >= 16 else { return nil }
    return SecretMask.common.digest(of: Array(value.utf8))
  }

  /// A message without the secret.
  func message(_ text: String) -> String {
    guard isAboutSecret else { return CredentialText.hidden(text) }
    let known = values.prefix(64).reduce(text) { $0.replacing($1, with: Self.mark) }
    return CredentialText.hidden(Self.withoutQuotedWords(known))
  }

  /// Quoted code without the secret.
  func code(_ text: String) -> String {
    guard isAboutSecret else { return CredentialText.hidden(text) }
    return Self.withoutLiterals(text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(Self.withoutValue).joined(separator: "\n")
  }

  /// Up to the sign that gives something its value; nothing of lines in which nothing was hidden.
  private static func withoutValue(_ line: Substring) -> String {
    guard !line.allSatisfy(\.isWhitespace) else { return "" }
    if let sign = line.firstIndex(where: { $0 == "=" || $0 == ":" }) {
      return CredentialText.hidden(String(line[...sign])) + mark
    }
    return line.contains(mark) ? CredentialText.hidden(String(line)) : mark
  }

  /// The text with what stands in quotes replaced; an open quote reaches to the end.
  private static func withoutLiterals(_ text: String) -> String {
    var result = ""
    scan(text) { piece, isLiteral in
      guard isLiteral else { return result.append(contentsOf: piece) }
      result.append(mark)
      if piece.contains(where: \.isNewline) { result.append("\n") }
    }
    return result
  }

  private static func literals(in text: String) -> [String] {
    var found: [String] = []
    scan(text) { piece, isLiteral in
      if isLiteral, found.count < 64 { found.append(String(piece)) }
    }
    return found
  }

  /// Hands out the pieces of a text: what stands in quotes, and what does not, with the quotes.
  private static func scan(_ text: String, _ take: (Substring, _ isLiteral: Bool) -> Void) {
    var rest = text[...]
    while let open = rest.firstIndex(where: { "\"'`".contains($0) }) {
      let quote = rest[open]
      let body = rest[rest.index(after: open)...]
      take(rest[...open], false)
      var end = body.startIndex
      while end < body.endIndex, body[end] != quote {
        end = body.index(after: end)
        if body[body.index(before: end)] == "\\", end < body.endIndex { end = body.index(after: end) }
      }
      if end > body.startIndex { take(body[..<end], true) }
      guard end < body.endIndex else { return }
      take(body[end...end], false)
      rest = body[body.index(after: end)...]
    }
    take(rest, false)
  }

  /// A sentence with the words replaced that stand in quotes, which are values more often than names.
  private static func withoutQuotedWords(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      guard let open = word.firstIndex(where: { "\"'`".contains($0) }), open != word.indices.last else {
        return String(word)
      }
      let before = open > word.startIndex ? word[word.index(before: open)] : " "
      return before.isLetter ? String(word) : word[...open] + mark
    }.joined(separator: " ")
  }
}
