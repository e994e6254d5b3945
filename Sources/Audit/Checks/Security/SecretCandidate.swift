import SourceTree

/// A value in a file that has the form of a secret.
struct SecretCandidate: Sendable {
  /// The form that it has.
  var format: SecretFormat
  /// Where it stands, in byte offsets of the file.
  var range: Range<Int>
  /// The bytes that tell it from others of its kind.
  var value: [UInt8]
  /// For an address with a password: its user and host, which name it without the password.
  var account: String?

  /// Every opening in one expression, one group each, so that a file is read once for all formats.
  private static let openings: Pattern? = {
    let groups = SecretFormat.all.map { "(\($0.opening))" }.joined(separator: "|")
    return try? Pattern(compiling: "(?<![A-Za-z0-9])(?:\(groups))")
  }()

  /// How many bytes a secret may be long.
  private static let longest = 8400

  /// The secrets of a text that hold up, from top to bottom.
  static func all(in text: SourceText) -> [SecretCandidate] {
    guard let openings else { return [] }
    var end = 0
    return openings.matches(in: text.bytes).compactMap { opening in
      let start = opening.range.lowerBound
      guard start >= end,
        let index = opening.ranges.dropFirst().firstIndex(where: { $0 != nil }),
        let found = candidate(of: SecretFormat.all[index - 1], at: start, in: text)
      else { return nil }
      end = found.range.upperBound
      return found.isConvincing(in: text) ? found : nil
    }
  }

  private static func candidate(
    of format: SecretFormat,
    at start: Int,
    in text: SourceText
  ) -> SecretCandidate? {
    let window = start..<min(text.bytes.count, start + longest)
    guard let match = format.pattern.firstMatch(in: text.bytes, range: window) else { return nil }
    let range = match.ranges.dropFirst().first.flatMap { $0 } ?? match.range
    var candidate = SecretCandidate(format: format, range: range, value: Array(text.bytes[range]))
    if case .address = format.proof {
      let address = String(decoding: text.bytes[match.range], as: UTF8.self)
      let user = address.split(separator: "/").last?.split(separator: ":").first ?? ""
      candidate.account = "\(user)@\(match.text(2, in: text.bytes) ?? "")"
    }
    if case .keyMaterial = format.proof {
      candidate.range = match.range
      candidate.value = candidate.value.filter(Self.isBase64)
    }
    return candidate
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "+"), UInt8(ascii: "/"): true
    default: false
    }
  }
}
