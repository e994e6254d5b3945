import Crypto
import Readiness

/// The link that an act adds to the chain of an audit's log, computed anew from what the act says.
///
/// It follows docs/Formats.md and shares no code with the store that makes the chain, so that each shows when the
/// other is wrong:
/// SHA-256(previous hash ‖ number ‖ kind ‖ source or target ‖ author ‖ time ‖ reason ‖ SHA-256(change) …).
/// Number to reason are texts, each after its length in bytes (8 bytes, big-endian); changes are compact JSON.
struct EventHash {
  private var hash = SHA256()

  /// What stands before the first act.
  static let origin = [UInt8](repeating: 0, count: SHA256.byteCount)

  /// Begins the hash of an act; its changes are added one by one.
  init(_ act: Act, after previous: [UInt8]) {
    hash.update(data: previous)
    let (word, subject) = Self.words(of: act.kind)
    for text in [String(act.number), word, subject, act.author, act.time.description, act.reason] {
      let bytes = Array(text.utf8)
      withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { hash.update(bufferPointer: $0) }
      hash.update(data: bytes)
    }
  }

  /// Adds the text of the next change.
  mutating func append(_ change: ArraySlice<UInt8>) {
    SHA256.hash(data: change).withUnsafeBytes { hash.update(bufferPointer: $0) }
  }

  /// The hash of all that was added.
  var value: [UInt8] { Array(hash.finalize()) }

  /// Bytes as lower-case hexadecimal.
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// The bytes of a hash in hexadecimal; nil for anything else.
  static func bytes(_ text: String) -> [UInt8]? {
    let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == origin.count * 2, text.utf8.count == digits.count else { return nil }
    return origin.indices.map { UInt8(digits[2 * $0] * 16 + digits[2 * $0 + 1]) }
  }

  private static func words(of kind: Act.Kind) -> (word: String, subject: String) {
    switch kind {
    case .imported(let source): ("imported", source)
    case .decided: ("decided", "")
    case .undone(let number): ("undone", String(number))
    case .redone(let number): ("redone", String(number))
    }
  }
}
