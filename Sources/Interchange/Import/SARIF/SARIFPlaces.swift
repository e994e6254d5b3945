internal import Readiness
internal import RegisterJSON

/// The places that a result speaks of, the main one first.
struct SARIFPlaces {
  /// At most ``mainLimit`` main places, then at most ``otherLimit`` related ones and steps.
  private(set) var all: [Location] = []
  /// The text of the main place when it is not to be kept.
  private(set) var hiddenText: String?

  private static let mainLimit = 50
  private static let otherLimit = 20
  private static let snippetLines = 40

  /// Reads the places; without `keepsText` no source text is kept.
  init(_ result: JSONNode, _ artifacts: SARIFArtifactTable, keepsText: Bool) {
    let main = (result["locations"]?.elements ?? JSONNode.noElements).prefix(Self.mainLimit)
      .compactMap { Self.location($0, artifacts) }
    hiddenText = keepsText ? nil : main.lazy.compactMap(\.snippet).first { _ in true }
    guard result["relatedLocations"] != nil || result["codeFlows"] != nil else {
      all = keepsText ? main : main.map(\.withoutSnippet)
      return
    }
    var others = (result["relatedLocations"]?.elements ?? JSONNode.noElements).prefix(Self.otherLimit)
      .compactMap { Self.location($0, artifacts, role: "related") }
    others += Self.steps(result).prefix(Self.otherLimit).enumerated().compactMap { index, step in
      Self.location(step, artifacts, role: "step \(index + 1)")
    }
    all = main + others.filter { other in !main.contains { $0.isSamePlace(as: other) } }
    if !keepsText { all = all.map(\.withoutSnippet) }
  }

  /// The steps of the first thread of the first flow.
  private static func steps(_ result: JSONNode) -> [JSONNode] {
    let first = { (node: JSONNode?) in node?.elements.first { _ in true } }
    let thread = first(first(result["codeFlows"])?["threadFlows"])
    return thread?["locations"]?.elements.compactMap { $0["location"] } ?? []
  }

  private static func location(
    _ node: JSONNode,
    _ artifacts: SARIFArtifactTable,
    role: String? = nil
  ) -> Location? {
    let physical = node["physicalLocation"]
    guard let path = artifacts.path(physical?["artifactLocation"]), !path.isEmpty else {
      guard let name = logicalName(node) else { return nil }
      return Location(path: name, role: role ?? "name")
    }
    guard path != SARIFLocation.noFile else { return nil }
    var location = Location(path: path, role: role)
    let region = physical?["region"]
    if let start = number(region?["startLine"]), start > 0 {
      location.startLine = start
      location.endLine = number(region?["endLine"]).map { max($0, start) } ?? start
      location.column = number(region?["startColumn"]).flatMap { $0 > 0 ? $0 : nil }
    }
    let text = region?["snippet"]?["text"]?.string ?? physical?["contextRegion"]?["snippet"]?["text"]?.string
    location.snippet = text.flatMap { ToolFingerprint.isPlaceholder($0) ? nil : clipped($0) }
    return location
  }

  private static func logicalName(_ node: JSONNode) -> String? {
    node["logicalLocations"]?.elements.lazy
      .compactMap { $0["fullyQualifiedName"]?.string ?? $0["name"]?.string }.first { !$0.isEmpty }
  }

  private static func number(_ node: JSONNode?) -> Int? { node?.wholeNumber }

  private static func clipped(_ text: String) -> String {
    if text.utf8.count <= 8_192, text.utf8.count(where: isLineEnd) < snippetLines { return text }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.count > snippetLines || text.utf8.count > 8_192 else { return text }
    return String(lines.prefix(snippetLines).joined(separator: "\n").prefix(8_192))
  }
}

/// Whether a byte ends a line, or may be the last one of a character that does.
private func isLineEnd(_ byte: UInt8) -> Bool {
  (0x0A...0x0D).contains(byte) || byte == 0x85 || byte == 0xA8 || byte == 0xA9
}

extension Location {
  /// The place without the text that stood there.
  fileprivate var withoutSnippet: Location {
    var location = self
    location.snippet = nil
    return location
  }

  /// Whether it is the same place, whatever its role.
  fileprivate func isSamePlace(as other: Location) -> Bool {
    path == other.path && startLine == other.startLine && endLine == other.endLine
  }
}
