internal import Readiness
internal import RegisterJSON

/// A record as it was found in a file, with what its place there says of it.
struct FoundRecord {
  var node: JSONNode
  /// The key under which it stands, when records are kept by id.
  var key: String?
  /// The severity that its group is named for.
  var severity: Severity?
  /// The names of the sections it stands in, innermost last.
  var sections: [String] = []
}

/// Finds the records in a JSON text of any shape, and what else stands in it.
struct RecordSearch {
  private(set) var records: [FoundRecord] = []
  /// Where lists of records were found; empty for the whole text.
  private(set) var lists: [String] = []
  /// What stands beside the lists, by its path from the root.
  private(set) var others: [(name: String, node: JSONNode)] = []
  /// What stands beside the lists and looks like records too.
  private(set) var passedOver: [(name: String, count: Int, node: JSONNode)] = []
  /// Whether the whole text is one record.
  private(set) var isSingle = false

  /// How deep sections may lie in sections.
  private static let depthLimit = 8

  /// Names under which lists of findings stand.
  private static let listNames: Set<NormalName> = [
    "findings", "issues", "items", "results", "vulnerabilities", "bugs", "problems", "risks", "defects",
    "records",
    "entries", "data", "register", "allfindings", "issuelist", "findinglist", "auditfindings",
    "securityfindings",
    "productionreadinessissues", "blockers", "concerns", "observations", "gaps",
  ]

  /// Names of what only holds sections, which say nothing of the records in them.
  private static let wrapperNames: Set<NormalName> = [
    "categories", "sections", "areas", "workstreams", "groups", "byseverity", "bycategory", "byarea", "audit",
    "report", "auditreport", "review", "output", "content", "modules", "components", "details", "domains",
  ]

  /// Names by which a section says what it is about.
  private static let sectionNames: [NormalName] = [
    "section", "area", "category", "workstream", "domain", "name", "title", "id", "severity", "file",
    "component",
  ]

  init(_ root: JSONNode) {
    if root.kind == .object, Self.looksLikeRecord(root, false), Self.namedLists(root).isEmpty {
      isSingle = true
      records = [FoundRecord(node: root)]
      return
    }
    let place = Place(path: "", severity: nil, sections: [])
    if root.kind == .array { readList(root, place, 0) } else { readObject(root, place, 0) }
  }

  /// Whether anything was found that can hold findings, though it may be empty.
  var hasFound: Bool { !lists.isEmpty || !records.isEmpty }

  /// Where the search is.
  private struct Place {
    var path: String
    var severity: Severity?
    var sections: [String]
    /// Whether a name says that records are here, so that they need not look much like findings.
    var isNamed = false

    func member(_ name: String) -> Place {
      Place(path: path.isEmpty ? name : "\(path).\(name)", severity: severity, sections: sections)
    }

    /// In a group whose name may say something of the records in it.
    func group(_ name: String) -> Place {
      var place = member(name)
      place.isNamed = RecordSearch.namesRecords(name)
      if let severity = RecordSearch.groupSeverity(name) {
        place.severity = severity
      } else if !RecordSearch.listNames.union(RecordSearch.wrapperNames).contains(NormalName(name)) {
        place.sections.append(name)
      }
      return place
    }
  }
}

extension RecordSearch {
  /// Reads a list whose elements are records, sections with lists of their own, or texts.
  private mutating func readList(_ list: JSONNode, _ place: Place, _ depth: Int) {
    note(place)
    for element in list.elements {
      if element.kind == .object, depth < Self.depthLimit, Self.isSection(element) {
        readSection(element, place, depth)
      } else {
        records.append(FoundRecord(node: element, severity: place.severity, sections: place.sections))
      }
    }
  }

  /// A section in a list: `{"section": "Security", "findings": […]}`.
  private mutating func readSection(_ section: JSONNode, _ place: Place, _ depth: Int) {
    var inner = place
    let named = section.members.filter { $0.value.kind == .string }.map { (NormalName($0.name), $0.value) }
    let name = Self.sectionNames.lazy.compactMap { name in named.first { $0.0 == name }?.1.string }.first
    if let name {
      if let severity = Self.groupSeverity(name) {
        inner.severity = severity
      } else {
        inner.sections.append(name)
      }
    }
    readObject(section, inner, depth + 1)
  }

  private mutating func readObject(_ object: JSONNode, _ place: Place, _ depth: Int) {
    guard depth < Self.depthLimit else { return keep(object, place) }
    let chosen = Self.chosenMembers(object)
    guard !chosen.isEmpty else { return readKeyed(object, place, depth) }
    for (index, member) in object.members.enumerated() {
      guard chosen.contains(index) else {
        keep(member.value, place.member(member.name))
        continue
      }
      let inner = place.group(member.name)
      switch member.value.kind {
      case .array: readList(member.value, inner, depth + 1)
      default: readObject(member.value, inner, depth + 1)
      }
    }
  }

  /// Records by their ids: `{"F-1": {…}, "F-2": {…}}`; anything else is only kept.
  private mutating func readKeyed(_ object: JSONNode, _ place: Place, _ depth: Int) {
    let members = object.members.map { $0 }
    guard Self.isKeyed(object, place.isNamed) else {
      if members.isEmpty, !place.path.isEmpty { note(place) }
      for member in members { keep(member.value, place.member(member.name)) }
      return
    }
    note(place)
    for member in members {
      guard member.value.kind == .object else {
        keep(member.value, place.member(member.name))
        continue
      }
      records.append(
        FoundRecord(
          node: member.value,
          key: member.name,
          severity: place.severity,
          sections: place.sections
        )
      )
    }
  }

