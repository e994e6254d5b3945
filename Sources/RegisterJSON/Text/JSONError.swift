/// Why a text is not JSON that can be read, and where.
package enum JSONError: Error, Equatable, Sendable {
  /// The text breaks JSON's grammar (RFC 8259) at a place; `found` is nil at the end of the text.
  case malformed(at: JSONPosition, expected: JSONExpectation, found: Character?)
  /// Arrays and objects lie more than 256 deep.
  case tooDeep(at: JSONPosition, limit: Int)
  /// The text has more bytes than are read.
  case tooLarge(bytes: Int, limit: Int)
  /// The text has no bytes but white space.
  case empty
  /// There was no memory to parse the text in.
  case outOfMemory

  /// Where the text went wrong, when it is a place.
  package var position: JSONPosition? {
    switch self {
    case .malformed(let position, _, _), .tooDeep(let position, _): position
    case .tooLarge, .empty, .outOfMemory: nil
    }
  }
}

/// A place in a text.
package struct JSONPosition: Hashable, Sendable {
  /// 0-based place among the bytes of the text.
  package var byteOffset: Int
  /// 1-based line; a line ends with its line feed.
  package var line: Int
  /// 1-based place in the line, counted in Unicode scalars; a byte order mark has no width.
  package var column: Int

  /// Makes a position.
  package init(byteOffset: Int, line: Int, column: Int) {
    self.byteOffset = byteOffset
    self.line = line
    self.column = column
  }
}

/// What JSON's grammar asks for at a place.
package enum JSONExpectation: Equatable, Sendable {
  case value
  /// A member's name in double quotes.
  case name
  /// The `:` after a name.
  case colon
  /// The `,` or `]` after an element.
  case commaOrArrayEnd
  /// The `,` or `}` after a member.
  case commaOrObjectEnd
  /// A digit of a number.
  case digit
  /// The `"` that ends a string; the string was opened at this position.
  case quote(opened: JSONPosition)
  /// An escape sequence that JSON knows.
  case escape
  /// A character that may stand bare in a string: control characters may not.
  case escapedControlCharacter
  /// Nothing more.
  case end
  /// The parser refused the text for a reason of its own, by its name for it.
  case other(String)
}
