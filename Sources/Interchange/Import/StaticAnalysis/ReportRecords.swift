internal import RegisterJSON

/// The objects of a report that is a list, or several lists one after the other.
struct ReportRecords {
  /// The elements, in their order, whatever their kinds.
  let elements: [JSONNode]
  /// Whether the text breaks off or is broken in between.
  let isBroken: Bool

  /// Throws when the input is no JSON, or neither a list nor null.
  init(_ input: ImportInput, of title: String) throws(ReportFault) {
    let root = try Self.root(input, of: title)
    switch root.kind {
    case .null: elements = []
    case .array:
      // Tools that are run file by file append their lists to one file.
      elements = input.isSequence ? root.elements.flatMap(Self.inner) : Array(root.elements)
    default:
      throw ReportFault("\(title) is a list, and this is \(root.kind.withArticle)", at: root.byteOffset)
    }
    isBroken = !input.jsonErrors.isEmpty
  }

  /// The run of a tool that writes a list of results and nothing beside; an empty one is noted.
  func run(
    of tool: String,
    ifEmpty note: String,
    _ log: inout ToolReportLog,
    each: (JSONNode, inout ToolRun, inout ToolReportLog) -> Void
  ) -> ToolRun {
    var run = ToolRun(tool: tool)
    if isBroken { run.fallShort("the report is damaged or breaks off") }
    if elements.isEmpty { log.note(note) }
    for node in elements { each(node, &run, &log) }
    return run
  }

  /// The value of a report; throws when its text is no JSON.
  static func root(_ input: ImportInput, of title: String) throws(ReportFault) -> JSONNode {
    if let json = input.json { return json }
    guard let error = input.jsonErrors.first else { throw ReportFault("\(title) is JSON, and this is not") }
    throw ReportFault(
      "the JSON is broken (\(error.text)); run the tool again and let it finish",
      at: error.position?.byteOffset
    )
  }

  /// The first objects of a list, by which its format is told; none for anything else.
  static func sample(_ input: ImportInput) -> [JSONNode] {
    guard let root = input.json, root.kind == .array else { return [] }
    var objects: [JSONNode] = []
    for element in root.elements {
      objects += (input.isSequence ? inner(element) : [element]).prefix(4)
      if objects.count >= 4 { break }
    }
    return objects
  }

  private static func inner(_ node: JSONNode) -> [JSONNode] {
    node.kind == .array ? Array(node.elements) : [node]
  }
}

extension JSONNode {
  /// The members by their names; of members with the same name the last.
  var fields: [String: JSONNode] {
    guard kind == .object else { return [:] }
    var fields: [String: JSONNode] = [:]
    fields.reserveCapacity(count)
    for member in members { fields[member.name] = member.value }
    return fields
  }

  /// A whole number above 0, written as a number or as a string.
  var positiveNumber: Int? { RecordReader.positive(self) }

  /// The texts of a string, or of the strings and numbers of a list.
  var texts: [String] {
    (kind == .array ? elements.map(\.scalarText) : [scalarText]).compactMap { $0 }.filter { !$0.isEmpty }
  }
}
