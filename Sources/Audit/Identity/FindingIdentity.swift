import Readiness

/// What a finding of an audit is known by in the next one (formats §3.6).
enum FindingIdentity {
  /// The scheme of findings that their cause's name tells: check and key.
  static let keyed = "check"
  /// The scheme of findings that their place tells: check, path and the line's text.
  static let content = "content"

  /// The identities of drafts, in their order; equal ones are told apart by their ordinal from top to bottom.
  static func identities(of drafts: [FindingDraft]) -> [Identity] {
    var seen: [String: Int] = [:]
    return drafts.map { draft in
      var identity = identity(of: draft)
      identity.ordinal = seen[identity.key, default: 0]
      seen[identity.key, default: 0] += 1
      return identity
    }
  }

  private static func identity(of draft: FindingDraft) -> Identity {
    if let key = draft.key {
      return Identity(scheme: keyed, key: "\(draft.check):\(key)")
    }
    let place = draft.finding.locations.first
    let text = normalized(place?.snippet ?? "")
    let parts = ["v1", ScanRecord.ownTool, draft.check, place?.path ?? "", text]
    return Identity(scheme: content, key: ContentDigest.hexadecimal(parts.joined(separator: "\u{0}")))
  }

  /// A line's text without the white space that reformatting changes.
  static func normalized(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
