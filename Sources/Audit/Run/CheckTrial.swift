package import Readiness
package import SourceTree

/// One check on one small repository, without the machinery that makes an audit fast.
package enum CheckTrial {
  /// What the check makes of a repository given by the texts of its files.
  ///
  /// Profiles count as given, so that an example needs no more files than it is about.
  package static func outcome(
    of check: Check,
    on texts: [String: String],
    git: GitFacts? = nil,
    today: CalendarDate
  ) -> CheckOutcome {
    var facts = RepositoryFacts(gathering: SourceTree(texts), today: today)
    facts.git = git
    return outcome(of: check, knowing: facts)
  }

  /// What the check makes of a repository of which the facts are known.
  package static func outcome(of check: Check, knowing facts: RepositoryFacts) -> CheckOutcome {
    let tree = facts.tree
    if !check.chain.isEmpty {
      let members = Catalogue.all.filter { check.chain.contains($0.id) }
      return Chain.outcome(
        of: check,
        members: Dictionary(members.map { ($0.id, outcome(of: $0, knowing: facts)) }) { $1 }
      )
    }
    switch check.rule {
    case .repository(let conclude): return conclude(facts)
    case .file(let rule):
      let sightings = rule.files.selected(in: tree).flatMap(rule.look)
      return rule.conclude?(sightings, facts) ?? .looked(sightings)
    case .pattern(let rule):
      return .looked(rule.files.selected(in: tree).flatMap(rule.sightings))
    }
  }

  /// The number of findings that a check makes of a repository given by the texts of its files.
  package static func findingCount(
    of check: Check,
    on texts: [String: String],
    today: CalendarDate
  ) -> Int {
    guard case .looked(let sightings) = outcome(of: check, on: texts, today: today) else { return 0 }
    return findingCount(sightings)
  }

  /// The number of findings that sightings come to: those with one key are one, those without are each one.
  package static func findingCount(_ sightings: [Sighting]) -> Int {
    Set(sightings.compactMap(\.key)).count + sightings.count { $0.key == nil }
  }
}