  private mutating func note(_ place: Place) {
    if !lists.contains(place.path) { lists.append(place.path) }
  }

  private mutating func keep(_ node: JSONNode, _ place: Place) {
    others.append((place.path, node))
    let count = Self.recordCount(node, 0, false)
    if count > 0 { passedOver.append((place.path, count, node)) }
  }
}

extension RecordSearch {
  /// The places of the members to look for records in: known names, else groups, else the largest that has
  /// some.
  private static func chosenMembers(_ object: JSONNode) -> Set<Int> {
    let named = namedLists(object)
    let groups = groupMembers(object)
    if !named.isEmpty { return named.union(groups) }
    if !groups.isEmpty { return groups }
    let sizes = object.members.map { recordCount($0.value, 0, namesRecords($0.name)) }
    guard let largest = sizes.max(), largest > 0, !isKeyed(object, false) else { return [] }
    let sections = object.members.enumerated().filter {
      sizes[$0.offset] > 0 && $0.element.value.kind == .object
    }
    // Sections side by side all count; of lists side by side only the largest is likely to be the findings.
    if !sections.isEmpty { return Set(sections.map(\.offset)) }
    return sizes.firstIndex(of: largest).map { [$0] } ?? []
  }

  /// Whether most members are records, so that their names are ids.
  private static func isKeyed(_ object: JSONNode, _ isNamed: Bool) -> Bool {
    object.members.count { looksLikeRecord($0.value, isNamed) } * 2 > object.count
  }

  /// Whether a name says that what stands under it are records.
  private static func namesRecords(_ name: String) -> Bool {
    listNames.contains(NormalName(name)) || groupSeverity(name) != nil
  }

  private static func namedLists(_ object: JSONNode) -> Set<Int> {
    var places: Set<Int> = []
    for (index, member) in object.members.enumerated() where listNames.contains(NormalName(member.name)) {
      switch member.value.kind {
      case .array:
        let first = member.value.elements.first { _ in true }
        if first.map({ $0.kind == .object || $0.kind == .string }) ?? true { places.insert(index) }
      case .object:
        if member.value.count == 0 || recordCount(member.value, 0, true) > 0 { places.insert(index) }
      default: break
      }
    }
    return places
  }

  /// Members named for a severity that hold a list or records, as `{"critical": […], "high": […]}`.
  private static func groupMembers(_ object: JSONNode) -> Set<Int> {
    var places: Set<Int> = []
    for (index, member) in object.members.enumerated() where groupSeverity(member.name) != nil {
      let isEmptyList = member.value.kind == .array && member.value.count == 0
      if isEmptyList || recordCount(member.value, 0, true) > 0 { places.insert(index) }
    }
    return places
  }

  /// The severity that a group is named for: `high`, `high_severity`, `p1_issues`.
  private static func groupSeverity(_ name: String) -> Severity? {
    if SeverityWords.isWord(name) { return SeverityWords.severity(name) }
    let words = name.split { !($0.isLetter || $0.isNumber) }.map { NormalName(String($0)) }
    let fillers: Set<NormalName> = ["severity", "priority", "risk", "risks", "issues", "findings", "items"]
    let telling = words.filter { !fillers.contains($0) }
    guard telling.count == 1, let word = telling.first else { return nil }
    return SeverityWords.severity(word.text)
  }

  /// How many records a node holds at any depth.
  private static func recordCount(_ node: JSONNode, _ depth: Int, _ isNamed: Bool) -> Int {
    guard depth < depthLimit else { return 0 }
    switch node.kind {
    case .array:
      return node.elements.reduce(0) { count, element in
        guard element.kind == .object else { return count + (isNamed && element.kind == .string ? 1 : 0) }
        return count + (looksLikeRecord(element, isNamed) ? 1 : recordCount(element, depth + 1, false))
      }
    case .object:
      if isKeyed(node, isNamed) { return node.count }
      return node.members.reduce(0) { $0 + recordCount($1.value, depth + 1, namesRecords($1.name)) }
    default: return 0
    }
  }

  /// Whether an object in a list is a section: it holds a list of records under a usual name.
  private static func isSection(_ object: JSONNode) -> Bool {
    object.members.contains { member in
      guard listNames.contains(NormalName(member.name)) else { return false }
      let isEmpty = member.value.kind == .array && member.value.count == 0
      return isEmpty ? !looksLikeRecord(object, false) : recordCount(member.value, 0, true) > 0
    }
  }

  /// Whether a node looks like a finding: a title or description, and unless a name says so one more thing.
  private static func looksLikeRecord(_ node: JSONNode, _ isNamed: Bool) -> Bool {
    guard node.kind == .object else { return false }
    var hasTitle = false
    var others = 0
    for member in node.members {
      guard let roles = RecordField.byName[NormalName(member.name)] else { continue }
      let isText = member.value.kind == .string
      if !hasTitle, isText, roles.contains(where: { $0.field == .title }) {
        hasTitle = true
      } else {
        others += 1
      }
    }
    return hasTitle && (isNamed || others > 0)
  }
}
