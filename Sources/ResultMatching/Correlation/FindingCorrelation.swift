package import Readiness

/// That two findings of different tools are about one thing (formats §3.6).
///
/// It only says so: what people make of it, such as to dismiss one as the other's duplicate, is theirs. It holds in
/// both directions with the same reason, and does not go on to a third finding.
package struct FindingCorrelation: Sendable {
  /// Why they are.
  package let reason: CorrelationReason

  /// Compares two findings; nil when they are about different things, or one tool reports both.
  package init?(of left: Finding, and right: Finding) {
    self.init(CorrelationTraits(left), CorrelationTraits(right))
  }

  init?(_ left: CorrelationTraits, _ right: CorrelationTraits) {
    guard left.isOfOtherTools(than: right) else { return nil }
    guard let reason = Self.advisory(left, right) ?? Self.secret(left, right) ?? Self.place(left, right)
    else { return nil }
    self.reason = reason
  }

  /// The same advisory in the same package; where one does not name the package, in the same file.
  private static func advisory(_ left: CorrelationTraits, _ right: CorrelationTraits) -> CorrelationReason? {
    guard let id = left.advisories.first(where: right.advisories.contains) else { return nil }
    if let package = left.package, let other = right.package {
      let isSame =
        package == other && (left.ecosystem ?? right.ecosystem) == (right.ecosystem ?? left.ecosystem)
      return isSame ? .advisory(id, subject: package) : nil
    }
    if left.spots.isEmpty, right.spots.isEmpty { return .advisory(id, subject: nil) }
    let paths = Set(right.spots.map(\.path))
    return left.spots.filter { paths.contains($0.path) }.min { $0.path < $1.path }.map {
      .advisory(id, subject: $0.shownPath)
    }
  }

  private static func secret(_ left: CorrelationTraits, _ right: CorrelationTraits) -> CorrelationReason? {
    left.secret != nil && left.secret == right.secret ? .secret : nil
  }

  /// The same weakness or kind of rule at one place.
  ///
  /// Advisories do not count here: those of one package stand at one line and often share a weakness.
  private static func place(_ left: CorrelationTraits, _ right: CorrelationTraits) -> CorrelationReason? {
    guard left.advisories.isEmpty, right.advisories.isEmpty else { return nil }
    let weakness = left.weaknesses.first(where: right.weaknesses.contains)
    let kinds = left.kinds.filter { kind in right.kinds.contains { $0.name == kind.name } }
    guard weakness != nil || !kinds.isEmpty else { return nil }
    if let place = commonPlace(left, right) {
      if let weakness { return .weakness("CWE-\(weakness)", place: place) }
      return kinds.first.map { .kind($0.name, place: place) }
    }
    guard let kind = kinds.first(where: \.isOfWholeFile) else { return nil }
    let paths = Set(right.spots.map(\.path))
    return left.spots.filter { paths.contains($0.path) }.min { $0.path < $1.path }.map {
      .kind(kind.name, place: "in \($0.shownPath)")
    }
  }

  /// The first place at which both stand, by its words, so that it is one from either side.
  private static func commonPlace(_ left: CorrelationTraits, _ right: CorrelationTraits) -> String? {
    let theirs = Dictionary(grouping: right.spots, by: \.path)
    return left.spots.lazy.flatMap { spot in
      (theirs[spot.path] ?? []).lazy.compactMap { spot.common(with: $0) }
    }.min()
  }
}
