import CPseudoTerminal
import Foundation
import Testing

/// The built program on a pseudo-terminal of its own.
final class PseudoTerminal {
  private let descriptor: Int32
  let process: pid_t
  /// Everything the program has written so far.
  private(set) var bytes: [UInt8] = []
  private var status: Int32?

  init(
    running program: String = Program.path,
    _ arguments: [String],
    columns: Int32 = 100,
    rows: Int32 = 30,
    environment changes: [String: String] = [:]
  ) throws {
    var environment = Program.environment
    environment["TERM"] = "xterm-256color"
    environment.merge(changes) { $1 }
    var child: pid_t = 0
    descriptor = CStrings.withPointers([program] + arguments) { argv in
      CStrings.withPointers(environment.map { "\($0)=\($1)" }) { envp in
        lp_spawn(program, argv, envp, columns, rows, &child)
      }
    }
    process = child
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    close(descriptor)
  }

  /// Types bytes as a keyboard would send them.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(descriptor, bytes, bytes.count)
  }

  func resize(columns: Int32, rows: Int32) { lp_resize_terminal(descriptor, columns, rows) }

  func signal(_ number: Int32) { kill(process, number) }

  /// Forgets what was written so far, so that only what comes next is looked at.
  func forget() { bytes = [] }

  /// Reads until the output holds a text; records an issue when it does not come in time.
  func expect(_ text: String, seconds: Double = 20, sourceLocation: SourceLocation = #_sourceLocation) {
    guard !read(until: text, seconds: seconds) else { return }
    Issue.record(
      "\"\(text)\" did not come; the end was \(String(decoding: bytes.suffix(400), as: UTF8.self).debugDescription)",
      sourceLocation: sourceLocation
    )
  }

  /// Reads until the output holds a text or, without one, until it ends; false when the time is up before.
  @discardableResult
  func read(until text: String?, seconds: Double) -> Bool {
    let wanted = text.map { Array($0.utf8) }
    let end = Date().addingTimeInterval(seconds)
    var looked = 0
    while true {
      if let wanted {
        let from = max(0, looked - wanted.count)
        if bytes.count - from >= wanted.count, bytes[from...].firstRange(of: wanted) != nil { return true }
      }
      looked = bytes.count
      guard Date() < end else { return false }
      guard readMore(milliseconds: 50) else { return wanted == nil }
    }
  }

  /// Reads what comes within a time; false at the end of the output.
  private func readMore(milliseconds: Int32) -> Bool {
    var descriptors = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptors, 1, milliseconds) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Foundation.read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer[0..<count]
    return true
  }

  /// The exit status, or 128 and the signal's number; nil when it does not end in time.
  func end(seconds: Double = 20) -> Int32? {
    read(until: nil, seconds: seconds)
    let end = Date().addingTimeInterval(seconds)
    var raw: Int32 = 0
    while Date() < end {
      if waitpid(process, &raw, WNOHANG) == process {
        status = raw & 0x7f == 0 ? raw >> 8 & 0xff : 128 + (raw & 0x7f)
        return status
      }
      usleep(2000)
    }
    return nil
  }
}

/// Arrays of C strings for as long as a call takes.
enum CStrings {
  static func withPointers<Result>(
    _ strings: [String],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else {
        preconditionFailure("an array with a nil at its end is not empty")
      }
      return body(base)
    }
  }
}
