internal import Readiness
internal import RegisterJSON

extension RecordReader {
  /// Places, from texts such as `path:12-40`, from objects, and from `file` with `line`.
  mutating func readPlaces() {
    readFileAndLine()
    for entry in record.entries(.location) {
      guard let reading = Self.locations(entry.value) else { continue }
      for location in reading.locations where !finding.locations.contains(location) {
        finding.locations.append(location)
      }
      mapped.append((entry.name, "locations"))
      // What a place says beyond path and lines is kept by leaving the whole of it unused.
      if reading.isWhole { record.use(entry) }
    }
  }

  private mutating func readFileAndLine() {
    guard let file = record.entries(.file).first(where: { $0.value.kind == .string }),
      let text = file.value.string?.trimmed
    else { return }
    let parsed = LocationText(text)
    let isPlace = parsed.isWhole && !parsed.locations.isEmpty
    finding.locations = isPlace ? parsed.locations : [Location(path: text)]
    use(file, as: "locations")
    guard finding.locations.count == 1, finding.locations[0].startLine == nil else { return }
    readLines(of: finding.locations[0].path)
  }

  private mutating func readLines(of path: String) {
    guard let line = record.entries(.line).first, let ranges = Self.lines(line.value) else { return }
    record.use(line)
    mapped.append((line.name, "locations"))
    finding.locations = ranges.map { Location(path: path, startLine: $0.lowerBound, endLine: $0.upperBound) }
    guard ranges.count == 1 else { return }
    let first = ranges[0].lowerBound
    let last = take(.endLine, as: "locations") { Self.positive($0.value).flatMap { $0 >= first ? $0 : nil } }
    if let last { finding.locations[0].endLine = last }
    finding.locations[0].column = take(.column, as: "locations") { Self.positive($0.value) }
  }

  static func positive(_ node: JSONNode) -> Int? {
    node.scalarText.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Lines of a number, of a text such as `12-40`, of a pair or list of numbers, or of an object with both
  /// ends.
  static func lines(_ node: JSONNode) -> [ClosedRange<Int>]? {
    switch node.kind {
    case .number: return positive(node).map { [$0...$0] }
    case .string: return node.string.flatMap(LineRanges.init)?.ranges
    case .array:
      let parts = node.elements.map { $0.kind == .array || $0.kind == .object ? nil : lines($0) }
      guard !parts.isEmpty, !parts.contains(where: { $0 == nil }) else { return nil }
      let ranges = parts.compactMap { $0 }.flatMap { $0 }
      let isPair = ranges.count == 2 && node.elements.allSatisfy { $0.kind == .number }
      return isPair && ranges[0].lowerBound <= ranges[1].upperBound
        ? [ranges[0].lowerBound...ranges[1].upperBound] : ranges
    case .object:
      guard node.count == 2, let start = (node["start"] ?? node["from"]).flatMap(positive),
        let end = (node["end"] ?? node["to"]).flatMap(positive), end >= start
      else { return nil }
      return [start...end]
    case .null, .boolean: return nil
    }
  }

  /// The places of a value; nil when there are none.
  static func locations(_ node: JSONNode) -> (locations: [Location], isWhole: Bool)? {
    switch node.kind {
    case .string:
      let parsed = LocationText(node.string ?? "")
      return parsed.locations.isEmpty ? nil : (parsed.locations, parsed.isWhole)
    case .array:
      var all: (locations: [Location], isWhole: Bool) = ([], true)
      for element in node.elements {
        let inner = element.kind == .array ? nil : locations(element)
        all.locations += inner?.locations ?? []
        all.isWhole = all.isWhole && (inner?.isWhole ?? false)
      }
      return all.locations.isEmpty ? nil : all
    case .object: return objectLocation(node)
    case .null, .boolean, .number: return nil
    }
  }

  /// A place as an object: `{"file": …, "line": …}` in any of the usual words.
  private static func objectLocation(_ node: JSONNode) -> (locations: [Location], isWhole: Bool)? {
    var inner = RecordReader(FoundRecord(node: node), Setting(areas: AreaWords(.standard)))
    inner.readFileAndLine()
    if inner.finding.locations.isEmpty { inner.readPathText() }
    guard !inner.finding.locations.isEmpty else { return nil }
    let snippet = inner.take(.snippet, as: "snippet") { $0.value.string }
    let role = inner.record.rest.first { ["role", "label"].contains($0.name) }
    if inner.finding.locations.count == 1 { inner.finding.locations[0].snippet = snippet }
    let known = role == nil ? 0 : 1
    if let role, case .string(let text) = role.value { inner.finding.locations[0].role = text }
    return (inner.finding.locations, inner.record.rest.count == known)
  }

  /// An object that has its place in one text: `{"location": "path:12"}`.
  private mutating func readPathText() {
    guard let entry = record.entries(.location).first(where: { $0.value.kind == .string }),
      let reading = Self.locations(entry.value)
    else { return }
    finding.locations = reading.locations
    if reading.isWhole { record.use(entry) }
  }
}
