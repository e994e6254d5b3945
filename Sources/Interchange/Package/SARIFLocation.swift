import Readiness

/// Places in the repository as SARIF locations.
enum SARIFLocation {
  /// The base of paths within the repository (§3.14.14).
  static let root = "%SRCROOT%"

  /// Stands for the place of a finding that has none, since hosts of code take no result without one.
  ///
  /// OpenSSF Scorecard writes the same.
  static let noFile = "no file associated with this alert"

  /// The main places of a finding, at least one, and those that play another role for it.
  ///
  /// A finding without main places is shown at the first other one, else where its first file evidence is.
  static func all(of finding: Finding) -> (main: [PropertyValue], related: [PropertyValue]) {
    let main = finding.locations.filter { $0.role == nil }
    let related = finding.locations.filter { $0.role != nil }
    guard main.isEmpty else { return (main.map(value), related.map(value)) }
    if let first = related.first { return ([value(first)], related.dropFirst().map(value)) }
    for evidence in finding.evidence {
      guard case .file(let path, let start, let end, let snippet) = evidence.kind else { continue }
      let text = snippet.isEmpty ? nil : snippet
      return ([value(Location(path: path, startLine: start, endLine: end, snippet: text))], [])
    }
    return ([value(Location(path: noFile, startLine: 1))], [])
  }

  private static func value(_ location: Location) -> PropertyValue {
    var physical = [Property("artifactLocation", artifact(location.path))]
    if let region = region(location) { physical.append(Property("region", region)) }
    var members = [Property("physicalLocation", .object(physical))]
    if let role = location.role { members.append(Property("message", SARIFText.message(role))) }
    return .object(members)
  }

  /// A path as a relative reference below the repository's root; one that leaves it keeps no base (§3.4.3,
  /// §3.4.4).
  private static func artifact(_ path: String) -> PropertyValue {
    let slashed = path.replacing("\\", with: "/")
    let isInside = !slashed.hasPrefix("/") && !slashed.split(separator: "/").contains("..")
    var members = [Property("uri", .string(encoded(slashed)))]
    if isInside { members.append(Property("uriBaseId", .string(root))) }
    return .object(members)
  }

  private static func region(_ location: Location) -> PropertyValue? {
    guard let start = location.startLine, start >= 1 else { return nil }
    var members = [Property("startLine", .number(String(start)))]
    if let column = location.column, column >= 1 {
      members.append(Property("startColumn", .number(String(column))))
    }
    if let end = location.endLine, end >= start { members.append(Property("endLine", .number(String(end)))) }
    if let snippet = location.snippet {
      members.append(Property("snippet", .object([Property("text", .string(snippet))])))
    }
    return .object(members)
  }

  /// Percent-encodes all but unreserved characters, slashes and the ones to keep (RFC 3986 §2).
  static func encoded(_ text: String, keeping kept: String = "") -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.map { byte in
      let isLetter = (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80
      let isPlain = isLetter || (0x30...0x39).contains(byte) || "-._~/".utf8.contains(byte)
      if isPlain || kept.utf8.contains(byte) { return String(UnicodeScalar(byte)) }
      return "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
  }
}
