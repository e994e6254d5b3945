/// What tests show of the critical flows, in each environment.
package struct FlowMatrix: Equatable, Sendable {
  /// What the tests of one flow came to in one environment.
  package struct Cell: Equatable, Sendable {
    /// The outcomes of its tests, by how many there are of each.
    package private(set) var counts: [TestResult.Outcome: Int] = [:]

    /// The one outcome that says most: a failure before what fails as expected, before flaky, before a pass.
    ///
    /// Nil when there is no test, or none that ran.
    package var outcome: TestResult.Outcome? {
      [.fail, .knownFailing, .flaky, .pass].first { counts[$0] != nil }
    }

    fileprivate mutating func add(_ outcome: TestResult.Outcome) { counts[outcome, default: 0] += 1 }
  }

  /// The environments, by name; a test without one stands under an empty name.
  package private(set) var environments: [String] = []
  /// The flows, in the register's order.
  package private(set) var flows: [String] = []
  private var cells: [String: [String: Cell]] = [:]

  /// Maps the tests of scans to flows.
  ///
  /// A test belongs to a flow when it stands in one of the flow's files, or when its title, its file or an annotation
  /// names the flow. Cost: the number of flows times that of tests.
  package init(flows: [CriticalFlow], scans: [ScanRecord]) {
    self.flows = flows.map(\.name)
    for scan in scans {
      for test in scan.tests {
        for flow in flows where flow.isTested(by: test) {
          cells[flow.name, default: [:]][test.environment ?? "", default: Cell()].add(test.outcome)
        }
      }
    }
    environments = Set(cells.values.flatMap(\.keys)).sorted()
  }

  /// What is known of a flow in an environment.
  package func cell(_ flow: String, _ environment: String) -> Cell { cells[flow]?[environment] ?? Cell() }

  /// Whether all that is known of a flow is good: at least one test passed, and none failed or fails as expected.
  ///
  /// Nil when nothing is shown, or only by tests that are not to be relied on.
  package func isPassing(_ flow: String) -> Bool? {
    let outcomes = (cells[flow] ?? [:]).values.compactMap(\.outcome)
    if outcomes.contains(.fail) || outcomes.contains(.knownFailing) { return false }
    return outcomes.contains(.flaky) || outcomes.isEmpty ? nil : true
  }
}

extension CriticalFlow {
  /// Whether a test is about the flow.
  package func isTested(by test: TestResult) -> Bool {
    if let path = test.path, paths.contains(where: { path == $0 || path.hasPrefix($0 + "/") }) { return true }
    let wanted = Self.words(name)
    guard !wanted.isEmpty else { return false }
    let texts = [test.title] + [test.path].compactMap { $0 } + test.annotations
    return texts.contains { Self.contains(Self.words($0), wanted) }
  }

  /// Letters and digits in small letters; `signIn-flow.spec` is `sign`, `in`, `flow`, `spec`.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for character in text {
      guard character.isLetter || character.isNumber else {
        if !word.isEmpty { words.append(word) }
        (word, wasLower) = ("", false)
        continue
      }
      if character.isUppercase, wasLower, !word.isEmpty {
        words.append(word)
        word = ""
      }
      word += character.lowercased()
      wasLower = character.isLowercase
    }
    return word.isEmpty ? words : words + [word]
  }

  /// Whether words stand in others one after the other.
  private static func contains(_ words: [String], _ wanted: [String]) -> Bool {
    guard words.count >= wanted.count else { return false }
    return (0...(words.count - wanted.count)).contains { start in
      zip(words[start...], wanted).allSatisfy { $0 == $1 }
    }
  }
}
