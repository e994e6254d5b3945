/// How far a value looks as if drawn by chance, which placeholders do not.
struct Randomness: Sendable {
  private let bytes: [UInt8]

  /// Looks at a value without the prefix that all of its kind have.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether it is no placeholder and has at least so many bits in each byte.
  func isRandom(atLeast bits: Double) -> Bool { !isPlaceholder && entropy >= bits }

  /// Shannon's entropy over the value's own bytes, in bits for each byte.
  var entropy: Double {
    guard !bytes.isEmpty else { return 0 }
    var counts = [Int](repeating: 0, count: 256)
    for byte in bytes { counts[Int(byte)] += 1 }
    let total = Double(bytes.count)
    return counts.reduce(0) { sum, count in
      count == 0 ? sum : sum - Double(count) / total * Self.logarithm(Double(count) / total)
    }
  }

  /// Whether it holds a word that stands for a value, one character many times, or a stretch of the alphabet.
  var isPlaceholder: Bool {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    return Self.words.contains { text.contains($0) } || longestRun(step: 0) >= 6 || longestRun(step: 1) >= 7
  }

  private static let words = [
    "example", "sample", "placeholder", "your", "xxxx", "dummy", "changeme", "change-me", "change_me",
    "redacted",
    "replace", "insert", "notreal", "not-real", "not_real", "fake", "secretkey", "deadbeef", "foobar",
    "1234567890",
    "abcdef123456", "012345678", "0a1b2c3d",
  ]

  /// The length of the longest stretch in which each byte is so much above the one before.
  private func longestRun(step: UInt8) -> Int {
    var (longest, current) = (1, 1)
    for index in bytes.indices.dropFirst() {
      current = bytes[index] == bytes[index - 1] &+ step ? current + 1 : 1
      longest = max(longest, current)
    }
    return longest
  }

  /// The logarithm to base 2, by repeated squaring: exact enough to compare, and without the C library.
  private static func logarithm(_ value: Double) -> Double {
    var mantissa = value.significand
    var result = Double(value.exponent)
    var weight = 0.5
    for _ in 0..<20 {
      mantissa *= mantissa
      if mantissa >= 2 {
        mantissa /= 2
        result += weight
      }
      weight /= 2
    }
    return result
  }
}
