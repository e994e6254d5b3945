import Readiness

extension CheckFinding {
  /// What a check's sightings come to: those with one key together, those without each by itself; by place.
  static func all(of check: Check, _ sightings: [Sighting]) -> [CheckFinding] {
    var positions: [String: Int] = [:]
    var gathered: [[Sighting]] = []
    for sighting in sightings {
      if let key = sighting.key, let position = positions[key] {
        gathered[position].append(sighting)
      } else {
        if let key = sighting.key { positions[key] = gathered.count }
        gathered.append([sighting])
      }
    }
    let findings = gathered.map { CheckFinding(check: check, gathering: $0) }
    // A sort that keeps what is equal in order needs the order as its last resort.
    return findings.enumerated().sorted { left, right in
      if let less = left.element.isBefore(right.element) { return less }
      return left.offset < right.offset
    }.map(\.element)
  }

  private init(check: Check, gathering sightings: [Sighting]) {
    let worst = sightings.map { $0.severity ?? check.severity }.max() ?? check.severity
    // The words of a finding are those of its gravest sighting.
    let main = sightings.first { ($0.severity ?? check.severity) == worst }
    self.init(
      check: check,
      key: sightings.first?.key,
      locations: Self.places(of: sightings),
      values: sightings.reduce(into: main?.values ?? [:]) { values, sighting in
        values.merge(sighting.values) { first, _ in first }
      },
      severity: worst
    )
    title = main?.title
    impact = main?.impact
    remediation = main?.remediation
  }

  /// Every place once: those of one sighting as it has them, those of several by path and line.
  private static func places(of sightings: [Sighting]) -> [Location] {
    if sightings.count == 1 { return sightings[0].locations }
    var seen: Set<Place> = []
    let sorted = sightings.flatMap(\.locations).sorted {
      ($0.path, $0.startLine ?? 0, $0.column ?? 0) < ($1.path, $1.startLine ?? 0, $1.column ?? 0)
    }
    return sorted.filter { seen.insert(Place($0.path, $0.startLine ?? 0)).inserted }
  }

  /// Whether it stands before another; nil when neither does.
  private func isBefore(_ other: CheckFinding) -> Bool? {
    let left = (locations.first?.path ?? "", locations.first?.startLine ?? 0, key ?? "")
    let right = (other.locations.first?.path ?? "", other.locations.first?.startLine ?? 0, other.key ?? "")
    return left == right ? nil : left < right
  }
}
