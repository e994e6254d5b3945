internal import RegisterJSON

/// An object of a report with its members by their names; of repeated names the last one counts.
struct ReportObject {
  /// The object itself.
  let node: JSONNode
  private let members: [String: JSONNode]

  /// Takes a value that is an object; nil for others.
  init?(_ node: JSONNode?) {
    guard let node, node.kind == .object else { return nil }
    self.node = node
    var members: [String: JSONNode] = [:]
    for member in node.members { members[member.name] = member.value }
    self.members = members
  }

  /// The member with a name; nil when it is absent or null.
  subscript(name: String) -> JSONNode? {
    guard let node = members[name], !node.isNull else { return nil }
    return node
  }

  /// Whether there is a member with the name, be it null.
  func has(_ name: String) -> Bool { members[name] != nil }

  /// The first of the members that holds a text that is not blank; numbers count by their digits.
  func text(_ names: String...) -> String? {
    for name in names {
      guard let node = self[name], let text = node.string ?? node.number else { continue }
      if text.contains(where: { !$0.isWhitespace }) { return text }
    }
    return nil
  }

  /// The texts of an array, or the one text that stands in its place; blank ones are left out.
  func texts(_ name: String) -> [String] {
    guard let node = self[name] else { return [] }
    let nodes = node.kind == .array ? Array(node.elements) : [node]
    return nodes.compactMap { $0.string ?? $0.number }.filter { $0.contains { !$0.isWhitespace } }
  }

  /// A number, also one that is written as a string.
  func number(_ name: String) -> Double? {
    guard let node = self[name], let number = (node.number ?? node.string).flatMap(Double.init) else {
      return nil
    }
    return number.isFinite ? number : nil
  }

  /// A whole number.
  func whole(_ name: String) -> Int? { number(name).flatMap { Int(exactly: $0) } }

  /// A 1-based line; nil for 0, negative numbers and what no file has.
  func line(_ name: String) -> Int? { whole(name).flatMap { (1...1_000_000_000).contains($0) ? $0 : nil } }

  /// The last line of a place that begins at one; nil without that, and never before it.
  func endLine(_ name: String, from start: Int?) -> Int? {
    start.flatMap { start in line(name).map { max(start, $0) } }
  }

  /// Whether the member is true.
  func isTrue(_ name: String) -> Bool { self[name]?.boolean == true }

  /// The object that the member is.
  func object(_ name: String) -> ReportObject? { ReportObject(self[name]) }

  /// The objects in an array; whatever else stands there is noted.
  func objects(_ name: String, _ log: inout ToolReportLog) -> [ReportObject] {
    guard let node = self[name] else { return [] }
    guard node.kind == .array else {
      log.warn(
        "“\(name)” should be a list, is \(node.kind.withArticle) and was left out",
        at: node.byteOffset
      )
      return []
    }
    return ReportObject.all(in: node, name, &log)
  }

  /// The objects among an array's elements; whatever else stands there is noted.
  static func all(in array: JSONNode, _ name: String, _ log: inout ToolReportLog) -> [ReportObject] {
    array.elements.compactMap { element in
      if let object = ReportObject(element) { return object }
      log.warn(
        "an entry of “\(name)” should be an object, is \(element.kind.withArticle) and was left out",
        at: element.byteOffset
      )
      return nil
    }
  }

  /// Notes members that are there but are not of the kind that the format gives them.
  func expect(_ kinds: [String: JSONNode.Kind], _ log: inout ToolReportLog) {
    for (name, kind) in kinds.sorted(by: { $0.key < $1.key }) {
      guard let node = self[name], node.kind != kind else { continue }
      // Numbers and strings stand for each other in some versions.
      if kind == .string, node.kind == .number { continue }
      if kind == .number, node.kind == .string { continue }
      log.warn(
        "“\(name)” should be \(kind.withArticle) and is \(node.kind.withArticle)",
        at: node.byteOffset
      )
    }
  }
}

extension ImportInput {
  /// The JSON values of the file: several when they stand one after the other.
  ///
  /// Notes what is broken between them. Throws when the file is no JSON at all.
  func reportValues(_ log: inout ToolReportLog) throws(ReportFault) -> [JSONNode] {
    guard let json else {
      guard let error = jsonErrors.first else {
        throw ReportFault("the file is not JSON; write the report again with the tool's JSON output")
      }
      throw ReportFault(
        "the JSON cannot be read (\(error.text)); write the report again, it may have been cut off",
        at: error.position?.byteOffset
      )
    }
    for error in jsonErrors {
      log.error("a line that is not JSON was left out (\(error.text))", at: error.position?.byteOffset)
    }
    return isSequence ? Array(json.elements) : [json]
  }

  /// The objects among the file's values; what else stands there is noted, but for null, which some tools write for nothing.
  func reportObjects(_ log: inout ToolReportLog) throws(ReportFault) -> [ReportObject] {
    var objects: [ReportObject] = []
    for value in try reportValues(&log) {
      if let object = ReportObject(value) {
        objects.append(object)
      } else if !value.isNull {
        log.warn("a value that is no object was left out", at: value.byteOffset)
      }
    }
    return objects
  }

  /// The values to tell a format by: the first few of them.
  var leadingValues: [JSONNode] {
    guard let json else { return [] }
    return isSequence ? Array(json.elements.prefix(50)) : [json]
  }
}
