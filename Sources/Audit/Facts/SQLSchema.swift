import Readiness
import SourceTree

/// What SQL migrations make of tables and functions, as far as access to them goes.
struct SQLSchema {
  /// A table and what guards its rows.
  struct Table {
    /// Where it is made.
    var place: Place
    /// Whether row-level security is on after the last migration.
    var isSecured = false
    /// The number of policies on it.
    var policyCount = 0
  }

  /// A function that runs with its owner's rights.
  struct OwnerFunction {
    /// Where it is made last.
    var place: Place
    /// Whether it fixes its search path.
    var hasSearchPath = false
    /// Whether it puts text together and runs it as SQL.
    var isDynamic = false
    /// Whether it only serves as a trigger, which nobody can call.
    var isTrigger = false
    /// Whether the right to run it was taken from everyone.
    var isRevoked = false
  }

  /// The tables of the schema `public` by their names.
  private(set) var tables: [String: Table] = [:]
  /// The functions that run with their owner's rights, by their names.
  private(set) var ownerFunctions: [String: OwnerFunction] = [:]

  /// Reads migrations in the order in which they run.
  init(_ migrations: [SourceText]) {
    for text in migrations { read(text) }
  }

  private mutating func read(_ text: SourceText) {
    let bytes = Self.withoutComments(text.bytes)
    for match in Self.statement.matches(in: bytes) {
      guard let kind = Self.kind(of: match, in: bytes) else { continue }
      let name = (match.text(kind, in: bytes) ?? "").lowercased()
      apply(kind: kind, name: name, match: match, bytes: bytes, text: text)
    }
    readFunctions(bytes, text)
  }

  private mutating func apply(kind: Int, name: String, match: PatternMatch, bytes: [UInt8], text: SourceText)
  {
    let place = Place(text.path, text.line(at: match.range.lowerBound))
    switch kind {
    case 1: tables[name] = tables[name] ?? Table(place: place)
    case 2: tables[name]?.isSecured = true
    case 3: tables[name]?.isSecured = false
    case 4: tables[name]?.policyCount += 1
    case 5: tables[name] = nil
    case 6: ownerFunctions[name]?.isRevoked = true
    default: break
    }
  }

  private mutating func readFunctions(_ bytes: [UInt8], _ text: SourceText) {
    let starts = Self.function.matches(in: bytes)
    for (index, match) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : bytes.count
      let range = match.range.lowerBound..<Self.end(ofFunctionIn: bytes, match.range.lowerBound..<end)
      let name = (match.text(1, in: bytes) ?? "").lowercased()
      guard Self.definer.firstMatch(in: bytes, range: range) != nil else {
        ownerFunctions[name] = nil
        continue
      }
      var function = OwnerFunction(place: Place(text.path, text.line(at: match.range.lowerBound)))
      function.hasSearchPath = Self.searchPath.firstMatch(in: bytes, range: range) != nil
      function.isDynamic = Self.dynamic.firstMatch(in: bytes, range: range) != nil
      function.isTrigger = Self.trigger.firstMatch(in: bytes, range: range) != nil
      function.isRevoked = ownerFunctions[name]?.isRevoked ?? false
      ownerFunctions[name] = function
    }
    for match in Self.revoke.matches(in: bytes) {
      ownerFunctions[(match.text(1, in: bytes) ?? "").lowercased()]?.isRevoked = true
    }
    for match in Self.alteredPath.matches(in: bytes) {
      ownerFunctions[(match.text(1, in: bytes) ?? "").lowercased()]?.hasSearchPath = true
    }
    if Self.revokeAll.firstMatch(in: bytes) != nil {
      for name in ownerFunctions.keys { ownerFunctions[name]?.isRevoked = true }
    }
  }

  /// The offset after the body of the function that begins a range, with what follows it up to the semicolon.
  private static func end(ofFunctionIn bytes: [UInt8], _ range: Range<Int>) -> Int {
    guard let open = dollarQuote.firstMatch(in: bytes, range: range) else { return range.upperBound }
    let tag = Array(bytes[open.range])
    var index = open.range.upperBound
    while index + tag.count <= range.upperBound {
      if bytes[index] == UInt8(ascii: "$"), Array(bytes[index..<(index + tag.count)]) == tag {
        return bytes[(index + tag.count)..<range.upperBound].firstIndex(of: UInt8(ascii: ";"))
          ?? range.upperBound
      }
      index += 1
    }
    return range.upperBound
  }

  private static func kind(of match: PatternMatch, in bytes: [UInt8]) -> Int? {
    (1..<match.ranges.count).first { match.ranges[$0] != nil }
  }

  private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for match in comment.matches(in: bytes) {
      for offset in match.range where result[offset] != 10 { result[offset] = 32 }
    }
    return result
  }

  private static let comment = Pattern(#"--[^\n]*|/\*(?s:.{0,8000}?)\*/"#)
  private static let statement = Pattern(
    #"""
    (?ix)\bcreate\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?(?:"?public"?\.)?"?(\w+)"?\s*\(
    | \balter\s+table\s+(?:if\s+exists\s+)?(?:only\s+)?(?:"?public"?\.)?"?(\w+)"?\s+(?:enable|force)\s+row\s+level\s+security
    | \balter\s+table\s+(?:if\s+exists\s+)?(?:only\s+)?(?:"?public"?\.)?"?(\w+)"?\s+disable\s+row\s+level\s+security
    | \bcreate\s+policy\s+(?:"[^"]{1,200}"|\w+)\s+on\s+(?:"?public"?\.)?"?(\w+)"?
    | \bdrop\s+table\s+(?:if\s+exists\s+)?(?:"?public"?\.)?"?(\w+)"?
    """#
  )
  private static let function = Pattern(
    #"(?i)\bcreate\s+(?:or\s+replace\s+)?function\s+(?:"?\w+"?\.)?"?(\w+)"?\s*\("#
  )
  private static let definer = Pattern(#"(?i)\bsecurity\s+definer\b"#)
  private static let searchPath = Pattern(#"(?i)\bset\s+"?search_path"?\s*(?:=|to)"#)
  private static let dynamic = Pattern(#"(?i)\bexecute\s+(?!function|procedure|on\b)(?:format\s*\(|'|\w+)"#)
  private static let trigger = Pattern(#"(?i)\breturns\s+"?(?:event_)?trigger\b"#)
  private static let dollarQuote = Pattern(#"\$\w*\$"#)
  private static let revoke = Pattern(
    #"(?i)\brevoke\s+(?:execute|all(?:\s+privileges)?)\s+on\s+function\s+(?:"?\w+"?\.)?"?(\w+)"?[^;]{0,400}?\bfrom\b[^;]*\b(?:public|anon)\b"#
  )
  private static let revokeAll = Pattern(
    #"(?i)\brevoke\s+(?:execute|all(?:\s+privileges)?)\s+on\s+all\s+functions\s+in\s+schema\s+"?public"?\s+from\b[^;]*\b(?:public|anon)\b"#
  )
  private static let alteredPath = Pattern(
    #"(?i)\balter\s+function\s+(?:"?\w+"?\.)?"?(\w+)"?[^;]{0,300}?\bset\s+"?search_path"#
  )
}
