#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A word that is looked for in bytes, ASCII letters in any case.
package struct Keyword: Hashable, Sendable {
  /// The word in lower case.
  package let lowered: [UInt8]
  /// The place in the word of the byte that texts hold least often, which is looked for first.
  private let rarest: Int

  /// Makes a keyword.
  package init(_ text: String) {
    let word = text.utf8.map { Self.lower($0) }
    lowered = word
    rarest = word.indices.min { Self.frequency(word[$0]) < Self.frequency(word[$1]) } ?? 0
  }

  /// Whether the word is in the bytes.
  ///
  /// Cost: linear in the number of bytes, at the speed of `memchr`.
  package func isFound(in bytes: [UInt8]) -> Bool {
    if lowered.isEmpty { return true }
    var isFound = false
    forEachOffset(in: bytes) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// 0-based byte offsets at which the word stands, from left to right.
  package func offsets(in bytes: [UInt8]) -> [Int] {
    var offsets: [Int] = []
    forEachOffset(in: bytes) { offset in
      offsets.append(offset)
      return true
    }
    return offsets.sorted()
  }

  /// Calls for each place, those with the rarest byte in lower case first, until told to stop.
  private func forEachOffset(in bytes: [UInt8], _ body: (Int) -> Bool) {
    guard !lowered.isEmpty else { return }
    bytes.withUnsafeBufferPointer { text in
      lowered.withUnsafeBufferPointer { word in
        let low = word[rarest]
        guard visit(low, text, word, body) else { return }
        if Self.isLetter(low) { _ = visit(low ^ 32, text, word, body) }
      }
    }
  }

  /// Calls for each place at which the rarest byte has this form; false when told to stop.
  private func visit(
    _ byte: UInt8,
    _ text: UnsafeBufferPointer<UInt8>,
    _ word: UnsafeBufferPointer<UInt8>,
    _ body: (Int) -> Bool
  ) -> Bool {
    guard let base = text.baseAddress, text.count >= word.count else { return true }
    // Only where the word fits before and after the byte.
    var next = rarest
    let end = text.count - (word.count - 1 - rarest)
    while next < end, let found = memchr(base + next, Int32(byte), end - next) {
      let place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if Self.matches(text, place - rarest, word), !body(place - rarest) { return false }
      next = place + 1
    }
    return true
  }

  private static func matches(
    _ text: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ word: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var index = 0
    while index < word.count {
      guard lower(text[start + index]) == word[index] else { return false }
      index += 1
    }
    return true
  }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte | 32 : byte }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }

  /// How often a byte stands in source text, as a rank: the most common bytes highest.
  private static func frequency(_ byte: UInt8) -> Int {
    commonBytes.firstIndex(of: byte).map { commonBytes.count - $0 } ?? 0
  }

  /// The bytes of source text from common to rare, as counted over text in many languages.
  private static let commonBytes = Array(" etsaoinrl.dcupm\"\n,()-f:gh=/_;'1{}b0>yvw<x*k2345".utf8)

  /// Keywords are the same when their words are.
  package static func == (left: Keyword, right: Keyword) -> Bool { left.lowered == right.lowered }

  /// Hashes the word.
  package func hash(into hasher: inout Hasher) { hasher.combine(lowered) }
}
