/// Recognises one key at the start of a terminal's bytes.
///
/// Sources: ISO 6429 (control sequences), xterm's ctlseqs.txt (modifiers, bracketed paste), console_codes(4).
struct KeySequences: Sendable {
  /// What the bytes begin with.
  enum Match: Equatable {
    /// More bytes are needed to tell.
    case incomplete
    /// A key and the number of its bytes.
    case key(Key, count: Int)
    /// Bytes that mean no key.
    case nothing(count: Int)
    /// The begin of a bracketed paste.
    case pasteStart(count: Int)
  }

  /// Longest control sequence that is waited for.
  static let lengthLimit = 64
  /// Longest string, such as a late answer to another program's question, that is waited for.
  static let stringLimit = 4096

  private let terminal: [[UInt8]: Key]
  private let prefixes: Set<[UInt8]>
  private let longest: Int

  /// Takes a terminal's own sequences; those which do not begin with escape do not count.
  init(_ terminal: [[UInt8]: Key]) {
    let kept = terminal.filter { $0.key.count > 1 && $0.key.count <= Self.lengthLimit && $0.key[0] == 0x1B }
    self.terminal = kept
    prefixes = Set(kept.keys.flatMap { sequence in (1..<sequence.count).map { Array(sequence[..<$0]) } })
    longest = kept.keys.map(\.count).max() ?? 0
  }

  /// Matches bytes, of which there is at least one; `isFinal` says that no more will follow soon.
  func match(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Match {
    guard bytes.first == 0x1B else { return Self.plain(bytes, isFinal: isFinal) }
    if let known = terminalMatch(bytes, isFinal: isFinal) { return known }
    guard bytes.count > 1 else { return isFinal ? .key(Key(.escape), count: 1) : .incomplete }
    let rest = bytes.dropFirst()
    switch rest.first {
    case UInt8(ascii: "["): return Self.controlSequence(bytes, isFinal: isFinal)
    case UInt8(ascii: "O"): return Self.singleShift(bytes, isFinal: isFinal)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
      return Self.string(bytes, isFinal: isFinal)
    case 0x1B: return .key(Key(.escape), count: 1)
    default: return Self.alternate(rest, isFinal: isFinal)
    }
  }

  private func terminalMatch(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Match? {
    guard longest > 0 else { return nil }
    for count in stride(from: min(longest, bytes.count), to: 1, by: -1) {
      if let key = terminal[Array(bytes.prefix(count))] { return .key(key, count: count) }
    }
    return !isFinal && prefixes.contains(Array(bytes)) ? .incomplete : nil
  }

  /// A key pressed together with alt, which terminals send as escape and the key.
  static func alternate(_ rest: ArraySlice<UInt8>, isFinal: Bool) -> Match {
    switch plain(rest, isFinal: isFinal) {
    case .key(let key, let count): .key(Key(key.code, key.modifiers.union(.alternate)), count: count + 1)
    case let other: other
    }
  }

  /// A key that sends a character or a control.
  private static func plain(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Match {
    guard let first = bytes.first else { return .incomplete }
    switch first {
    case 0x00: return .key(Key(.character(" "), .control), count: 1)
    case 0x09: return .key(Key(.tab), count: 1)
    case 0x0D: return .key(Key(.enter), count: 1)
    case 0x08, 0x7F: return .key(Key(.backspace), count: 1)
    case 0x1B: return .key(Key(.escape), count: 1)
    case 0x01...0x1A: return .key(Key(.character(Unicode.Scalar(first + 0x60)), .control), count: 1)
    case 0x1C...0x1F: return .key(Key(.character(Unicode.Scalar(first + 0x40)), .control), count: 1)
    case 0x20..<0x7F: return .key(Key(Unicode.Scalar(first)), count: 1)
    default: return character(bytes, isFinal: isFinal)
    }
  }

  /// A character beyond ASCII; what is not UTF-8 counts as U+FFFD, one byte at a time.
  private static func character(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Match {
    let length =
      switch bytes.first ?? 0 {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let continuation = bytes.dropFirst().prefix(length - 1).prefix { $0 & 0xC0 == 0x80 }
    let isWhole = continuation.count == length - 1
    if !isWhole && !isFinal && continuation.count == bytes.count - 1 { return .incomplete }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self).unicodeScalars
    guard isWhole, length > 1, text.count == 1, let scalar = text.first, scalar.value >= 0xA0 else {
      return .key(Key("\u{FFFD}"), count: isWhole ? length : 1)
    }
    return .key(Key(scalar), count: length)
  }
}
