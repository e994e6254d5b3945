/// Words as queries write them.
enum QueryWord {
  /// The form in which words are compared: lower case, with hyphens for spaces and underscores, without
  /// commas.
  static func form(_ text: String) -> String {
    var form = ""
    for character in text.lowercased() where character != "," {
      form.append(character == "_" || character == " " ? "-" : character)
    }
    return form
  }

  /// The words as a sentence lists them.
  static func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  /// The place of a word among others: the same word, or the only one that begins with it.
  static func place(of word: String, among words: [String]) -> Int? {
    let word = form(word)
    if let place = words.firstIndex(where: { form($0) == word }) { return place }
    let beginning = words.indices.filter { form(words[$0]).hasPrefix(word) }
    return beginning.count == 1 ? beginning[0] : nil
  }
}
