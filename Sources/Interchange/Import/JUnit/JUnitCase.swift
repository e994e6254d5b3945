internal import Readiness

/// A case as it stands in JUnit XML.
struct JUnitCase {
  /// What an element in a case says of its outcome.
  private enum Mark {
    case failed
    case failedAtFirst
    case failedAgain
    case skipped
    case expectedFailure

    init?(_ name: Substring, type: String) {
      switch name {
      case "failure", "error": self = .failed
      case "flakyFailure", "flakyError": self = .failedAtFirst
      case "rerunFailure", "rerunError": self = .failedAgain
      case "skipped", "disabled", "ignored", "pending":
        self = ["pytest.xfail", "xfail"].contains(type.lowercased()) ? .expectedFailure : .skipped
      default: return nil
      }
    }
  }

  private let tag: XMLTag
  private var marks: [(mark: Mark, detail: JUnitDetail)] = []
  private var annotations: [(name: String, value: String)] = []

  /// Reads a case whose tag was just read, up to behind its end.
  init(_ tag: XMLTag, from reader: inout XMLReader) throws(XMLFault) {
    self.tag = tag
    let depth = reader.open.count
    while reader.open.count >= depth, let token = try reader.next() {
      guard case .start(let child) = token else { continue }
      if let mark = Mark(child.localName, type: child["type"] ?? "") {
        marks.append((mark, try JUnitDetail(child, from: &reader)))
      } else if child.localName == "property" {
        annotations.append((child["name"] ?? "", child["value"] ?? ""))
        try reader.skipElement()
      } else if child.localName != "properties" {
        try reader.skipElement()
      }
    }
  }

  /// The test, as one of the suites around it; `end` is the offset behind it when places are known.
  func reported(in suites: [JUnitSuite], dialect: JUnitDialect, end: Int?) -> ReportedTest {
    let told = marks.first { $0.mark == decisive }
    let className = tag["classname"] ?? tag["class"] ?? ""
    let name = tag["name"].flatMap { $0.isEmpty ? nil : $0 } ?? "unnamed test"
    let file = file(in: suites.last, dialect, className: className.isEmpty ? name : className)
    // The file is told beside the titles; as a title it says nothing more.
    var titles = suites.compactMap(\.title).filter { $0 != file }
    if !className.isEmpty, className != titles.last, className != file { titles.append(className) }
    var test = ReportedTest(
      TestResult(
        suite: titles,
        name: name,
        path: file.map(ReportPath.cleaned),
        environment: dialect.environment(of: suites.last),
        outcome: outcome(in: dialect),
        message: told.map(\.detail.line) ?? "",
        annotations: annotations.filter { Self.kept.contains($0.name) }.map(Self.text)
      )
    )
    guard test.result.outcome != .pass else { return test }
    test.details = told.map { [$0.detail.message, $0.detail.text] } ?? []
    test.line = failureLine(test) ?? dialect.line(tag["line"])
    test.command = dialect.command(file: test.result.path)
    test.references = annotations.map(\.value).filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
    test.record = end.map { .bytes(tag.byteOffset..<$0) }
    return test
  }

  /// The file that the case names, or its suites, or that its class is in.
  private func file(in suite: JUnitSuite?, _ dialect: JUnitDialect, className: String) -> String? {
    if let file = [tag["file"], tag["filepath"]].compactMap(\.self).first(where: { !$0.isEmpty }) {
      return file
    }
    return JUnitSuite.isFile(className) ? className : suite?.file ?? dialect.file(ofClass: className)
  }

  private func failureLine(_ test: ReportedTest) -> Int? {
    guard let path = test.result.path, test.result.outcome != .skipped else { return nil }
    return test.details.lazy.compactMap { FailureText.line(in: $0, ofFile: path) }.first
  }

  /// The mark that decides, whatever else stands beside it.
  private var decisive: Mark? {
    [.failed, .failedAtFirst, .failedAgain, .expectedFailure, .skipped].first { mark in
      marks.contains { $0.mark == mark }
    }
  }

  private func outcome(in dialect: JUnitDialect) -> TestResult.Outcome {
    switch decisive {
    case .failed, .failedAgain: .fail
    case .failedAtFirst: .flaky
    case .expectedFailure: .knownFailing
    case .skipped: .skipped
    case nil: annotations.contains { dialect.isKnownFailing($0.name) } ? .knownFailing : statedOutcome
    }
  }

  /// What attributes say of a case in which nothing stands; GoogleTest and CTest tell what did not run only so.
  private var statedOutcome: TestResult.Outcome {
    let words = [tag["status"], tag["result"]].compactMap { $0?.lowercased() }
    if words.contains(where: Self.failedWords.contains) { return .fail }
    return words.contains(where: Self.skippedWords.contains) ? .skipped : .pass
  }

  private static let failedWords: Set<String> = [
    "broken", "error", "errored", "fail", "failed", "failure", "timedout",
  ]
  private static let skippedWords: Set<String> = [
    "disabled", "ignored", "notrun", "not run", "pending", "skip", "skipped", "suppressed", "todo",
  ]

  /// Properties that are words of a test's authors rather than measurements.
  private static let kept: Set<String> = ["bug", "fail", "fixme", "issue", "link", "skip", "slow", "ticket"]

  private static func text(_ annotation: (name: String, value: String)) -> String {
    let words = annotation.value.isEmpty ? annotation.name : "\(annotation.name): \(annotation.value)"
    return FailureText.line(words)
  }
}
