/// The words of a name or sentence: split at punctuation and at the humps of `CamelCase`, in lower case.
struct PlanWords {
  let words: [String]

  private static let joining: Set<String> = [
    "a", "an", "and", "as", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with",
  ]

  /// Splits a text into its words, those that only join others left out.
  init(_ text: String) {
    words = Self.pieces(text).map { $0.lowercased() }.filter { !Self.joining.contains($0) }
  }

  /// A name as people write it: `SecurityAndTrustAudit` becomes `Security and Trust Audit`.
  ///
  /// A name with blanks stays as it is, and so does a single word that is not all lower case.
  static func title(_ name: String) -> String {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let parts = pieces(name)
    let isSlug = name.contains { $0 == "-" || $0 == "_" }
    guard !name.contains(" "), parts.count > 1 || name.allSatisfy(\.isLowercase) else { return name }
    guard isSlug || parts.joined() == name else { return name }
    return parts.enumerated().map { index, part in
      if index > 0, joining.contains(part.lowercased()) { return part.lowercased() }
      return part.prefix(1).uppercased() + part.dropFirst()
    }.joined(separator: " ")
  }

  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      guard character.isLetter || character.isNumber else {
        if !piece.isEmpty { pieces.append(piece) }
        piece = ""
        continue
      }
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      if beginsHump(character, after: piece, before: next) {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  /// A capital begins a word after small letters, or before one when it ends a run of capitals.
  private static func beginsHump(_ character: Character, after piece: String, before next: Character?) -> Bool
  {
    guard character.isUppercase, let last = piece.last else { return false }
    // One small letter is no word: `iOS`, `eCommerce`.
    return (last.isLowercase && piece.count > 1) || (last.isUppercase && next?.isLowercase == true)
  }
}
