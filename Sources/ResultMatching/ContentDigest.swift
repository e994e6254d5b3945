internal import Crypto

/// Digests by which texts are known again.
package enum ContentDigest {
  /// SHA-256 of a text's UTF-8, as lower-case hexadecimal.
  package static func hexadecimal(_ text: String) -> String {
    SHA256.hash(data: Array(text.utf8)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
