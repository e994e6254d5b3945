internal import Readiness
internal import RegisterJSON

/// Reads one report of Playwright.
struct PlaywrightReading {
  /// What has been read.
  var gathering = TestGathering(tool: "Playwright")
  private var rootFolder = ""
  /// Tests that were left out though nobody asked for that.
  var unrun = 0
  /// Tests during which the run ended.
  var interrupted = 0

  /// Reads a whole report.
  mutating func read(_ root: JSONNode, _ log: inout ToolReportLog) {
    var suites: JSONNode?
    var errors: JSONNode?
    var numbers: JSONNode?
    for member in root.members {
      switch member.name {
      case "config": readConfiguration(member.value, &log)
      case "suites": suites = member.value
      case "errors": errors = member.value
      case "stats": numbers = member.value
      default: break
      }
    }
    if let suites {
      readSuites(suites, &log)
    } else {
      log.warn("the report has no suites", at: root.byteOffset)
    }
    if let errors { readErrors(errors, &log) }
    if let numbers { compare(numbers, &log) }
    if interrupted > 0 {
      gathering.note("\(counted(interrupted, "test")) did not end before the run did", &log)
    }
    if unrun > 0 {
      gathering.note("\(counted(unrun, "test")) that should have run did not", &log)
    }
    gathering.finish(&log)
  }

  // MARK: - Configuration and numbers

  private mutating func readConfiguration(_ node: JSONNode, _ log: inout ToolReportLog) {
    rootFolder = node["rootDir"]?.string ?? ""
    gathering.run.version = node["version"]?.string
    let metadata = node["metadata"]
    gathering.run.commit =
      [metadata?["gitCommit"]?["hash"], metadata?["ci"]?["commitHash"], metadata?["revision.id"]]
      .compactMap { $0?.string }.first
    if let shard = node["shard"], let total = shard["total"]?.number, total != "1" {
      let part = shard["current"]?.number ?? "?"
      gathering.note("this is part \(part) of \(total) of the run", at: shard.byteOffset, &log)
    }
  }

  private mutating func compare(_ numbers: JSONNode, _ log: inout ToolReportLog) {
    if let start = numbers["startTime"]?.string.flatMap({ Timestamp($0) }) {
      let duration = numbers["duration"]?.number.flatMap { Double($0) } ?? 0
      let seconds = (0...1e9).contains(duration) ? Int(duration / 1000) : 0
      gathering.run.time = Timestamp(secondsSinceEpoch: start.secondsSinceEpoch + seconds)
    }
    let declared = numbers["unexpected"]?.number.flatMap { Int($0) } ?? 0
    let failures = gathering.tally[.fail]
    if declared > failures {
      let text =
        "the report speaks of \(counted(declared, "unexpected result")) and shows \(failures)"
      gathering.note(text, at: numbers.byteOffset, &log)
    }
  }

  // MARK: - Errors outside of tests

  /// Errors outside of tests: without tests nothing ran; beside tests each file that could not be loaded failed.
  private mutating func readErrors(_ node: JSONNode, _ log: inout ToolReportLog) {
    let errors = node.elements.map { PlaywrightError($0) }
    guard !errors.isEmpty else { return }
    let lines = errors.map { $0.line.isEmpty ? "an error without a message" : $0.line }
    guard !gathering.run.tests.isEmpty else {
      gathering.run.outcome = .failed(lines)
      for (error, line) in zip(errors, lines) { log.error(line, at: error.byteOffset) }
      return
    }
    for (error, line) in zip(errors, lines) {
      gathering.note("an error outside of the tests: \(line)", at: error.byteOffset, &log)
      guard let place = error.location else { continue }
      var test = ReportedTest(
        TestResult(name: "the file runs", path: path(of: place.path), outcome: .fail, message: line)
      )
      test.line = place.startLine
      test.details = error.details
      gathering.add(test)
    }
  }

  // MARK: - Files

  /// A command that runs a test again.
  func command(file: String, line: Int?, project: String?) -> String? {
    guard !file.isEmpty, !file.hasPrefix("-") else { return nil }
    let place = line.map { "\(file):\($0)" } ?? file
    let choice = project.map { " --project=\(ShellWord.quoted($0))" } ?? ""
    return "npx playwright test \(ShellWord.quoted(place))\(choice)"
  }

  /// The path of a file that the report names: most are relative to the folder of the tests.
  func path(of file: String) -> String {
    let isAbsolute = file.hasPrefix("/") || file.dropFirst().hasPrefix(":")
    return ReportPath.cleaned(isAbsolute || rootFolder.isEmpty ? file : rootFolder + "/" + file)
  }
}
