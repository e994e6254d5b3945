extension WildcardPattern {
  /// Parses a class after its `[`; nil when it does not end or names an unknown kind of character.
  static func members(_ rest: inout ArraySlice<UInt8>) -> Set<UInt8>? {
    var isNegated = false
    if rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^") {
      isNegated = true
      rest = rest.dropFirst()
    }
    var members: Set<UInt8> = []
    var isFirst = true
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "]") && !isFirst {
        return isNegated ? Set(UInt8.min...UInt8.max).subtracting(members) : members
      }
      isFirst = false
      if byte == UInt8(ascii: "["), rest.first == UInt8(ascii: ":"), let end = endOfName(rest) {
        guard let named = namedClass(String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self))
        else { return nil }
        members.formUnion(named)
        rest = rest[(end + 2)...]
        continue
      }
      guard let low = unescaped(byte, &rest) else { return nil }
      members.insert(low)
      guard rest.first == UInt8(ascii: "-"), let bound = rest.dropFirst().first, bound != UInt8(ascii: "]")
      else { continue }
      rest = rest.dropFirst(2)
      guard let high = unescaped(bound, &rest) else { return nil }
      if low <= high { members.formUnion(low...high) }
    }
    return nil
  }

  private static func unescaped(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>) -> UInt8? {
    byte == UInt8(ascii: "\\") ? rest.popFirst() : byte
  }

  /// Where the `:]` of a named class begins; nil when what follows is no named class.
  private static func endOfName(_ rest: ArraySlice<UInt8>) -> Int? {
    guard let close = rest.firstIndex(of: UInt8(ascii: "]")), close - 1 > rest.startIndex,
      rest[close - 1] == UInt8(ascii: ":")
    else { return nil }
    return close - 1
  }

  private static func namedClass(_ name: String) -> [UInt8]? {
    let all = UInt8.min..<128
    func bytes(_ isMember: (Character) -> Bool) -> [UInt8] {
      all.filter { isMember(Character(UnicodeScalar($0))) }
    }
    switch name {
    case "alpha": return bytes(\.isLetter)
    case "digit": return bytes(\.isNumber)
    case "alnum": return bytes { $0.isLetter || $0.isNumber }
    case "upper": return bytes(\.isUppercase)
    case "lower": return bytes(\.isLowercase)
    case "xdigit": return bytes(\.isHexDigit)
    case "blank": return [9, 32]
    case "space": return [9, 10, 11, 12, 13, 32]
    case "cntrl": return Array(0..<32) + [127]
    case "print": return Array(32..<127)
    case "graph": return Array(33..<127)
    case "punct": return (33..<127).filter { !bytes { $0.isLetter || $0.isNumber }.contains($0) }
    default: return nil
    }
  }
}
