extension Query {
  /// The most completions that are offered.
  private static let completionLimit = 100

  /// The 0-based character at which the word begins that ``completions(of:at:in:)`` would replace.
  package static func completionStart(of text: String, at column: Int) -> Int {
    var start = 0
    var isQuoted = false
    for (place, character) in text.prefix(max(0, column)).enumerated() {
      if character == "\"" { isQuoted.toggle() }
      if isQuoted { continue }
      let isSign = place == start && (character == "(" || character == "-")
      if character.isWhitespace || isSign { start = place + 1 }
    }
    return start
  }

  /// What the word before a 0-based character could become, each whole: `severity:` for `sev`,
  /// `severity:high` for `severity:h`.
  ///
  /// At most 100, those that begin with what was typed; owners and workstreams come from the table.
  package static func completions(of text: String, at column: Int, in table: FindingTable) -> [String] {
    guard text.utf8.count <= QueryParser.lengthLimit * 16 else { return [] }
    let start = completionStart(of: text, at: column)
    let word = String(text.prefix(max(0, column)).dropFirst(start))
    guard let colon = word.firstIndex(of: ":") else {
      return QueryField.allCases.map { $0.rawValue + ":" }.filter { $0.hasPrefix(word.lowercased()) }
    }
    guard let field = QueryField(name: String(word[..<colon])) else { return [] }
    let (head, typed) = split(word, after: colon)
    let bare = typed.drop { $0 == "\"" }.lowercased()
    return values(of: field, in: table).lazy
      .filter { $0.lowercased().hasPrefix(bare) }
      .prefix(completionLimit)
      .map { head + quoted($0) }
  }

  /// What stays of a word, and the value that is being typed: after the last comma and any comparison.
  private static func split(_ word: String, after colon: String.Index) -> (head: String, typed: Substring) {
    var start = word.index(after: colon)
    var isQuoted = false
    for place in word.indices[start...] {
      if word[place] == "\"" { isQuoted.toggle() }
      if word[place] == ",", !isQuoted { start = word.index(after: place) }
    }
    let typed = word[start...].drop { "<>=".contains($0) }
    return (String(word[..<typed.startIndex]), typed)
  }

  private static func values(of field: QueryField, in table: FindingTable) -> [String] {
    switch field {
    case .owner: ["@me"] + table.owners.names.sorted() + field.words
    case .workstream: table.workstreams.names + field.words
    default: field.words
    }
  }

  /// A value as it must be written to be one value.
  private static func quoted(_ value: String) -> String {
    guard value.contains(where: { $0.isWhitespace || ",()\"".contains($0) }) else { return value }
    var text = "\""
    for character in value {
      if character == "\"" || character == "\\" { text.append("\\") }
      text.append(character)
    }
    return text + "\""
  }
}
