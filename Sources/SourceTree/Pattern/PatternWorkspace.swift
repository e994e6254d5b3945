internal import CPCRE2

/// What matching needs beside the pattern, made once by a thread and used for every match on it.
package final class PatternWorkspace {
  /// How many matches were given up because they were too much work.
  package private(set) var abandonedCount = 0

  private var groupCapacity = 16
  private var data: OpaquePointer?
  private let context: OpaquePointer?
  /// A larger stack for compiled code; most patterns never need it.
  private var stack: OpaquePointer?
  private let nothing = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)

  /// How much work one match may be, in PCRE2's units, so that no input makes one run away.
  private static let matchLimit: UInt32 = 200_000
  /// The bytes of the stack for compiled code: the least and the most.
  private static let stackSizes = (32 << 10, 1 << 20)

  /// Makes a workspace; without memory it is one that finds nothing.
  package init() {
    data = pcre2_match_data_create_8(UInt32(groupCapacity), nil)
    context = pcre2_match_context_create_8(nil)
    if let context { pcre2_set_match_limit_8(context, Self.matchLimit) }
  }

  deinit {
    pcre2_match_data_free_8(data)
    pcre2_match_context_free_8(context)
    pcre2_jit_stack_free_8(stack)
    nothing.deallocate()
  }

  /// Makes the next match at a position or after it; nil when there is none.
  ///
  /// The offsets hold until the next call. In a subject that does not end where a line ends, `$` does not
  /// match at its end.
  func match(
    _ code: OpaquePointer,
    groups: Int,
    in subject: UnsafeBufferPointer<UInt8>,
    from position: Int,
    endsLine: Bool
  ) -> UnsafeMutablePointer<Int>? {
    if groups > groupCapacity {
      pcre2_match_data_free_8(data)
      data = pcre2_match_data_create_8(UInt32(groups), nil)
      groupCapacity = groups
    }
    let options = endsLine ? 0 : UInt32(PCRE2_NOTEOL)
    // An empty buffer may have no address, which PCRE2 refuses.
    let base = subject.baseAddress ?? UnsafePointer(nothing)
    var count = pcre2_match_8(code, base, subject.count, position, options, data, context)
    if count == PCRE2_ERROR_JIT_STACKLIMIT, growStack() {
      count = pcre2_match_8(code, base, subject.count, position, options, data, context)
    }
    if count >= 0 { return pcre2_get_ovector_pointer_8(data) }
    if count != PCRE2_ERROR_NOMATCH { abandonedCount += 1 }
    return nil
  }

  /// Makes the larger stack once; false when there is one already or none can be had.
  private func growStack() -> Bool {
    guard stack == nil, let made = pcre2_jit_stack_create_8(Self.stackSizes.0, Self.stackSizes.1, nil)
    else { return false }
    stack = made
    pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(made))
    return true
  }
}
