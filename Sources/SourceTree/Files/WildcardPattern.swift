/// A pattern of gitignore(5), matched as git does: `*`, `?`, classes, and `**` for any number of folders.
///
/// Matching takes time linear in the pattern times the text, whatever either holds.
struct WildcardPattern: Equatable, Sendable {
  private enum Token: Equatable, Sendable {
    case byte(UInt8)
    /// One byte that is no slash.
    case any
    /// One byte of a class; never a slash.
    case member(Set<UInt8>)
    /// Any number of bytes that are no slash.
    case star
    /// Any number of whole folders, and the slash after each: `**/`.
    case folders
    /// What is inside a folder that ``folders`` passes over.
    case insideFolders
    /// Everything: `**` at the end.
    case rest
  }

  private var tokens: [Token] = []
  /// The number of tokens at the start that are plain bytes.
  private var plainPrefix = 0

  /// Parses a pattern; nil for one that git lets match nothing.
  ///
  /// With `crossesFolders` false, `**` means no more than `*`: such patterns are matched against a single name.
  init?(_ pattern: ArraySlice<UInt8>, crossesFolders: Bool) {
    var rest = pattern
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "?"): tokens.append(.any)
      case UInt8(ascii: "\\"):
        guard let escaped = rest.popFirst() else { return nil }
        tokens.append(.byte(escaped))
      case UInt8(ascii: "["):
        guard let members = Self.members(&rest) else { return nil }
        tokens.append(.member(members))
      case UInt8(ascii: "*"):
        let stars = rest.prefix { $0 == UInt8(ascii: "*") }.count
        let isAtStart =
          rest.startIndex - 1 == pattern.startIndex
          || pattern[rest.startIndex - 2] == UInt8(ascii: "/")
        rest = rest.dropFirst(stars)
        appendStars(isDeep: crossesFolders && stars > 0 && isAtStart, before: &rest)
      default: tokens.append(.byte(byte))
      }
    }
    plainPrefix = tokens.prefix { if case .byte = $0 { true } else { false } }.count
  }

  private mutating func appendStars(isDeep: Bool, before rest: inout ArraySlice<UInt8>) {
    if isDeep && rest.isEmpty {
      tokens.append(.rest)
    } else if isDeep && rest.first == UInt8(ascii: "/") {
      rest = rest.dropFirst()
      tokens += [.folders, .insideFolders]
    } else if tokens.last != .star {
      tokens.append(.star)
    }
  }

  /// Whether the whole text matches.
  func matches(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= plainPrefix else { return false }
    var position = text.startIndex
    for token in tokens.prefix(plainPrefix) {
      guard token == .byte(text[position]) else { return false }
      position += 1
    }
    if plainPrefix == tokens.count { return position == text.endIndex }
    // A star and plain bytes after it, as in `*.log`, need no more than a look at the end.
    if tokens[plainPrefix] == .star, let isMatch = matchesEnd(text[position...]) { return isMatch }
    return matchesByStates(text[position...])
  }

  /// Whether what follows a star is plain and ends the text; nil when it is not plain.
  private func matchesEnd(_ text: ArraySlice<UInt8>) -> Bool? {
    let tail = tokens[(plainPrefix + 1)...]
    guard tail.allSatisfy({ if case .byte = $0 { true } else { false } }) else { return nil }
    guard text.count >= tail.count else { return false }
    let split = text.endIndex - tail.count
    return !text[..<split].contains(UInt8(ascii: "/"))
      && zip(tail, text[split...]).allSatisfy { $0 == .byte($1) }
  }

  private func matchesByStates(_ text: ArraySlice<UInt8>) -> Bool {
    var states = [Bool](repeating: false, count: tokens.count + 1)
    enter(plainPrefix, &states)
    for byte in text {
      var next = [Bool](repeating: false, count: tokens.count + 1)
      for (state, token) in tokens.enumerated() where states[state] {
        step(from: state, over: token, byte: byte, &next)
      }
      guard next.contains(true) else { return false }
      states = next
    }
    return states[tokens.count]
  }

  private func step(from state: Int, over token: Token, byte: UInt8, _ next: inout [Bool]) {
    let isSlash = byte == UInt8(ascii: "/")
    switch token {
    case .byte(let wanted): if byte == wanted { enter(state + 1, &next) }
    case .any: if !isSlash { enter(state + 1, &next) }
    case .member(let members): if !isSlash && members.contains(byte) { enter(state + 1, &next) }
    case .star: if !isSlash { enter(state, &next) }
    case .folders: if !isSlash { next[state + 1] = true }
    case .insideFolders: if isSlash { enter(state - 1, &next) } else { next[state] = true }
    case .rest: enter(state, &next)
    }
  }

  /// Marks a state and those that it reaches without a byte.
  private func enter(_ state: Int, _ states: inout [Bool]) {
    var state = state
    while true {
      states[state] = true
      guard state < tokens.count else { return }
      switch tokens[state] {
      case .star, .rest: state += 1
      case .folders: state += 2
      default: return
      }
    }
  }
}
