internal import Readiness
internal import RegisterJSON

/// Reads one report of Jest or Vitest.
struct JestReading {
  /// What the report says of the run as a whole.
  private struct Claims {
    var failedTests = 0
    var failedSuites = 0
    var succeeded: Bool?
    var wasInterrupted = false
  }

  /// What has been read.
  var gathering = TestGathering(tool: "Jest")
  private var isVitest = true
  private var latest = 0.0
  private var unrun = 0

  /// Reads a whole report.
  mutating func read(_ root: JSONNode, _ log: inout ToolReportLog) {
    var claims = Claims()
    var files: JSONNode?
    for member in root.members {
      switch member.name {
      case "numFailedTests": claims.failedTests = number(member.value)
      case "numFailedTestSuites": claims.failedSuites = number(member.value)
      case "success": claims.succeeded = member.value.boolean
      case "startTime": latest = max(latest, moment(member.value))
      case "testResults": files = member.value
      // Only Jest counts the files that it could not load, and tells of an interruption.
      case "numRuntimeErrorTestSuites": isVitest = false
      case "wasInterrupted":
        isVitest = false
        claims.wasInterrupted = member.value.boolean ?? false
      default: break
      }
    }
    gathering.run.tool = isVitest ? "Vitest" : "Jest"
    readFiles(files, root, &log)
    compare(claims, root, &log)
    if latest > 0 { gathering.run.time = Timestamp(secondsSinceEpoch: Int(latest / 1000)) }
    gathering.finish(&log)
  }

  private func number(_ node: JSONNode) -> Int { node.number.flatMap { Int($0) } ?? 0 }

  /// Milliseconds since 1970; 0 for what is no moment of this or the next century.
  private func moment(_ node: JSONNode) -> Double {
    let value = node.number.flatMap { Double($0) } ?? 0
    return (0...7e12).contains(value) ? value : 0
  }

  private mutating func compare(_ claims: Claims, _ root: JSONNode, _ log: inout ToolReportLog) {
    let failures = gathering.tally[.fail]
    if claims.wasInterrupted { gathering.note("the run was interrupted", at: root.byteOffset, &log) }
    if unrun > 0 {
      gathering.note(
        "\(counted(unrun, "test")) that should have run did not",
        at: root.byteOffset,
        &log
      )
    }
    if claims.failedTests > failures {
      let text =
        "the report speaks of \(counted(claims.failedTests, "failed test")) and shows \(failures)"
      gathering.note(text, at: root.byteOffset, &log)
    } else if failures == 0, claims.succeeded == false || claims.failedSuites > 0 {
      gathering.note(
        "the report says that the run failed, and shows no test that did",
        at: root.byteOffset,
        &log
      )
    }
  }

  // MARK: - Files

  private mutating func readFiles(_ node: JSONNode?, _ root: JSONNode, _ log: inout ToolReportLog) {
    guard let node, node.kind == .array else {
      return gathering.note("the report lists no files of tests", at: (node ?? root).byteOffset, &log)
    }
    for element in node.elements {
      guard element.kind == .object else {
        gathering.note("a file of tests cannot be read", at: element.byteOffset, &log)
        continue
      }
      readFile(element, &log)
    }
  }

  private mutating func readFile(_ node: JSONNode, _ log: inout ToolReportLog) {
    var path: String?
    var message = ""
    var hasFailed = false
    var tests: [JSONNode] = []
    for member in node.members {
      switch member.name {
      // Result processors are given the same under other names (`TestResult` of Jest).
      case "name", "testFilePath": path = member.value.string.map(ReportPath.cleaned) ?? path
      case "message", "failureMessage": message = member.value.string ?? message
      case "status": hasFailed = member.value.string == "failed"
      case "assertionResults": tests = Array(member.value.elements)
      case "testResults" where tests.isEmpty: tests = Array(member.value.elements)
      case "testExecError" where member.value.kind == .object:
        if message.isEmpty { message = member.value["message"]?.string ?? "" }
        hasFailed = true
      case "endTime": latest = max(latest, moment(member.value))
      default: break
      }
    }
    let failures = readTests(tests, path, &log)
    guard failures == 0 else { return }
    if hasFailed || !message.isEmpty && (tests.isEmpty || isVitest) {
      addLoadFailure(path, message, node)
    } else if tests.isEmpty {
      log.note("a file holds no tests: \(path ?? "without a name")", at: node.byteOffset)
    }
  }

  /// A file that failed though no test in it did could not be loaded, or fell over before or after its tests.
  private mutating func addLoadFailure(_ path: String?, _ message: String, _ node: JSONNode) {
    var test = ReportedTest(
      TestResult(name: "the file runs", path: path, outcome: .fail, message: FailureText.line(message))
    )
    test.details = [message.isEmpty ? "The file failed, and the report does not say why." : message]
    test.line = path.flatMap { FailureText.line(in: message, ofFile: $0) }
    test.command = command(path)
    test.record = .value(node)
    gathering.add(test)
  }

  /// Takes in the tests of a file; returns how many failed.
  private mutating func readTests(_ nodes: [JSONNode], _ path: String?, _ log: inout ToolReportLog) -> Int {
    var failures = 0
    for node in nodes {
      guard node.kind == .object else {
        gathering.note("a test cannot be read", at: node.byteOffset, &log)
        continue
      }
      let test = JestTest(node, isVitest: isVitest)
      if let doubt = test.doubt { log.warn(doubt, at: node.byteOffset) }
      failures += test.outcome == .fail ? 1 : 0
      unrun += test.isUnrun ? 1 : 0
      var reported = test.reported(path)
      reported.command = command(path)
      reported.record = .value(node)
      gathering.add(reported)
    }
    return failures
  }

  /// Both runners take a part of a file's path and run every file that has it in its own.
  private func command(_ path: String?) -> String? {
    guard let file = path?.split(separator: "/").last, !file.hasPrefix("-") else { return nil }
    return (isVitest ? "npx vitest run " : "npx jest ") + ShellWord.quoted(String(file))
  }
}
