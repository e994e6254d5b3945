internal import Readiness
internal import RegisterJSON

extension PlaywrightReading {
  /// A suite that is still to be read, with the titles around it.
  private struct Pending {
    var suite: JSONNode
    var titles: [String]
    var file: String
  }

  /// Reads suites in the order of the report, without recursion.
  mutating func readSuites(_ node: JSONNode, _ log: inout ToolReportLog) {
    guard node.kind == .array else {
      log.error("the suites are no list", at: node.byteOffset)
      return gathering.run.fallShort("the suites cannot be read")
    }
    var pending = node.elements.map { Pending(suite: $0, titles: [], file: "") }
    pending.reverse()
    while let next = pending.popLast() {
      pending += readSuite(next, &log).reversed()
    }
  }

  /// Reads the specs of a suite; returns the suites in it.
  private mutating func readSuite(_ pending: Pending, _ log: inout ToolReportLog) -> [Pending] {
    guard pending.suite.kind == .object else {
      gathering.note("a suite cannot be read", at: pending.suite.byteOffset, &log)
      return []
    }
    var title = ""
    var file = pending.file
    var specs: [JSONNode] = []
    var suites: [JSONNode] = []
    for member in pending.suite.members {
      switch member.name {
      case "title": title = member.value.string ?? ""
      case "file": file = member.value.string.flatMap { $0.isEmpty ? nil : $0 } ?? file
      case "specs": specs = Array(member.value.elements)
      case "suites": suites = Array(member.value.elements)
      default: break
      }
    }
    // The outermost suites are files; every deeper one is a group.
    let isFile =
      pending.titles.isEmpty && pending.file.isEmpty && (title == file || file.hasSuffix("/" + title))
    let titles = title.isEmpty || isFile ? pending.titles : pending.titles + [title]
    for spec in specs { readSpec(spec, titles, file, &log) }
    return suites.map { Pending(suite: $0, titles: titles, file: file) }
  }

  private mutating func readSpec(
    _ node: JSONNode,
    _ titles: [String],
    _ suiteFile: String,
    _ log: inout ToolReportLog
  ) {
    guard node.kind == .object, let tests = node["tests"], tests.kind == .array else {
      return gathering.note("a spec cannot be read", at: node.byteOffset, &log)
    }
    let name = node["title"]?.string ?? ""
    let file = node["file"]?.string.flatMap { $0.isEmpty ? nil : $0 } ?? suiteFile
    let line = node["line"]?.number.flatMap { Int($0) }
    for element in tests.elements {
      guard element.kind == .object else {
        gathering.note("a test cannot be read", at: element.byteOffset, &log)
        continue
      }
      let test = PlaywrightTest(element)
      interrupted += test.isInterrupted ? 1 : 0
      unrun += test.isUnrun ? 1 : 0
      if let doubt = test.doubt { log.warn("\(doubt): \(name)", at: element.byteOffset) }
      var reported = ReportedTest(
        TestResult(
          suite: titles,
          name: name.isEmpty ? "unnamed test" : name,
          path: file.isEmpty ? nil : path(of: file),
          environment: test.project,
          outcome: test.outcome,
          message: test.message,
          annotations: test.annotations
        )
      )
      reported.knownFile = file.isEmpty ? nil : ReportPath.cleaned(file)
      test.explain(&reported, declaredAt: line, place: path)
      reported.command = command(file: file, line: line, project: test.project)
      reported.record = .value(element)
      gathering.add(reported)
    }
  }
}
