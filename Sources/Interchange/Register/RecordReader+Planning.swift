internal import Readiness
internal import RegisterJSON

extension RecordReader {
  mutating func readPlanning() {
    readOwner()
    readEffort()
    finding.due = take(.due, as: "due") { Self.date($0.value) }
    finding.firstSeen = take(.firstSeen, as: "first_seen") {
      $0.value.string.flatMap { Timestamp($0.trimmed) }
    }
    finding.lastSeen = take(.lastSeen, as: "last_seen") { $0.value.string.flatMap { Timestamp($0.trimmed) } }
    if let flows = takeWords(.flow, as: "flows") { finding.flows = flows }
    let links = take(.dependsOn, as: "depends_on") { entry -> [String]? in
      let ids = entry.value.kind == .array ? entry.value.elements.map(\.scalarText) : [entry.value.scalarText]
      let texts = ids.compactMap { $0 }
      return texts.count == ids.count && texts.allSatisfy(FindingID.isValid) ? texts : nil
    }
    finding.dependsOn = (links ?? []).map { FindingID($0) }
  }

  /// The first of several owners, the others as suggestions; words for nobody are nobody.
  private mutating func readOwner() {
    let nobody: Set<NormalName> = [
      "unassigned", "none", "tbd", "na", "unknown", "null", "nobody", "todo", "",
    ]
    let names = take(.owner, as: "owner") { entry -> [String]? in
      let nodes = entry.value.kind == .array ? Array(entry.value.elements) : [entry.value]
      let names = nodes.compactMap(Self.person)
      return names.count == nodes.count ? names : nil
    }
    let people = (names ?? []).filter { !nobody.contains(NormalName($0)) }
    finding.owner = people.first
    finding.ownerSuggestions = people.dropFirst().map {
      OwnerSuggestion(owner: $0, reason: "the register names more than one owner")
    }
  }

  private static func person(_ node: JSONNode) -> String? {
    guard node.kind == .object else { return node.kind == .string ? node.scalarText : nil }
    return ["login", "name", "username", "email"].lazy.compactMap { node[$0]?.string }.first
  }

  private mutating func readEffort() {
    for entry in record.entries(.effort) {
      guard let text = entry.value.scalarText else { continue }
      let isNumber = entry.value.kind == .number
      guard let effort = isNumber ? EffortText.effort(text, key: entry.name) : EffortText.effort(text)
      else { continue }
      finding.effort = effort
      mapped.append((entry.name, "effort"))
      // Of a range or an explanation the effort is only a part.
      if isNumber || EffortText.isWhole(text) { record.use(entry) }
      return
    }
    guard let entry = record.entries(.effort).first else { return }
    note(.unknownEffort(String(entry.value.readableText.prefix(80))), .warning, entry.value)
  }

  /// The texts of a list, or the parts of a text at its commas.
  mutating func takeWords(_ field: RecordField, as name: String) -> [String]? {
    take(field, as: name) { entry in
      let words: [String?]
      switch entry.value.kind {
      case .array:
        words = entry.value.elements.map { element in
          element.kind == .object ? element["name"]?.string ?? element["title"]?.string : element.scalarText
        }
      case .string: words = (entry.value.string ?? "").split(separator: ",").map { $0.trimmed }
      case .null, .boolean, .number, .object: return nil
      }
      let texts = words.compactMap { $0 }.filter { !$0.isEmpty }
      return texts.isEmpty || words.contains(nil) ? nil : texts
    }
  }

  /// Tags first, since issue trackers keep severity, area and blockers in labels.
  mutating func readTags() {
    let tags = takeWords(.tag, as: "tags") ?? []
    for tag in tags where !finding.tags.contains(tag) { finding.tags.append(tag) }
  }

  mutating func readReferences() {
    for entry in record.entries(.cwe) {
      let nodes = entry.value.kind == .array ? Array(entry.value.elements) : [entry.value]
      let texts = nodes.compactMap(\.scalarText).map { Int($0) == nil ? $0 : "CWE-\($0)" }
      guard texts.count == nodes.count else { continue }
      addReferences(texts)
      use(entry, as: "references")
    }
    for entry in record.entries(.reference) {
      let nodes = entry.value.kind == .array ? Array(entry.value.elements) : [entry.value]
      let texts = nodes.compactMap { node in
        node.kind == .object
          ? ["url", "href", "id"].lazy.compactMap { node[$0]?.string }.first : node.scalarText
      }
      guard texts.count == nodes.count else { continue }
      addReferences(texts)
      use(entry, as: "references")
    }
  }

  private mutating func addReferences(_ texts: [String]) {
    for text in texts where !text.isEmpty && !finding.references.contains(text) {
      finding.references.append(text)
    }
  }
}
