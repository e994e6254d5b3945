package import CellGrid

/// One line of text being typed, with the editing keys that shells have.
package struct TextField: Equatable, Sendable {
  /// What was typed, in characters as the eye sees them, at most ``limit`` of them.
  package private(set) var text: [Character]
  /// The place of the cursor in characters, 0-based, at most the length.
  package private(set) var cursor: Int

  /// The most characters that a field takes.
  package static let limit = 4096

  /// Makes a field with the cursor at its end.
  package init(_ text: String = "") {
    self.text = Array(text.prefix(Self.limit))
    cursor = self.text.count
  }

  /// What was typed.
  package var string: String { String(text) }

  /// The part before the cursor, which places the terminal's own cursor.
  package var beforeCursor: String { String(text[..<cursor]) }

  /// Takes a key; false when the key means nothing to a line of text.
  package mutating func handle(_ key: Key) -> Bool {
    switch (key.code, key.modifiers) {
    case (.character(let scalar), []): insert(String(scalar))
    case (.backspace, []), (.character("h"), .control): delete(from: cursor - 1, to: cursor)
    case (.delete, []), (.character("d"), .control): delete(from: cursor, to: cursor + 1)
    case (.left, []), (.character("b"), .control): cursor = max(0, cursor - 1)
    case (.right, []), (.character("f"), .control): cursor = min(text.count, cursor + 1)
    case (.home, []), (.character("a"), .control): cursor = 0
    case (.end, []), (.character("e"), .control): cursor = text.count
    case (.character("b"), .alternate): cursor = wordStart
    case (.character("f"), .alternate): cursor = wordEnd
    case (.character("w"), .control), (.backspace, .alternate): delete(from: wordStart, to: cursor)
    case (.character("u"), .control): delete(from: 0, to: cursor)
    case (.character("k"), .control): delete(from: cursor, to: text.count)
    default: return false
    }
    return true
  }

  /// Types a text; line breaks become spaces.
  package mutating func insert(_ typed: String) {
    let characters = typed.map { $0.isNewline || $0 == "\t" ? " " : $0 }.prefix(
      max(0, Self.limit - text.count)
    )
    join(String(text[..<cursor]) + String(characters), String(text[cursor...]))
  }

  /// Takes the texts on both sides of the cursor; where they meet, or within them, characters may become one.
  private mutating func join(_ head: String, _ tail: String) {
    text = Array(head + tail)
    cursor = min(head.count, text.count)
  }

  private mutating func delete(from start: Int, to end: Int) {
    let range = max(0, start)..<min(text.count, max(0, end))
    guard !range.isEmpty else { return }
    join(String(text[..<range.lowerBound]), String(text[range.upperBound...]))
  }

  private var wordStart: Int {
    var index = cursor
    while index > 0, text[index - 1] == " " { index -= 1 }
    while index > 0, text[index - 1] != " " { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < text.count, text[index] == " " { index += 1 }
    while index < text.count, text[index] != " " { index += 1 }
    return index
  }
}
