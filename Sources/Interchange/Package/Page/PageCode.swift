import Crypto
import Foundation

/// A style sheet or script of this program, which browsers know by its digest.
struct PageCode {
  /// The element that holds it.
  let element: StaticString
  /// Its text, to the byte.
  let text: String

  /// What a content security policy names it by.
  ///
  /// Source: Content Security Policy Level 3, 2.3.1 "Source Lists", `hash-source`.
  var source: String { "'sha256-\(Data(SHA256.hash(data: Array(text.utf8))).base64EncodedString())'" }
}
