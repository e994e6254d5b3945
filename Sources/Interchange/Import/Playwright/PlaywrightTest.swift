internal import Readiness
internal import RegisterJSON

/// One spec in one project, as Playwright reports it.
struct PlaywrightTest {
  /// The project: a browser, a device or whatever else the configuration tells apart; nil without a name.
  private(set) var project: String?
  /// What its authors say of it, `type: description` each.
  private(set) var annotations: [String] = []
  /// Addresses in what its authors say.
  private(set) var references: [String] = []
  private var expected = "passed"
  private var told = ""
  private var runs: [PlaywrightAttempt] = []
  private var reason = ""

  /// Reads a test; what has the wrong kind is passed over.
  init(_ node: JSONNode) {
    for member in node.members {
      switch member.name {
      case "projectName": project = member.value.string.flatMap { $0.isEmpty ? nil : $0 }
      case "expectedStatus": expected = member.value.string ?? expected
      case "status": told = member.value.string ?? ""
      case "annotations": for annotation in member.value.elements { annotate(annotation) }
      case "results": runs = member.value.elements.map { PlaywrightAttempt($0) }
      default: break
      }
    }
    for annotation in runs.flatMap(\.annotations) { annotate(annotation) }
  }

  private mutating func annotate(_ node: JSONNode) {
    guard let type = node["type"]?.string else { return }
    let description = node["description"]?.string ?? ""
    let text = FailureText.line(description.isEmpty ? type : "\(type): \(description)")
    guard !annotations.contains(text), annotations.count < 50 else { return }
    annotations.append(text)
    if ["skip", "fixme"].contains(type), reason.isEmpty { reason = FailureText.line(description) }
    if ["https://", "http://"].contains(where: description.hasPrefix),
      !description.contains(where: \.isWhitespace)
    {
      references.append(description)
    }
  }

  // MARK: - Outcome

  /// What it came to: what its runs show, and never better than what the report says of it.
  var outcome: TestResult.Outcome {
    switch (told, shownOutcome) {
    case ("unexpected", _): .fail
    case ("flaky", .pass): .flaky
    case ("skipped", .pass): .skipped
    case (_, let shown): shown
    }
  }

  /// What its runs show, by the rules by which Playwright itself counts them.
  private var shownOutcome: TestResult.Outcome {
    let counted = runs.filter { $0.status != "interrupted" && $0.status != "skipped" }
    guard let last = counted.last else { return .skipped }
    let asExpected = counted.count { $0.status == expected }
    if asExpected == 0 { return .fail }
    if asExpected < counted.count { return last.status == expected ? .flaky : .fail }
    return expected == "passed" ? .pass : expected == "skipped" ? .skipped : .knownFailing
  }

  /// What is odd about it; nil for nothing.
  var doubt: String? {
    switch told {
    case "expected" where runs.isEmpty: "a test that the report calls expected was never run"
    case "expected" where outcome == .fail: "a test that the report calls expected failed in its last run"
    case "expected", "unexpected", "flaky", "skipped": nil
    default: "a test has a status that is not known, `\(told)`, and was judged by its runs"
    }
  }

  /// Whether the run ended before it did.
  var isInterrupted: Bool { outcome == .skipped && runs.contains { $0.status == "interrupted" } }

  /// Whether it was left out though nobody asked for that, such as behind a failure that ended the run.
  var isUnrun: Bool { outcome == .skipped && expected != "skipped" && !isInterrupted }

  // MARK: - Why

  /// Why it failed or was skipped, in one line.
  var message: String {
    switch outcome {
    case .pass: ""
    case .skipped:
      isInterrupted ? "interrupted" : !reason.isEmpty ? reason : isUnrun ? "did not run" : ""
    case .fail, .flaky, .knownFailing:
      decisive?.errors.first?.line ?? decisive.map { "status \($0.status)" } ?? ""
    }
  }

  /// The run that shows why: the last that did not hold.
  private var decisive: PlaywrightAttempt? {
    runs.last { !$0.errors.isEmpty && $0.status != "passed" } ?? runs.last { $0.status != "passed" }
      ?? runs.last
  }

  /// Adds why it does not hold: messages, the line that failed, and places elsewhere.
  func explain(_ test: inout ReportedTest, declaredAt line: Int?, place: (String) -> String) {
    test.references = references
    test.line = line
    guard outcome != .pass, let decisive else { return }
    test.details = decisive.errors.flatMap(\.details)
    if expected == "failed", decisive.status == "passed" {
      test.details.insert("The test is marked as failing, and it passed.", at: 0)
    }
    if test.details.isEmpty { test.details = ["Its last run ended as \(decisive.status)."] }
    let places = decisive.errors.compactMap(\.location) + [decisive.errorLocation].compactMap(\.self)
    for var location in places {
      // Merged reports may name a wrong folder around all files; errors have their true path.
      let isOwn = test.knownFile.map { location.path == $0 || location.path.hasSuffix("/" + $0) } ?? false
      location.path = place(location.path)
      if isOwn || location.path == test.result.path {
        if test.line == line { test.line = location.startLine ?? line }
      } else if !test.otherLocations.contains(where: { $0.path == location.path }) {
        location.role = "failure"
        test.otherLocations.append(location)
      }
    }
  }
}
