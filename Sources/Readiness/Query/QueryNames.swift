/// Finds the names that a query means; done once per query, so that rows are compared by number.
struct QueryNames {
  private let names: [String]

  init(_ table: NameTable) { names = table.names }

  /// For each name whether it is meant: those that are the text, else those in which a word begins with it.
  ///
  /// A leading `@` is of no account; `@me` is the reader.
  func places(ofOwner text: String, me: String?) -> [Bool] {
    guard text.lowercased() == "@me" else {
      return places(of: Self.bare(text)) { name in
        name.split { " .-_@".contains($0) }.map(String.init) + [name]
      }
    }
    guard let me else { return [] }
    return names.map { Self.bare($0) == Self.bare(me) }
  }

  /// For each workstream whether it is meant: those whose id is the text, else those whose id begins with it.
  func places(ofWorkstream text: String) -> [Bool] { places(of: text.lowercased()) { [$0] } }

  /// Whether a place is among those that are meant.
  static func contains(_ places: [Bool], _ place: UInt32) -> Bool {
    place < places.count && places[Int(place)]
  }

  private func places(of text: String, _ words: (String) -> [String]) -> [Bool] {
    let bare = names.map(Self.bare)
    if bare.contains(text) { return bare.map { $0 == text } }
    return bare.map { words($0).contains { $0.hasPrefix(text) } }
  }

  private static func bare(_ name: String) -> String {
    let name = name.lowercased()
    return name.hasPrefix("@") ? String(name.dropFirst()) : name
  }
}
