import CellGrid
import Foundation

/// The standard streams; text for people is made harmless, bytes for machines go as they are.
enum Output {
  /// Writes a text to standard output; a reader that went away is no error.
  static func write(_ text: String) { write(bytes: Array(text.utf8)) }

  /// Writes a line of text for people to standard output, without the control characters it may carry.
  static func say(_ line: String) { write(DisplayText.sanitised(line) + "\n") }

  /// Writes bytes to standard output.
  static func write(bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Writes a message for people to standard error, each line without the control characters it may carry.
  static func complain(_ text: String, prefix: String = "launchpoll: ") {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let harmless = lines.map { DisplayText.sanitised(String($0)) }.joined(separator: "\n")
    write(Array((DisplayText.sanitised(prefix) + harmless + "\n").utf8), to: STDERR_FILENO)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count, let base = buffer.baseAddress {
        let count = Foundation.write(descriptor, base + offset, buffer.count - offset)
        if count < 0, errno == EINTR { continue }
        if count < 0, errno != EPIPE, descriptor == STDOUT_FILENO {
          let words = String(cString: strerror(errno))
          complain("standard output: \(words)")
          exit(ExitStatus.cannotWrite.rawValue)
        }
        guard count > 0 else { return }
        offset += count
      }
    }
  }
}
