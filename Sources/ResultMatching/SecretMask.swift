internal import Crypto

/// Speaks of a secret without holding it: a hint for people, and a keyed digest by which the next audit knows it.
///
/// Whoever has the key can try guesses against a digest, so only values too long to guess are digested.
package struct SecretMask: Sendable {
  private let key: SymmetricKey

  /// Makes a mask with a key of its owner, of any length.
  package init(key: [UInt8]) { self.key = SymmetricKey(data: key) }

  /// The mask of audits that were given no key of their own.
  package static let common = SecretMask(key: Array("launchpoll committed secret 1".utf8))

  /// 128 bits of HMAC-SHA256 over the secret, as lower-case hexadecimal.
  package func digest(of secret: [UInt8]) -> String {
    ContentDigest.hexadecimal(HMAC<SHA256>.authenticationCode(for: secret, using: key).prefix(16))
  }

  /// What may be shown of a secret: as many first characters as its provider's public prefix has, at most 4 of
  /// anything else, and the last two.
  package static func hint(of secret: [UInt8], publicPrefix: Int) -> String {
    guard secret.count >= 16 else { return "…" }
    let shown = String(decoding: secret.prefix(min(publicPrefix, 12)), as: UTF8.self)
    return shown + "…" + String(decoding: secret.suffix(2), as: UTF8.self)
  }

  /// A line with ranges of it replaced, without the space around it and at most 160 characters long.
  ///
  /// The ranges count bytes from the line's own start and do not overlap.
  package static func line(
    _ bytes: ArraySlice<UInt8>,
    hiding hidden: [(range: Range<Int>, hint: String)]
  ) -> String {
    var text: [UInt8] = []
    var position = bytes.startIndex
    for (range, hint) in hidden.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let start = min(bytes.endIndex, bytes.startIndex + range.lowerBound)
      guard start >= position else { continue }
      text += bytes[position..<start]
      text += Array(hint.utf8)
      position = min(bytes.endIndex, bytes.startIndex + range.upperBound)
    }
    text += bytes[position...]
    let words = String(decoding: text, as: UTF8.self).drop { $0.isWhitespace }
    return String(words.prefix(160))
  }
}
