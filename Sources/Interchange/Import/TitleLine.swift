internal import ResultMatching

/// Titles out of messages.
enum TitleLine {
  /// The longest title, in characters.
  static let limit = 160

  /// The first sentence of a message as one line; what is longer than ``limit`` ends in an ellipsis.
  ///
  /// Cost: constant; no more than a few lines of the message are looked at.
  static func of(_ message: String) -> String {
    var message = message
    return message.withUTF8(LoneTitle.init)?.line ?? byCharacters(message)
  }

  /// The same for any text, by its characters.
  static func byCharacters(_ message: String) -> String {
    let line = firstSentence(message.prefix(4 * limit))
    guard line.count > limit else { return line.isEmpty ? "Untitled" : line }
    let cut = line.prefix(limit - 1)
    let end = cut.lastIndex(of: " ").flatMap {
      cut.distance(from: cut.startIndex, to: $0) > limit / 2 ? $0 : nil
    }
    return cut[..<(end ?? cut.endIndex)] + "…"
  }

  /// Up to the first full stop before a space, or the first empty line.
  private static func firstSentence(_ text: Substring) -> String {
    let paragraph = text.drop { $0.isWhitespace }
    let words = (paragraph.range(ofBlankLine: ()).map { paragraph[..<$0] } ?? paragraph)
      .split(whereSeparator: \.isWhitespace)
    var sentence: [Substring] = []
    for word in words {
      sentence.append(word)
      if word.count > 3, word.last == ".", !word.dropLast().contains(".") { break }
    }
    let line = sentence.joined(separator: " ")
    return line.last == "." && !line.hasSuffix("..") ? String(line.dropLast()) : line
  }
}

/// The title of a message of lone scalars, made in one walk over its bytes.
private struct LoneTitle {
  /// The words so far, a space between them.
  private var bytes: [UInt8] = []
  /// How many characters they are.
  private var count = 0
  /// The bytes of the most characters that stand before an ellipsis.
  private var cutEnd = 0
  /// The last space among them, in bytes and in characters.
  private var lastSpace = (byte: 0, character: 0)
  /// The word at hand: its characters, its full stops, and whether it ends in one.
  private var word = (count: 0, stops: 0, endsInStop: false)

  /// Reads a message; nil when it holds anything but lone scalars where the title is.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(TitleLine.limit + 8)
    var index = 0
    var taken = 0
    var isLineEnd = false
    while index < text.count, taken < 4 * TitleLine.limit, count <= TitleLine.limit + 1 {
      guard let scalar = LoneScalar(text, at: index) else { return nil }
      if scalar.isWhitespace {
        if endsSentence || isLineEnd && scalar.isNewline { break }
        word.count = 0
        // White space before the first word makes no paragraph.
        isLineEnd = scalar.isNewline && count > 0
      } else {
        isLineEnd = false
        append(text, index, scalar)
      }
      index += scalar.length
      taken += 1
    }
  }

  private var endsSentence: Bool { word.count > 3 && word.endsInStop && word.stops == 1 }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ scalar: LoneScalar) {
    if word.count == 0 {
      word.stops = 0
      if count > 0 {
        if count < TitleLine.limit - 1 { lastSpace = (bytes.count, count) }
        bytes.append(UInt8(ascii: " "))
        grow()
      }
    }
    for offset in 0..<scalar.length { bytes.append(text[index + offset]) }
    grow()
    word.count += 1
    word.endsInStop = scalar.value == 0x2E
    word.stops += word.endsInStop ? 1 : 0
  }

  private mutating func grow() {
    count += 1
    if count == TitleLine.limit - 1 { cutEnd = bytes.count }
  }

  /// The title.
  var line: String {
    let stop = UInt8(ascii: ".")
    let endsInStop = bytes.last == stop && bytes.dropLast().last != stop
    let length = endsInStop ? count - 1 : count
    guard length > TitleLine.limit else {
      let line = String(decoding: endsInStop ? bytes.dropLast() : bytes[...], as: UTF8.self)
      return line.isEmpty ? "Untitled" : line
    }
    let end = lastSpace.character > TitleLine.limit / 2 ? lastSpace.byte : cutEnd
    return String(decoding: bytes[..<end], as: UTF8.self) + "…"
  }
}

extension Substring {
  /// Where the first line break stands that another one follows; nil when there is none.
  fileprivate func range(ofBlankLine: Void) -> Index? {
    var last: Index?
    for index in indices where self[index].isNewline {
      if let last, self.index(after: last) == index { return last }
      last = index
    }
    return nil
  }
}
