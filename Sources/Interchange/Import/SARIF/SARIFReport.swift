internal import Readiness
internal import RegisterJSON

/// Reads SARIF 2.1.0 and the later drafts that keep its names (formats §3.3).
enum SARIFReport {
  static let format = ImportFormat(
    name: "sarif",
    title: "SARIF",
    recognizes: { input in
      guard let root = input.json, root.kind == .object else { return false }
      guard let runs = root["runs"] else { return root["$schema"]?.string?.contains("sarif") == true }
      let isNamed = root["$schema"]?.string?.contains("sarif") == true
      return isNamed || runs.kind == .array && root["version"]?.string != nil
    },
    read: { (input, log) throws(ReportFault) in try runs(of: input, &log) }
  )

  private static func runs(of input: ImportInput, _ log: inout ToolReportLog) throws(ReportFault) -> [ToolRun]
  {
    guard let root = input.json, root.kind == .object else {
      throw ReportFault("this is no SARIF: the text is not one JSON object")
    }
    try check(version: root["version"])
    guard let list = root["runs"], list.kind == .array else {
      throw ReportFault("this SARIF log has no list “runs”", at: root.byteOffset)
    }
    if list.count == 0 {
      log.warn("the log holds no run: no tool has looked at anything", at: list.byteOffset)
    }
    if root["inlineExternalProperties"] != nil {
      log.warn("external properties in the log are not read; results in them are missing")
    }
    var runs: [ToolRun] = []
    for (index, node) in list.elements.enumerated() {
      guard node.kind == .object else {
        log.error("run \(index + 1) is \(node.kind.withArticle), not an object", at: node.byteOffset)
        continue
      }
      var reader = SARIFRunReader(node, repairs: input.json?.document.repairs ?? [])
      runs.append(reader.read(input.results(ofRun: index, node), leavesPieces: input.leavesPieces, &log))
    }
    return runs
  }

  /// 2.1.0 and 2.2 are read; 1.0 and 2.0 name their members otherwise.
  private static func check(version: JSONNode?) throws(ReportFault) {
    guard let version else { throw ReportFault("this SARIF log does not say which version it is") }
    let text = version.string ?? version.number ?? ""
    guard text.hasPrefix("2."), !text.hasPrefix("2.0") else {
      throw ReportFault(
        """
        this is SARIF \(TitleLine.of(text)), which names its members otherwise; write 2.1.0, or convert it \
        (the SARIF multitool does: `sarif transform`)
        """,
        at: version.byteOffset
      )
    }
  }
}

extension ImportInput {
  /// The results of a SARIF run, one chunk at a time.
  func results(ofRun index: Int, _ run: JSONNode) -> SARIFResults {
    if let split { return SARIFResults(split: split, list: split.list(ofParent: index)) }
    return SARIFResults(node: run["results"])
  }
}

/// The results of a run: in the parsed text, or in pieces of one that is too large to be parsed as a whole.
struct SARIFResults {
  /// Nil when the run has no list of results: the tool has not run (§3.14.23).
  private(set) var node: JSONNode?
  private(set) var pieces: [JSONSplit.Piece] = []
  private var split: JSONSplit?

  init(node: JSONNode?) { self.node = node?.kind == .array ? node : nil }

  init(split: JSONSplit, list: JSONSplit.List?) {
    self.split = split
    pieces = list?.pieces ?? []
    node = list == nil ? nil : split.root
  }

  /// Whether the run has a list of results, be it empty.
  var isPresent: Bool { node != nil }

  /// Whether they are read in several pieces.
  var isSplit: Bool { split != nil }

  /// How many pieces can be read apart from each other.
  var pieceCount: Int { split == nil ? 1 : pieces.count }

  /// The results in a piece, and the offset that their document has in the file.
  ///
  /// Cost: linear in the piece's bytes; a piece is parsed anew each time.
  func piece(_ index: Int) throws(JSONError) -> (results: JSONNode.Elements, base: Int) {
    guard let split else { return (node?.elements ?? JSONNode.noElements, 0) }
    let (root, base) = try split.parse(pieces[index])
    return (root.elements, base)
  }

  /// Where in the file a piece begins.
  func start(ofPiece index: Int) -> Int { split == nil ? 0 : pieces[index].range.lowerBound }
}
