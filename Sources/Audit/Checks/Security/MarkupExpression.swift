import SourceTree

/// The names that a value in a script is made of.
struct MarkupExpression {
  /// A name, with its members and what is called.
  struct Part: Equatable {
    /// `item.name`, `render`.
    var chain: String
    /// Whether it is called.
    var isCall: Bool
    /// How many brackets and templates it stands in.
    var depth: Int
  }

  /// The names in order; what stands between a called name's parentheses among them.
  private(set) var parts: [Part] = []
  /// Where the value ends.
  private(set) var end: Int

  private let bytes: [UInt8]
  private static let longest = 3_000

  /// Reads the value that begins at an offset, up to the quote around it, a closing bracket, `,`, `;` or its line's end.
  init(at start: Int, in bytes: [UInt8]) {
    self.bytes = bytes
    end = start
    let quote = start > 0 && [34, 39].contains(bytes[start - 1]) ? bytes[start - 1] : nil
    read(until: quote)
  }

  private mutating func read(until quote: UInt8?) {
    let limit = min(bytes.count, end + Self.longest)
    var depth = 0
    var templates: [Int] = []
    while end < limit {
      let byte = bytes[end]
      if byte == quote, templates.isEmpty { return }
      switch byte {
      case 34, 39: skipString(byte, limit)
      case 96: if skipTemplate(limit) { enterValue(&templates, &depth) }
      case 40, 91, 123: depth += 1
      case 125 where templates.last == depth:
        templates.removeLast()
        depth -= 1
        if skipTemplate(limit) { enterValue(&templates, &depth) }
      case 41, 93, 125:
        guard depth > 0 else { return }
        depth -= 1
      case 44, 59: if depth == 0, templates.isEmpty { return }
      case 10: if depth == 0, templates.isEmpty, !goesOn { return }
      default:
        if Self.startsName(byte) {
          readName(limit, depth)
          continue
        }
      }
      end += 1
    }
  }

  private func enterValue(_ templates: inout [Int], _ depth: inout Int) {
    depth += 1
    templates.append(depth)
  }

  /// Whether the value goes on after a line's end.
  private var goesOn: Bool {
    let before = bytes[..<end].last { !Self.isSpace($0) } ?? 59
    let after = bytes[end...].first { !Self.isSpace($0) } ?? 59
    return "+?:|&=(".utf8.contains(before) || "+?:|&.".utf8.contains(after)
  }

  /// Leaves the offset at the closing quote.
  private mutating func skipString(_ quote: UInt8, _ limit: Int) {
    end += 1
    while end < limit, bytes[end] != quote, bytes[end] != 10 { end += bytes[end] == 92 ? 2 : 1 }
  }

  /// Leaves the offset at the template's end, or at the brace of a value in it, and then says true.
  private mutating func skipTemplate(_ limit: Int) -> Bool {
    end += 1
    while end < limit, bytes[end] != 96 {
      if bytes[end] == 36, end + 1 < limit, bytes[end + 1] == 123 {
        end += 1
        return true
      }
      end += bytes[end] == 92 ? 2 : 1
    }
    return false
  }

  private mutating func readName(_ limit: Int, _ depth: Int) {
    let start = end
    while end < limit, Self.startsName(bytes[end]) || (48...57).contains(bytes[end]) || isMember(limit) {
      end += 1
    }
    let chain = String(decoding: bytes[start..<end].filter { $0 != 63 && $0 != 33 }, as: UTF8.self)
    guard !Self.words.contains(chain) else { return }
    let next = bytes[end..<limit].first { $0 != 32 }
    // A member of an object that is written out is no value.
    if next == 58, parts.last != nil, !chain.contains("."), isKey(start) { return }
    parts.append(Part(chain: chain, isCall: next == 40 || next == 96, depth: depth))
  }

  private func isKey(_ start: Int) -> Bool {
    let before = bytes[..<start].last { !Self.isSpace($0) }
    return before == 123 || before == 44
  }

  /// Whether a dot, with `?` or `!` before it, goes on to a member.
  private func isMember(_ limit: Int) -> Bool {
    if bytes[end] == 46 { return end + 1 < limit && Self.startsName(bytes[end + 1]) }
    return (bytes[end] == 63 || bytes[end] == 33) && end + 2 < limit && bytes[end + 1] == 46
      && Self.startsName(bytes[end + 2])
  }

  private static func startsName(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte == 95 || byte == 36
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private static let words: Set<String> = [
    "await", "new", "typeof", "void", "async", "function", "return", "const", "let", "var", "if", "else",
    "in", "of",
    "as", "string", "null", "undefined", "true", "false", "this", "map", "join",
  ]
}
