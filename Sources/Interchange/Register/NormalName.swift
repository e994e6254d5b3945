/// A key or word without what differs between the ways of writing it.
///
/// `whyItMatters`, `why_it_matters`, `Why it matters` and `why-it-matters` have the same one.
struct NormalName: Hashable, Sendable, ExpressibleByStringLiteral {
  let text: String

  init(_ text: String) { self.text = Self.ascii(text) ?? Self.unicode(text) }

  init(stringLiteral text: String) { self.init(text) }

  /// Nearly all keys are ASCII, and there are a dozen in every record.
  private static func ascii(_ text: String) -> String? {
    var isASCII = true
    let kept = text.utf8.lazy.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return byte
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte | 0x20
      case 0x80...: isASCII = false
      default: break
      }
      return nil
    }
    let bytes = Array(kept)
    return isASCII ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private static func unicode(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    return String(String.UnicodeScalarView(kept)).lowercased()
  }
}
