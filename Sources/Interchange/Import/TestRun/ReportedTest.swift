internal import Readiness
internal import RegisterJSON

/// One test as a report tells it: its result, and what a finding about it needs beside that.
struct ReportedTest {
  /// Where in the report it stands.
  enum Record {
    case value(JSONNode)
    case bytes(Range<Int>)
  }

  /// What it came to.
  var result: TestResult
  /// The file by which it is known from one run to the next; nil when that is the result's path.
  var knownFile: String?
  /// 1-based line at which it stands or failed.
  var line: Int?
  /// Other places that it names, such as the one that threw.
  var otherLocations: [Location] = []
  /// Why it does not hold, in full, with the stack where the report gives it.
  var details: [String] = []
  /// A shell command that runs it again.
  var command: String?
  /// Addresses that its authors give.
  var references: [String] = []
  /// Where in the report it stands; nil when that cannot be told.
  var record: Record?

  /// Makes one of which nothing but the result is known.
  init(_ result: TestResult) { self.result = result }

  /// What it is known by: the environment, the file and the titles.
  var key: String {
    ([result.environment, knownFile ?? result.path].compactMap(\.self) + result.suite + [result.name])
      .joined(separator: " › ")
  }
}

extension ReportedTest {
  /// The test without credentials in its names: cases of parameterized tests bear their arguments in them.
  ///
  /// What is in ``details`` is hidden when evidence is made of it.
  var withoutCredentials: ReportedTest {
    var test = self
    test.result.name = CredentialText.hidden(result.name)
    test.result.suite = result.suite.map { CredentialText.hidden($0) }
    test.result.message = CredentialText.hidden(result.message)
    test.result.annotations = result.annotations.map { CredentialText.hidden($0) }
    test.references = references.map { CredentialText.hidden($0) }
    return test
  }
}
