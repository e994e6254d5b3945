/// Tells code, comments and strings apart in a part of a text, by the rules of one language.
struct CodeLexer {
  /// What the lexer is inside of.
  enum Frame {
    /// Code in a string, to the bracket that closes it, with the brackets open in it.
    case interpolation(LexicalForm, depth: Int)
    /// Code in an element or a page, to the closing brace.
    case braces(depth: Int)
    /// The tag that opens an element.
    case tag
    /// The text of an element.
    case children
  }

  let text: UnsafeBufferPointer<UInt8>
  let rules: LexicalRules
  let builder: RegionBuilder
  /// The byte that comes next.
  var index = 0
  /// Where this lexer's part of the text begins and ends.
  private(set) var start = 0
  private(set) var end = 0
  private(set) var frames: [Frame] = []
  private var endsWithBraces = false
  /// Heredocs whose marks were read and whose text begins on the next line.
  var heredocs: [Heredoc] = []
  /// Whether the part ends before its end: at the brace or mark that closes it.
  var isDone = false

  /// The most frames within each other; what is deeper is taken for text.
  private static let mostFrames = 200

  /// Makes a lexer that tells its findings to a builder.
  init(_ text: UnsafeBufferPointer<UInt8>, _ rules: LexicalRules, _ builder: RegionBuilder) {
    self.text = text
    self.rules = rules
    self.builder = builder
  }

  /// Reads a part of the text; gives where it stopped, which is the part's end unless a mark ended it before.
  ///
  /// Within braces, the part begins after the opening one and ends with the one that closes it.
  mutating func run(_ part: Range<Int>, withinBraces: Bool = false) -> Int {
    (start, index, end) = (part.lowerBound, part.lowerBound, part.upperBound)
    builder.mark(.code, at: index)
    if withinBraces { frames.append(.braces(depth: 0)) }
    endsWithBraces = withinBraces
    while index < end, !isDone {
      switch frames.last {
      case nil: readCode(rules.dispatch)
      case .interpolation, .braces: readCode(rules.nestedDispatch)
      case .tag: readTag()
      case .children: readChildren()
      }
    }
    return min(index, end)
  }

  /// Goes on to what the table has something for, and does that.
  private mutating func readCode(_ table: [UInt8]) {
    let (text, end) = (text, end)
    var index = index
    let entry = table.withUnsafeBufferPointer { table in
      while index < end {
        let entry = table[Int(text[index])]
        if entry != 0 { return entry }
        index &+= 1
      }
      return 0
    }
    self.index = index
    guard entry != 0 else { return }
    if entry != LexicalRules.bracket { return open(from: Int(entry) - 1) }
    readBracket(text[index])
  }

  /// Does what the first form does that opens here.
  private mutating func open(from first: Int) {
    let byte = text[index]
    var number = first
    while number < rules.forms.count, rules.forms[number].open.first == byte {
      let form = rules.forms[number]
      if form.open.stands(in: text, at: index, before: end), allows(form.place, form), read(form) { return }
      number += 1
    }
    index += 1
  }

  /// Reads what a form opens; false when it turns out not to.
  private mutating func read(_ form: LexicalForm) -> Bool {
    switch form.kind {
    case .lineComment: readLineComment(form)
    case .blockComment, .nestedComment: readBlockComment(form)
    case .string:
      builder.mark(form.region, at: index)
      index += form.open.count
      readString(form)
    case .character: return readCharacter()
    case .regularExpression: return readRegularExpression()
    case .element: return readElement()
    case .rustRaw: return readRustRaw()
    case .swiftRaw: return readSwiftRaw()
    case .cRaw: return readCRaw()
    case .luaLong: return readLuaLong()
    case .percent: return readPercent()
    case .sigil: return readSigil()
    case .heredoc: return readHeredocMark(form)
    case .python: readPython()
    case .escape: index += 2
    case .pageMark:
      isDone = true
    }
    return true
  }

  /// Counts brackets in nested code, and ends what ends at a line's end.
  private mutating func readBracket(_ byte: UInt8) {
    index += 1
    if byte == 10 { return readLineEnd() }
    switch frames.last {
    case .interpolation(let form, let depth):
      let isRound = form.isRoundInterpolation
      let opening = isRound ? UInt8(ascii: "(") : UInt8(ascii: "{")
      if byte == opening {
        frames[frames.count - 1] = .interpolation(form, depth: depth + 1)
      } else if byte == form.interpolationClose, depth > 0 {
        frames[frames.count - 1] = .interpolation(form, depth: depth - 1)
      } else if byte == form.interpolationClose {
        frames.removeLast()
        builder.mark(form.region, at: index - 1)
        readString(form)
      }
    case .braces(let depth):
      if byte == UInt8(ascii: "{") { frames[frames.count - 1] = .braces(depth: depth + 1) }
      guard byte == UInt8(ascii: "}") else { return }
      if depth > 0 { frames[frames.count - 1] = .braces(depth: depth - 1) } else { closeFrame() }
    case .tag, .children, nil: return
    }
  }

  private mutating func readLineEnd() {
    while case .interpolation(let form, _) = frames.last, !form.isMultiline {
      frames.removeLast()
    }
    if !heredocs.isEmpty { readHeredocs() }
  }

  /// Enters a frame; false when there are too many.
  mutating func enter(_ frame: Frame) -> Bool {
    guard frames.count < Self.mostFrames else { return false }
    frames.append(frame)
    return true
  }

  /// Leaves the frame at hand, and the part when it began within braces and this was the last.
  mutating func closeFrame() {
    frames.removeLast()
    if frames.isEmpty, endsWithBraces { isDone = true }
  }

  /// Changes the frame at hand into another.
  mutating func become(_ frame: Frame) {
    frames.removeLast()
    frames.append(frame)
  }
}
