import Audit
import Readiness
import SourceTree
import Synchronization
import Testing

/// The fast audit says what the plain trial of each check says.
struct AuditRunTests {
  static let today = CalendarDate(daysSinceEpoch: 20_780)
  /// Every check, whatever the repository is run as: the trial asks for no profiles either.
  private static let checks = Catalogue.all.map { check in
    var check = check
    check.profiles = []
    return check
  }

  static func audit(
    _ files: [String: String],
    checks: [Check],
    workers: Int? = nil
  ) async throws -> AuditResult {
    let options = AuditOptions(today: today, checks: checks, workers: workers)
    return try await AuditRun.run(tree: SourceTree(files), options: options)
  }

  /// A repository of the examples of some checks, each in its own place or in a folder.
  private static func randomFiles(seed: Int) -> [String: String] {
    var generator = SplitMix64(seed: UInt64(seed))
    var files: [String: String] = [:]
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      guard let example = checks.randomElement(using: &generator)?.examples.randomElement(using: &generator)
      else { continue }
      let folder = ["", "a/", "packages/b/", "src/"].randomElement(using: &generator) ?? ""
      for (path, text) in example.files.sorted(by: { $0.key < $1.key }) {
        let padding = Bool.random(using: &generator) ? "" : String(repeating: "\n", count: 400)
        files[folder + path] = padding + text
      }
    }
    return files
  }

  /// What a finding is known by.
  private struct Known: Hashable {
    var key: String?
    var places: Set<Place>
  }

  private static func known(_ sightings: [Sighting]) -> Set<Known> {
    var places: [String: Set<Place>] = [:]
    var all: Set<Known> = []
    for sighting in sightings {
      let own = Set(sighting.locations.map { Place($0.path, $0.startLine ?? 0) })
      if let key = sighting.key {
        places[key, default: []].formUnion(own)
      } else {
        all.insert(Known(places: own))
      }
    }
    return all.union(places.map { Known(key: $0.key, places: $0.value) })
  }

  @Test(arguments: 0..<20)
  func `an audit finds what each check finds by itself`(seed: Int) async throws {
    let files = Self.randomFiles(seed: seed)
    let result = try await Self.audit(files, checks: Self.checks)
    let findings = Dictionary(grouping: result.findings) { $0.check.id }
    let facts = RepositoryFacts(gathering: SourceTree(files), today: Self.today)
    #expect(result.facts.sources == facts.sources)
    #expect(result.facts.profiles == facts.profiles)
    for check in Self.checks {
      let outcome = CheckTrial.outcome(of: check, knowing: facts)
      guard case .looked(let sightings) = outcome else {
        #expect(findings[check.id] == nil)
        continue
      }
      let found = (findings[check.id] ?? []).map { finding in
        Known(key: finding.key, places: Set(finding.locations.map { Place($0.path, $0.startLine ?? 0) }))
      }
      #expect(Set(found) == Self.known(sightings), "\(check.id) on \(files.keys.sorted())")
    }
  }

  @Test func `a file with facts holds one of their keywords`() {
    let keywords = SourceFacts.keywords.map { Keyword($0) }
    for check in Self.checks {
      for (path, text) in check.examples.flatMap(\.files) {
        guard let source = SourceTree([path: text]).text(at: path), SourceFacts(of: source) != SourceFacts()
        else { continue }
        #expect(
          keywords.contains { $0.isFound(in: source.bytes) },
          "\(check.id) \(path): \(SourceFacts(of: source))"
        )
      }
    }
  }

  @Test func `results do not depend on how many work on them`() async throws {
    let files = (0..<30).reduce(into: [String: String]()) { files, seed in
      for (path, text) in Self.randomFiles(seed: seed) { files["\(seed)/\(path)"] = text }
    }
    let one = try await Self.audit(files, checks: Self.checks, workers: 1)
    let many = try await Self.audit(files, checks: Self.checks, workers: 16)
    #expect(one.checks == many.checks)
    #expect(one.scope == many.scope)
    #expect(one.findings.map(\.locations) == many.findings.map(\.locations))
    #expect(one.findings.map(\.values) == many.findings.map(\.values))
  }

  @Test func `a cancelled audit throws`() async {
    await #expect(throws: CancellationError.self) {
      try await AuditRun.run(
        tree: SourceTree(["a.js": "eval(x)"]),
        options: AuditOptions(today: Self.today),
        isCancelled: { true }
      )
    }
  }

  @Test func `the last file is reported`() async throws {
    let last = Mutex(AuditProgress(filesDone: 0, filesTotal: 0, bytes: 0))
    let files = Dictionary(uniqueKeysWithValues: (0..<100).map { ("file\($0).txt", "text") })
    let options = AuditOptions(today: Self.today, checks: [])
    _ = try await AuditRun.run(tree: SourceTree(files), options: options) { state in
      last.withLock { $0 = state }
    }
    #expect(last.withLock { $0 } == AuditProgress(filesDone: 100, filesTotal: 100, bytes: 400))
  }
}
