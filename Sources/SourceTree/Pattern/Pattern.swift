internal import CPCRE2

/// A compiled regular expression in PCRE2's syntax; `^` and `$` match at lines.
package final class Pattern: Sendable {
  /// The expression as it was written.
  package let source: String
  /// The compiled code's address: an immutable object of PCRE2 that threads may share (pcre2api,
  /// "Multithreading").
  private let code: UInt
  /// The number of groups, the whole match included.
  private let groupCount: Int

  /// Compiles an expression that came from outside.
  package init(compiling source: String) throws(PatternFault) {
    self.source = source
    var error: Int32 = 0
    var offset = 0
    let options = UInt32(PCRE2_MULTILINE)
    let compiled = Array(source.utf8).withUnsafeBufferPointer {
      pcre2_compile_8($0.baseAddress, $0.count, options, &error, &offset, nil)
    }
    guard let compiled else {
      throw PatternFault(source: source, offset: offset, message: Self.message(error))
    }
    // Without a just-in-time compiler on this processor, matching is slower and otherwise the same.
    pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
    code = UInt(bitPattern: compiled)
    var captures: UInt32 = 0
    pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_CAPTURECOUNT), &captures)
    groupCount = Int(captures) + 1
  }

  /// Compiles an expression that stands in the program; a wrong one is a mistake of the programmer and traps.
  package convenience init(_ literal: StaticString) {
    do throws(PatternFault) {
      try self.init(compiling: literal.description)
    } catch {
      preconditionFailure("\(error.message) at \(error.offset) in \(error.source)")
    }
  }

  deinit { pcre2_code_free_8(OpaquePointer(bitPattern: code)) }

  /// The first match that begins in a range of the bytes; what stands before the range can be looked back at.
  package func firstMatch(in bytes: [UInt8], range: Range<Int>? = nil) -> PatternMatch? {
    var found: PatternMatch?
    forEachMatch(in: bytes, range: range) {
      found = $0
      return false
    }
    return found
  }

  /// Every match in a range of the bytes, from left to right, none overlapping another.
  package func matches(in bytes: [UInt8], range: Range<Int>? = nil) -> [PatternMatch] {
    var all: [PatternMatch] = []
    forEachMatch(in: bytes, range: range) {
      all.append($0)
      return true
    }
    return all
  }

  /// Whether the bytes of a text match anywhere.
  package func matches(_ text: String) -> Bool { firstMatch(in: Array(text.utf8)) != nil }

  /// Calls a closure with each match until it returns false.
  package func forEachMatch(in bytes: [UInt8], range: Range<Int>?, _ body: (PatternMatch) -> Bool) {
    bytes.withUnsafeBufferPointer { forEachMatch(in: $0, range: range ?? 0..<bytes.count, body) }
  }

  /// Calls a closure with each match in a range of a buffer until it returns false.
  ///
  /// The subject ends where the range ends; what stands before the range can be looked back at. Who
  /// matches much keeps a workspace. Where the range ends within a line, `$` is not to match at its end.
  package func forEachMatch(
    in buffer: UnsafeBufferPointer<UInt8>,
    range: Range<Int>,
    using workspace: PatternWorkspace = PatternWorkspace(),
    endsLine: Bool = true,
    _ body: (PatternMatch) -> Bool
  ) {
    guard let code = OpaquePointer(bitPattern: code) else { return }
    let subject = UnsafeBufferPointer(rebasing: buffer[..<range.upperBound])
    var position = range.lowerBound
    while position <= range.upperBound {
      let offsets = workspace.match(code, groups: groupCount, in: subject, from: position, endsLine: endsLine)
      guard let offsets else { return }
      let ranges = (0..<groupCount).map { group -> Range<Int>? in
        // A group that took no part has -1, and `\K` in a lookahead can put a start behind its end.
        let (start, end) = (offsets[2 * group], offsets[2 * group + 1])
        return start >= 0 && start <= end ? start..<end : nil
      }
      guard let whole = ranges[0], body(PatternMatch(ranges: ranges)) else { return }
      position = max(whole.isEmpty ? whole.upperBound + 1 : whole.upperBound, position + 1)
    }
  }

  private static func message(_ code: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(code, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
  }
}
