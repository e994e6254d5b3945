/// How one kind of comment or literal is written.
struct LexicalForm: Sendable {
  /// What is done at its opening.
  enum Kind: Sendable {
    /// To the end of the line.
    case lineComment
    /// To the closing mark, over lines.
    case blockComment
    /// The same with comments of its kind in it.
    case nestedComment
    /// To the closing mark as the other fields say.
    case string
    /// A character between single quotes, which otherwise mean something else (lifetimes, primes,
    /// separators).
    case character
    /// A regular expression between slashes, where an expression may begin.
    case regularExpression
    /// An element of JSX, where an expression may begin.
    case element
    /// `r#"…"#`, with as many number signs at both ends.
    case rustRaw
    /// `#"…"#` and `#"""…"""#`.
    case swiftRaw
    /// `R"mark(…)mark"`.
    case cRaw
    /// `[[…]]` and `[=[…]=]`.
    case luaLong
    /// `%w[…]` and its like.
    case percent
    /// `~s(…)` and its like.
    case sigil
    /// Text of whole lines up to a mark on a line of its own.
    case heredoc
    /// A quoted text with Python's prefixes; comments where it is a statement by itself.
    case python
    /// A backslash outside of literals that takes away the next byte's meaning.
    case escape
    /// The end of code in a page: `?>`.
    case pageMark
  }

  /// Where it may open.
  enum Place: Sendable {
    case anywhere
    /// At the start of a line or after a space or one of `;(|&`.
    case afterGap
    /// With nothing but spaces before it on its line.
    case lineStart
    /// As the very first on its line.
    case firstColumn
    /// Not after a colon, as in `url(http://…`.
    case notAfterColon
    /// Where a value may begin in data.
    case valueStart
    /// Not before one of the symbols that make longer operators of it.
    case notBeforeSymbol
    /// Not before a square bracket.
    case notBeforeBracket
  }

  var kind: Kind
  var open: LexicalToken
  var close = LexicalToken.none
  var place = Place.anywhere
  /// What it is to whoever reads the regions.
  var region = Region.string
  /// The byte that takes away the next one's meaning in it; 0 for none.
  var escape: UInt8 = 0
  /// Whether the closing mark doubled stands for itself.
  var doublesClose = false
  /// Whether it goes on over line ends.
  var isMultiline = false
  /// What opens code in it, which the matching bracket closes.
  var interpolation = LexicalToken.none

  /// The bracket that closes code in it.
  var interpolationClose: UInt8 {
    switch interpolation.count {
    case 0: 0
    default: isRoundInterpolation ? UInt8(ascii: ")") : UInt8(ascii: "}")
    }
  }

  /// Whether round brackets hold the code in it.
  var isRoundInterpolation: Bool { interpolation == Self.swiftCode || interpolation == Self.shellCode }

  private static let swiftCode = LexicalToken("\\(")
  private static let shellCode = LexicalToken("$(")
}

extension LexicalForm {
  /// A comment to the end of the line.
  static func line(_ open: String, _ place: Place = .anywhere) -> LexicalForm {
    LexicalForm(kind: .lineComment, open: LexicalToken(open), place: place, region: .comment)
  }

  /// A comment between marks.
  static func block(
    _ open: String,
    _ close: String,
    nested: Bool = false,
    _ place: Place = .anywhere
  ) -> LexicalForm {
    LexicalForm(
      kind: nested ? .nestedComment : .blockComment,
      open: LexicalToken(open),
      close: LexicalToken(close),
      place: place,
      region: .comment
    )
  }

  /// A string between marks, with backslashes in it unless something else escapes.
  static func string(
    _ open: String,
    _ close: String? = nil,
    escape: Character? = "\\",
    doubled: Bool = false,
    lines: Bool = false,
    code: String = "",
    place: Place = .anywhere,
    region: Region = .string
  ) -> LexicalForm {
    LexicalForm(
      kind: .string,
      open: LexicalToken(open),
      close: LexicalToken(close ?? open),
      place: place,
      region: region,
      escape: escape?.asciiValue ?? 0,
      doublesClose: doubled,
      isMultiline: lines,
      interpolation: LexicalToken(code)
    )
  }

  /// What a function of its own reads.
  static func special(_ kind: Kind, _ open: String, _ place: Place = .anywhere) -> LexicalForm {
    LexicalForm(kind: kind, open: LexicalToken(open), place: place)
  }
}
