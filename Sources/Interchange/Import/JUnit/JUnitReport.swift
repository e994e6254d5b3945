/// Test results in the XML that JUnit's Ant task began and that nearly every test runner writes.
///
/// There is no standard; what is read here is what pytest, Surefire, Gradle, GoogleTest, PHPUnit, Playwright,
/// Vitest, Mocha, RSpec and others agree on. Its attributes with totals are never believed: cases are counted.
enum JUnitReport {
  static let format = ImportFormat(
    name: "junit",
    title: "a JUnit XML report",
    recognizes: recognizes,
    read: read
  )

  /// Whether the first element is `testsuites` or `testsuite`.
  static func recognizes(_ input: ImportInput) -> Bool {
    var reader = XMLReader(input.text.prefix(64 << 10))
    do throws(XMLFault) {
      while let token = try reader.next() {
        if case .start(let tag) = token { return ["testsuites", "testsuite"].contains(tag.localName) }
      }
    } catch {
      return false
    }
    return false
  }

  /// The one run that a file tells of.
  static func read(_ input: ImportInput, _ log: inout ToolReportLog) throws(ReportFault) -> [ToolRun] {
    let transcoded = XMLText.transcoded(input.bytes)
    let text = transcoded.map { $0[...] } ?? input.text
    // Offsets in a text that was transcoded are none in the file.
    let hasPlaces = transcoded == nil && text.endIndex == input.bytes.count
    var reading = JUnitReading(text, hasPlaces: hasPlaces)
    do throws(XMLFault) {
      try reading.readAll(&log)
    } catch {
      guard reading.hasBegun else {
        throw ReportFault("this is no JUnit XML: \(error.text)", at: error.byteOffset)
      }
      log.error(error.text, at: error.byteOffset)
      reading.gathering.run.fallShort("the report is damaged or ends early: \(error.text)")
    }
    guard reading.hasBegun else {
      throw ReportFault("this is no JUnit XML: it has no element testsuites or testsuite")
    }
    reading.gathering.finish(&log)
    return [reading.gathering.run]
  }
}
