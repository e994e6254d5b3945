/// Hides what looks like a credential by its own form, wherever it stands.
enum CredentialText {
  /// Prefixes that providers give their secrets, with how many characters follow at least.
  private static let prefixes: [(text: [UInt8], tail: Int)] = [
    ("AKIA", 12), ("ASIA", 12), ("AIza", 30), ("ya29.", 20), ("eyJ", 20), ("ghp_", 20), ("gho_", 20),
    ("ghu_", 20), ("ghs_", 20), ("ghr_", 20), ("github_pat_", 20), ("glpat-", 16), ("sk_live_", 10),
    ("rk_live_", 10), ("sk_test_", 10), ("pk_live_", 10), ("whsec_", 16), ("sk-", 20), ("xoxb-", 8),
    ("xoxp-", 8), ("xoxa-", 8), ("xoxr-", 8), ("xoxs-", 8), ("xapp-", 8), ("npm_", 30), ("pypi-", 30),
    ("SG.", 30), ("hf_", 20), ("dop_v1_", 20), ("shpat_", 20), ("shpss_", 20), ("sq0csp-", 20),
    ("sq0atp-", 16),
    ("AGE-SECRET-KEY-", 20), ("hvs.", 20), ("dckr_pat_", 16), ("ATATT3", 20), ("lin_api_", 16),
  ].map { (Array($0.0.utf8), $0.1) }

  private static let authorityMark = Array("://".utf8)
  private static let keyStart = Array("-----BEGIN ".utf8)
  private static let keyEnd = Array("-----END ".utf8)

  private static let firstBytes = Set(prefixes.map { $0.text[0] })

  /// Parts of names whose quoted values are secrets.
  private static let names = [
    "passw", "pwd", "secret", "token", "apikey", "api_key", "api-key", "private_key",
    "credential", "access_key", "auth_key",
  ]

  /// A text with credentials replaced by their public prefix and an ellipsis.
  ///
  /// Cost: linear in the text.
  static func hidden(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let ranges = ranges(in: bytes)
    guard !ranges.isEmpty else { return text }
    var result: [UInt8] = []
    var position = 0
    for range in ranges where range.lowerBound >= position {
      result += bytes[position..<range.lowerBound] + Array(SecretText.mark.utf8)
      position = range.upperBound
    }
    result += bytes[position...]
    return String(decoding: result, as: UTF8.self)
  }

  private static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      if let range = range(at: index, in: bytes) {
        ranges.append(range)
        index = max(range.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return ranges
  }

  /// What is to be hidden because of what begins at a byte.
  private static func range(at index: Int, in bytes: [UInt8]) -> Range<Int>? {
    switch bytes[index] {
    case UInt8(ascii: "="), UInt8(ascii: ":"):
      return assigned(at: index, in: bytes) ?? userInfo(at: index, in: bytes)
    case UInt8(ascii: "-"): return privateKey(at: index, in: bytes)
    case let byte where firstBytes.contains(byte) && (index == 0 || !isWord(bytes[index - 1])):
      return prefixed(at: index, in: bytes)
    default: return nil
    }
  }

  private static func prefixed(at index: Int, in bytes: [UInt8]) -> Range<Int>? {
    for (prefix, tail) in prefixes where bytes[index...].starts(with: prefix) {
      let start = index + prefix.count
      let end = bytes[start...].firstIndex { !isWord($0) && $0 != UInt8(ascii: ".") } ?? bytes.count
      if end - start >= tail { return start..<end }
    }
    return nil
  }

  /// The quoted value behind `password =` and its like.
  private static func assigned(at sign: Int, in bytes: [UInt8]) -> Range<Int>? {
    var open = sign + 1
    // A row of many signs is a rule between two texts; it is not run through again for each of them.
    let reach = min(bytes.count, sign + 64)
    while open < reach, bytes[open] == 0x20 || bytes[open] == UInt8(ascii: "=") { open += 1 }
    guard open < bytes.count, isQuote(bytes[open]) else { return nil }
    var nameEnd = sign
    while nameEnd > 0, !isWord(bytes[nameEnd - 1]), sign - nameEnd < 4 { nameEnd -= 1 }
    var nameStart = nameEnd
    while nameStart > 0, isWord(bytes[nameStart - 1]), nameEnd - nameStart < 64 { nameStart -= 1 }
    let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self).lowercased()
    guard names.contains(where: { name.contains($0) }) else { return nil }
    let end = bytes[(open + 1)...].firstIndex { $0 == bytes[open] || $0 == 0x0A } ?? bytes.count
    return end > open + 1 ? open + 1..<end : nil
  }

  /// The password of an address: `://user:password@`.
  private static func userInfo(at colon: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard bytes[colon...].starts(with: authorityMark) else { return nil }
    let start = colon + 3
    var separator: Int?
    for index in start..<min(bytes.count, start + 512) {
      switch bytes[index] {
      case UInt8(ascii: "@"): return separator.flatMap { $0 + 1 < index ? $0 + 1..<index : nil }
      case UInt8(ascii: ":"): separator = separator ?? index
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      case let byte where byte <= 0x20 || isQuote(byte): return nil
      default: break
      }
    }
    return nil
  }

  /// What follows the first line of a private key.
  private static func privateKey(at index: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard bytes[index...].starts(with: keyStart) else { return nil }
    let line = bytes[index...].prefix(80)
    let head = String(decoding: line, as: UTF8.self)
    guard let mark = head.firstRange(of: "PRIVATE KEY") else { return nil }
    let start = index + head[..<mark.upperBound].utf8.count
    let rest = bytes[start...]
    let end = rest.indices.first { rest[$0] == keyEnd[0] && rest[$0...].starts(with: keyEnd) } ?? bytes.count
    return start..<end
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
