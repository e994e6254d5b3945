/// Fills lines with words, given the glyphs of one paragraph.
struct LineWrapper {
  private let columns: Int
  private var lines: [String] = []
  private var line = ""
  private var lineColumns = 0
  private var spaces = 0
  private var word: [Glyph] = []
  private var wordColumns = 0

  /// Makes a wrapper for lines of at most that many columns, which must be positive.
  init(columns: Int) {
    self.columns = columns
  }

  /// Adds the next glyph; a space ends a word.
  mutating func add(_ glyph: Glyph) {
    guard glyph.scalar == " ", glyph.cluster == nil else {
      let fitting = glyph.columns <= columns ? glyph : TextLayout.ellipsisGlyph
      word.append(fitting)
      wordColumns += fitting.columns
      // Keeps one endless word from being held twice.
      if wordColumns > 2 * columns { breakWord() }
      return
    }
    endWord()
    spaces += 1
  }

  /// All lines, at least one.
  mutating func finished() -> [String] {
    endWord()
    lines.append(line)
    return lines
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if wordColumns > columns {
      breakWord()
    }
    if lineColumns + spaces + wordColumns > columns {
      endLine()
    }
    appendSpaces()
    line += word.map(\.text).joined()
    lineColumns += wordColumns
    word = []
    wordColumns = 0
  }

  /// Puts as much of a word that is longer than a line as makes the rest fit on the next one.
  private mutating func breakWord() {
    if lineColumns + spaces >= columns { endLine() }
    appendSpaces()
    for (place, glyph) in word.enumerated() {
      if lineColumns + glyph.columns > columns {
        endLine()
        if wordColumns <= columns {
          word.removeFirst(place)
          return
        }
      }
      line += glyph.text
      lineColumns += glyph.columns
      wordColumns -= glyph.columns
    }
    word = []
  }

  private mutating func appendSpaces() {
    // Indentation that fills the line would leave no room for the text.
    guard spaces < columns else { return spaces = 0 }
    line += String(repeating: " ", count: spaces)
    lineColumns += spaces
    spaces = 0
  }

  private mutating func endLine() {
    if lineColumns > 0 { lines.append(line) }
    line = ""
    lineColumns = 0
    spaces = 0
  }
}
