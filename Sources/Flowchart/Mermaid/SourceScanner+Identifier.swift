extension SourceScanner {
  /// Reads a node's id, or returns nil where none begins.
  ///
  /// Takes the characters of Mermaid's `NODE_STRING` and its kin, any non-ASCII text besides. A `-` belongs to
  /// the id unless a line could begin there, a `=` unless another follows, a `&` only inside a word.
  mutating func readIdentifier() -> String? {
    let start = offset
    while isIdentifierPart(at: offset, from: start) { offset += 1 }
    return offset > start ? text(start..<offset) : nil
  }

  private func isIdentifierPart(at index: Int, from start: Int) -> Bool {
    guard let scalar = scalar(at: index) else { return false }
    let next = self.scalar(at: index + 1)
    switch scalar {
    case "-": return next != "-" && next != ">" && next != "."
    case "=": return next != "="
    case "%": return next != "%"
    case ":": return !hasPrefix(":::", at: index)
    case "&": return index > start && next.map { !$0.properties.isWhitespace && $0 != ";" } ?? false
    case "a"..."z", "A"..."Z", "0"..."9": return true
    case "_", ".", "!", "#", "$", "'", "*", "+", "?", "\\", "/", ",", "`": return true
    default: return !scalar.isASCII && !scalar.properties.isWhitespace && !LabelText.isUnprintable(scalar)
    }
  }

  /// Tells whether the statement ends at an offset, a comment counting as the end.
  func isEndOfStatement(at index: Int) -> Bool {
    guard let scalar = scalar(at: index) else { return true }
    return scalar == "\n" || scalar == ";" || hasPrefix("%%", at: index)
  }

  /// The offset of the first scalar from an offset on that is not a blank within the line.
  func afterSpaces(_ index: Int) -> Int {
    var index = index
    while let scalar = scalar(at: index), scalar != "\n", scalar.properties.isWhitespace { index += 1 }
    return index
  }
}
