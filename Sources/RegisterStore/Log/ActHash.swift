import Crypto
import Readiness

/// The link of the chain that an act adds: any later change to the log shows in all hashes from there on.
///
/// hash = SHA-256(previous hash ‖ number ‖ kind ‖ source or target ‖ author ‖ time ‖ reason ‖ SHA-256(payload) …)
///
/// The previous hash is 32 bytes, all zero for the first act. Number to reason are texts, each as its length in
/// bytes (8 bytes, big-endian) and its UTF-8: numbers in decimal, the time as RFC 3339, the kind as in the file,
/// an empty text where there is neither source nor target. The payloads follow in their order, as in the file.
struct ActHash {
  private var hash = SHA256()

  /// What stands before the first act.
  static let origin = [UInt8](repeating: 0, count: SHA256.byteCount)

  /// Begins the hash of an act.
  init(_ header: ActHeader, after previous: [UInt8]) {
    hash.update(data: previous)
    let of = header.kind.source ?? header.kind.target.map(String.init) ?? ""
    for text in [
      String(header.number), header.kind.word, of, header.author, header.time.description, header.reason,
    ] {
      append(text)
    }
  }

  private mutating func append(_ text: String) {
    let bytes = Array(text.utf8)
    withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { hash.update(bufferPointer: $0) }
    hash.update(data: bytes)
  }

  /// Adds the next change of the act.
  mutating func append(payload: [UInt8]) {
    var digest = SHA256()
    digest.update(data: payload)
    digest.finalize().withUnsafeBytes { hash.update(bufferPointer: $0) }
  }

  /// The hash of all that was added.
  var value: [UInt8] { Array(hash.finalize()) }
}
