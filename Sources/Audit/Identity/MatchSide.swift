import Readiness

/// What matching needs to know of a finding, whether of this audit or of the register.
struct MatchSide: Sendable {
  /// The finding's id; empty for a draft.
  let id: FindingID
  let check: String
  let scheme: String
  let key: String
  /// The first line it speaks of.
  let place: Place?
  /// That line's text without its white space.
  let text: String

  /// Whether its place tells it, rather than its cause's name.
  var isPlaced: Bool { scheme == FindingIdentity.content }

  init(draft: FindingDraft, identity: Identity) {
    id = FindingID("")
    check = draft.check
    scheme = identity.scheme
    key = identity.key
    (place, text) = Self.place(of: draft.finding)
  }

  /// Takes a finding of the register, if an audit made it.
  init?(finding: Finding) {
    guard let source = finding.sources.first(where: { $0.tool == ScanRecord.ownTool }),
      let rule = source.rule,
      let identity = finding.identity
    else { return nil }
    id = finding.id
    check = rule
    scheme = identity.scheme
    key = identity.key
    (place, text) = Self.place(of: finding)
  }

  /// The check at a place, as one key.
  func placeKey(_ place: Place) -> String { "\(check)\u{0}\(place.path)\u{0}\(place.line)" }

  private static func place(of finding: Finding) -> (Place?, String) {
    guard let first = finding.locations.first else { return (nil, "") }
    let place = first.startLine.map { Place(first.path, $0) }
    return (place, FindingIdentity.normalized(first.snippet ?? ""))
  }
}
