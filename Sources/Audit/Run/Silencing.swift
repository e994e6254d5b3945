import Readiness

/// Takes out of what checks saw the places that ignores in the text speak of.
struct Silencing {
  /// The ignores and what became of them, in the order in which they were read.
  private(set) var suppressions: [Suppression] = []
  private let ignores: [InlineIgnore]
  /// By check: the places of its ignores among all.
  private let numbers: [String: [Int]]

  /// Takes the ignores of a tree.
  init(_ ignores: [InlineIgnore], today: CalendarDate) {
    self.ignores = ignores
    numbers = Dictionary(grouping: ignores.indices) { ignores[$0].check }
    suppressions = ignores.map {
      Suppression(
        check: $0.check,
        path: $0.path,
        line: $0.line,
        reason: $0.reason,
        until: $0.until,
        state: $0.state(today: today)
      )
    }
  }

  /// What is left of a check's sightings; one that loses all its places goes.
  mutating func remaining(of sightings: [Sighting], check: String) -> [Sighting] {
    guard let candidates = numbers[check] else { return sightings }
    let valid = candidates.filter { [.active, .unused].contains(suppressions[$0].state) }
    guard !valid.isEmpty else { return sightings }
    return sightings.compactMap { sighting in
      var rest = sighting
      rest.locations.removeAll { location in
        guard let number = valid.first(where: { ignores[$0].covers(location) }) else { return false }
        suppressions[number].state = .active
        suppressions[number].places += 1
        return true
      }
      return rest.locations.isEmpty && !sighting.locations.isEmpty ? nil : rest
    }
  }
}
