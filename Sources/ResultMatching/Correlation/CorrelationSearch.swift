package import Readiness

/// What to look for in a register's columns to find those that may be about the same thing as a finding.
package struct CorrelationSearch: Equatable, Sendable {
  /// Ids of advisories and the package's name; empty for what no advisory tells.
  package let words: [String]
  /// The paths of its places, each once, the main one first.
  package let paths: [String]

  /// Asks nothing of a finding that no tool reports, or that has nothing in common with any.
  package init(_ finding: Finding) {
    let traits = CorrelationTraits(finding)
    guard !traits.tools.isEmpty else {
      (words, paths) = ([], [])
      return
    }
    let package = traits.advisories.isEmpty ? nil : traits.package
    words = Array(traits.advisories.prefix(2)) + [package].compactMap { $0 }
    let isPlaced = !traits.advisories.isEmpty || !traits.weaknesses.isEmpty || !traits.kinds.isEmpty
    var seen: Set<String> = []
    paths = isPlaced ? traits.spots.map(\.path).filter { seen.insert($0).inserted } : []
  }
}
