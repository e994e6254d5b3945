package import Readiness

/// Which findings of a register are about one thing, though different tools report them (formats §3.6).
package struct FindingCorrelations: Sendable {
  /// How many pairs of findings were compared.
  package private(set) var comparisons = 0
  private var named: [FindingID: [CorrelatedFinding]] = [:]

  /// The most findings that one is said to be correlated with.
  package static let limit = 20
  /// The most that are compared with one to find them.
  private static let comparisonLimit = 200

  /// Compares what has something in common.
  ///
  /// Cost: linear, at most 200 comparisons per finding; a register of one tool
  /// costs next to nothing.
  package init(findings: [Finding]) {
    let tools = Set(findings.lazy.flatMap(\.sources).map(\.tool))
    guard tools.count > 1 else { return }
    let traits = findings.map { CorrelationTraits($0) }
    var buckets: [CorrelationKey: Bucket] = [:]
    for (place, traits) in traits.enumerated() {
      for key in traits.keys { buckets[key, default: Bucket()].add(place, of: traits.tools) }
    }
    for (place, finding) in findings.enumerated() {
      let found = correlated(with: place, traits, buckets)
      guard !found.isEmpty else { continue }
      named[finding.id] = found.map { CorrelatedFinding(findings[$0.place], $0.reason, to: finding.id) }
    }
  }

  /// The findings that are correlated with one, in the order of the register; at most 20.
  package func of(_ id: FindingID) -> [CorrelatedFinding] { named[id] ?? [] }

  private mutating func correlated(
    with place: Int,
    _ traits: [CorrelationTraits],
    _ buckets: [CorrelationKey: Bucket]
  ) -> [(place: Int, reason: CorrelationReason)] {
    var compared: Set<Int> = []
    var found: [(place: Int, reason: CorrelationReason)] = []
    search: for key in traits[place].keys {
      for other in buckets[key]?.others(than: traits[place].tools) ?? [] {
        guard found.count < Self.limit, compared.count < Self.comparisonLimit else { break search }
        guard compared.insert(other).inserted else { continue }
        comparisons += 1
        if let correlation = FindingCorrelation(traits[place], traits[other]) {
          found.append((other, correlation.reason))
        }
      }
    }
    return found.sorted { $0.place < $1.place }
  }

  /// The findings with one key, by who reports them, so that a tool's own need not be walked over.
  private struct Bucket {
    private var places: [(tools: Set<String>, places: [Int])] = []

    /// More tools than report one thing; the findings of those beyond are not named.
    private static let groupLimit = 16

    mutating func add(_ place: Int, of tools: Set<String>) {
      if let group = places.firstIndex(where: { $0.tools == tools }) {
        places[group].places.append(place)
      } else if places.count < Self.groupLimit {
        places.append((tools, [place]))
      }
    }

    /// As many places of other tools' findings as are compared, each tool's first ones.
    func others(than tools: Set<String>) -> [Int] {
      places.filter { $0.tools.isDisjoint(with: tools) }
        .flatMap { $0.places.prefix(FindingCorrelations.comparisonLimit) }
    }
  }
}
