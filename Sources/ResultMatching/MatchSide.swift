import Readiness

/// What matching needs to know of a finding, whether of this scan or of the register.
struct MatchSide: Sendable {
  /// The finding's id; empty for a draft.
  let id: FindingID
  let rule: String
  let scheme: String
  let key: String
  /// The first line it speaks of.
  let place: Place?
  /// The path that it speaks of, when it speaks of one.
  let path: String
  /// Whether it is of the same series of scans as what it is matched with.
  let isOfSeries: Bool
  /// Whether ``text`` is source text, which says more than a message that many places have.
  let isQuoted: Bool
  /// What stands at its place, without its white space; what the tool says there, where it does not quote it.
  let text: String

  /// Whether its place tells it, rather than its cause's name.
  var isPlaced: Bool { scheme != FindingIdentity.keyed }

  init(draft: FindingDraft, identity: Identity) {
    self.init(draft.finding, id: FindingID(""), rule: draft.rule, identity: identity, isOfSeries: true)
  }

  /// Takes a finding of the register, if the tool made it.
  init?(finding: Finding, tool: String, isOfSeries: Bool) {
    guard let source = finding.sources.first(where: { $0.tool == tool }),
      let rule = source.rule,
      let identity = finding.identity
    else { return nil }
    self.init(finding, id: finding.id, rule: rule, identity: identity, isOfSeries: isOfSeries)
  }

  private init(
    _ finding: Finding,
    id: FindingID,
    rule: String,
    identity: Identity,
    isOfSeries: Bool
  ) {
    self.isOfSeries = isOfSeries
    isQuoted = finding.locations.first?.snippet?.contains { !$0.isWhitespace } ?? false
    self.id = id
    self.rule = rule
    scheme = identity.scheme
    key = identity.key
    let first = finding.locations.first
    path = first?.path ?? ""
    place = first.flatMap { location in location.startLine.map { Place(location.path, $0) } }
    text = FindingIdentity.text(of: finding)
  }

  /// The rule at a place, as one key.
  func placeKey(_ place: Place) -> String { "\(rule)\u{0}\(place.path)\u{0}\(place.line)" }

  /// The rule, the path and what stands there, as one key; nil for what its cause tells.
  var contentKey: String? {
    isPlaced && !text.isEmpty ? "\(rule)\u{0}\(path)\u{0}\(text)" : nil
  }
}
