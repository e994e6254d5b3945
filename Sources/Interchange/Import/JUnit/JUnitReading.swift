internal import Readiness

/// Reads suites and cases out of JUnit XML, one after the other, so that what stands before damage is kept.
struct JUnitReading {
  /// What has been read.
  var gathering = TestGathering(tool: "JUnit")
  /// Whether suites have begun.
  private(set) var hasBegun = false
  private var reader: XMLReader
  private let hasPlaces: Bool
  private var dialect = JUnitDialect.unknown
  private var isRootNumbered = false
  private var suites: [JUnitSuite] = []

  /// Makes a reading; `hasPlaces` tells whether offsets in the text are offsets in the file.
  init(_ text: ArraySlice<UInt8>, hasPlaces: Bool) {
    reader = XMLReader(text)
    self.hasPlaces = hasPlaces
  }

  /// Reads to the end; when it throws, what came before has been read.
  mutating func readAll(_ log: inout ToolReportLog) throws(XMLFault) {
    while let token = try reader.next() {
      switch token {
      case .start(let tag): try begin(tag, &log)
      case .end(let name): end(name, &log)
      case .text: break
      }
    }
  }

  private mutating func begin(_ tag: XMLTag, _ log: inout ToolReportLog) throws(XMLFault) {
    switch tag.localName {
    case "testsuites":
      hasBegun = true
      isRootNumbered = tag["id"] != nil
      learn(JUnitDialect(root: tag))
    case "testsuite":
      hasBegun = true
      if dialect == .unknown { learn(JUnitDialect(suite: tag, inNumberedRoot: isRootNumbered)) }
      suites.append(JUnitSuite(tag, in: suites.last))
      // Many runners write local times without a zone, which tell nothing.
      if let time = tag["timestamp"].flatMap({ Timestamp($0) }) {
        gathering.run.time = max(gathering.run.time ?? time, time)
      }
    case "testcase":
      guard hasBegun else { return try reader.skipElement() }
      let test = try JUnitCase(tag, from: &reader)
      add(test.reported(in: suites, dialect: dialect, end: hasPlaces ? reader.byteOffset : nil))
    case "failure", "error":
      guard let suite = suites.last else { return try reader.skipElement() }
      add(try loadFailure(of: suite, tag))
    case _ where hasBegun: try reader.skipElement()
    default: break
    }
  }

  private mutating func end(_ name: String, _ log: inout ToolReportLog) {
    guard name == "testsuite" || name.hasSuffix(":testsuite"), let suite = suites.popLast() else { return }
    let hasUnseen = suite.declaredFailures > 0 && suite.failures == 0
    if hasUnseen, !suite.isDoubted {
      gathering.note(
        "the suite \(suite.name) says that \(suite.declaredFailures) of its tests failed, and shows none that did",
        at: hasPlaces ? suite.byteOffset : nil,
        &log
      )
    }
    guard !suites.isEmpty else { return }
    suites[suites.count - 1].failures += suite.failures
    if hasUnseen || suite.isDoubted { suites[suites.count - 1].isDoubted = true }
  }

  private mutating func add(_ test: ReportedTest) {
    if test.result.outcome == .fail, !suites.isEmpty { suites[suites.count - 1].failures += 1 }
    gathering.add(test)
  }

  /// A failure that stands in a suite and in no case: the suite itself could not be run.
  private mutating func loadFailure(of suite: JUnitSuite, _ tag: XMLTag) throws(XMLFault) -> ReportedTest {
    let detail = try JUnitDetail(tag, from: &reader)
    var result = TestResult(
      suite: suites.map(\.name),
      name: "the suite runs",
      path: suite.file,
      outcome: .fail
    )
    result.environment = dialect.environment(of: suite)
    result.message = FailureText.line(detail.message.isEmpty ? detail.text : detail.message)
    var test = ReportedTest(result)
    test.details = [detail.message, detail.text]
    return test
  }

  private mutating func learn(_ dialect: JUnitDialect) {
    self.dialect = dialect
    gathering.run.tool = dialect.tool
  }
}
