/// A word after `is:`, which asks one thing about the state of a finding.
enum QueryState: Equatable {
  case term(QueryTerm)
  case negated(QueryTerm)

  /// The words that error messages name.
  static let common = [
    "open", "closed", "blocker", "must-validate", "hypothesis", "confirmed", "accepted", "expired", "owned",
    "decided",
  ]

  /// Every word, in the order in which completion shows them.
  static let words: [String] = table.map(\.word)

  /// What the word at a place asks.
  static func state(at place: Int) -> QueryState { table[place].state }

  private static let table: [(word: String, state: QueryState)] = [
    ("open", .term(.open)),
    ("closed", .negated(.open)),
    ("blocker", .term(.blocker(level(.mustFix)))),
    ("must-fix", .term(.blocker(level(.mustFix)))),
    ("must-validate", .term(.blocker(level(.mustValidate)))),
    ("post-release", .term(.blocker(level(.postRelease)))),
    ("backlog", .term(.blocker(level(.backlog)))),
    ("hypothesis", .term(.validation(Validation.hypothesis.bit))),
    ("confirmed", .term(.validation(Validation.confirmed.bit))),
    ("refuted", .term(.validation(Validation.refuted.bit))),
    ("inconclusive", .term(.validation(Validation.inconclusive.bit))),
    ("accepted", .term(.accepted)),
    ("expired", .term(.expired)),
    ("owned", .term(.has(.owner))),
    ("unowned", .negated(.has(.owner))),
    ("decided", .term(.decided)),
    ("undecided", .negated(.decided)),
    ("in-progress", .term(.disposition(Disposition.inProgress.bit))),
    ("fixed", .term(.disposition(Disposition.fixedUnverified.bit | Disposition.fixedVerified.bit))),
    ("mitigated", .term(.disposition(Disposition.mitigated.bit))),
    ("deferred", .term(.disposition(Disposition.deferred.bit))),
    ("false-positive", .term(.disposition(Disposition.falsePositive.bit))),
    ("duplicate", .term(.disposition(Disposition.duplicate.bit))),
    ("new", .term(.presence(Presence.new.bit))),
    ("back", .term(.presence(Presence.back.bit))),
    ("gone", .term(.presence(Presence.goneFixed.bit | Presence.goneUntested.bit))),
    ("overridden", .term(.flags([.overriddenMustFix, .waived]))),
    ("waived", .term(.flags(.waived))),
    ("exposed", .term(.flags(.openExposure))),
  ]

  private static func level(_ level: BlockerStatus.Level) -> UInt16 { 1 << UInt16(level.rawValue) }
}
