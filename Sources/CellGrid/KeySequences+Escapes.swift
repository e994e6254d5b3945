extension KeySequences {
  /// A sequence that begins with escape and "[" (ISO 6429, 5.4).
  static func controlSequence(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Match {
    let body = bytes.dropFirst(2)
    // The Linux console sends F1...F5 as escape, two brackets and a letter.
    if body.first == UInt8(ascii: "[") {
      guard let letter = body.dropFirst().first else { return isFinal ? .nothing(count: 3) : .incomplete }
      guard (0x41...0x45).contains(letter) else { return .nothing(count: 3) }
      return .key(Key(.function(Int(letter) - 0x40)), count: 4)
    }
    let parameters = body.prefix { (0x20...0x3F).contains($0) }
    let count = parameters.count + 3
    guard let final = body.dropFirst(parameters.count).first else {
      if !isFinal && bytes.count < lengthLimit { return .incomplete }
      return body.isEmpty ? .key(Key(.character("["), .alternate), count: 2) : .nothing(count: bytes.count)
    }
    // Another escape or a control ends the sequence without being part of it.
    guard (0x40...0x7E).contains(final) else { return .nothing(count: count - 1) }
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0.prefix(8), as: UTF8.self)) ?? 0 }
    if final == UInt8(ascii: "~"), numbers == [200] { return .pasteStart(count: count) }
    return key(final: final, numbers: numbers).map { .key($0, count: count) } ?? .nothing(count: count)
  }

  /// A sequence of escape, "O" and a letter, which keypads and cursor keys send in application mode.
  static func singleShift(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Match {
    let alternate = Match.key(Key(.character("O"), .alternate), count: 2)
    guard let letter = bytes.dropFirst(2).first else { return isFinal ? alternate : .incomplete }
    if let code = letters[letter] { return .key(Key(code), count: 3) }
    if letter == UInt8(ascii: "M") { return .key(Key(.enter), count: 3) }
    if (0x61...0x64).contains(letter) { return .key(Key(arrows[Int(letter) - 0x61], .control), count: 3) }
    let keypad = Array("*+,-./0123456789".unicodeScalars)
    guard (0x6A...0x79).contains(letter) else { return alternate }
    return .key(Key(keypad[Int(letter) - 0x6A]), count: 3)
  }

  /// A string of a terminal, which ends with BEL or ST; alt with a key when none follows.
  static func string(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Match {
    let body = bytes.dropFirst(2)
    if let end = body.firstIndex(where: { $0 == 0x07 || $0 == 0x1B || $0 < 0x08 }) {
      let isTerminator = bytes[end...].starts(with: [0x1B, 0x5C])
      if bytes[end] == 0x07 { return .nothing(count: end - bytes.startIndex + 1) }
      if isTerminator { return .nothing(count: end - bytes.startIndex + 2) }
      if end == bytes.endIndex - 1 && !isFinal { return .incomplete }
      return alternate(bytes.dropFirst(), isFinal: true)
    }
    if !isFinal && bytes.count < stringLimit { return .incomplete }
    return alternate(bytes.dropFirst(), isFinal: true)
  }

  private static let arrows: [Key.Code] = [.up, .down, .right, .left]

  private static let letters: [UInt8: Key.Code] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "F"): .end, UInt8(ascii: "H"): .home, UInt8(ascii: "P"): .function(1),
    UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  private static let numbered: [Int: Key.Code] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14), 28: .function(15),
    29: .function(16), 31: .function(17), 32: .function(18), 33: .function(19), 34: .function(20),
  ]

  private static func key(final: UInt8, numbers: [Int]) -> Key? {
    let held = modifiers(numbers.dropFirst().first ?? 1)
    switch final {
    case UInt8(ascii: "Z"): return Key(.backTab)
    case UInt8(ascii: "u"): return typed(numbers.first ?? 0, held)
    // xterm's modifyOtherKeys: 27, modifiers, character.
    case UInt8(ascii: "~") where numbers.first == 27 && numbers.count == 3: return typed(numbers[2], held)
    case UInt8(ascii: "~"): return numbered[numbers.first ?? 0].map { Key($0, held) }
    case 0x61...0x64: return Key(arrows[Int(final) - 0x61], .shift)
    default: return letters[final].map { Key($0, held) }
    }
  }

  /// A key given by its character, as terminals with extended keyboards send it.
  private static func typed(_ value: Int, _ held: Key.Modifiers) -> Key? {
    switch value {
    case 9: return Key(.tab, held)
    case 13: return Key(.enter, held)
    case 27: return Key(.escape, held)
    case 8, 127: return Key(.backspace, held)
    default:
      guard value >= 0x20, let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init) else {
        return nil
      }
      guard Glyph.standIn(for: scalar) == .itself else { return nil }
      return Key(.character(scalar), held)
    }
  }

  /// xterm's modifier parameter: one more than the sum of shift 1, alt 2, control 4 and meta 8.
  private static func modifiers(_ parameter: Int) -> Key.Modifiers {
    let bits = max(0, min(parameter, 16) - 1)
    var held: Key.Modifiers = []
    if bits & 1 != 0 { held.insert(.shift) }
    if bits & 10 != 0 { held.insert(.alternate) }
    if bits & 4 != 0 { held.insert(.control) }
    return held
  }
}
