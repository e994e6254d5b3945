internal import Readiness
internal import ResultMatching

/// What has to be known of all findings of a run before the first of them can be told by its identity.
///
/// Texts are kept as numbers that differ where the texts do (64 bits, by a key of each process).
struct DraftSurvey: Sendable {
  /// What one piece of the findings adds.
  struct Sight: Sendable {
    fileprivate var identities: [Int] = []
    fileprivate var fingerprints: [(fingerprint: Int, place: Int)] = []
    fileprivate var rules: [String: Int] = [:]
    fileprivate var paths: Set<String> = []
    fileprivate var hasOwnIDs = false

    /// Begins a piece.
    init() {}

    /// Looks at the findings of a piece.
    init(_ drafts: [FindingDraft]) {
      identities.reserveCapacity(drafts.count)
      for draft in drafts { add(draft) }
    }

    /// Looks at a finding.
    mutating func add(_ draft: FindingDraft) {
      add(
        FindingIdentity.identity(of: draft),
        rule: draft.rule,
        fingerprint: draft.fingerprint,
        places: draft.finding.locations,
        hasOwnID: draft.ownID != nil
      )
    }

    /// Looks at what is known of a finding.
    mutating func add(
      _ identity: Identity,
      rule: String,
      fingerprint: String?,
      places: [Location],
      hasOwnID: Bool
    ) {
      identities.append(DraftSurvey.number(identity.scheme, identity.key))
      if let fingerprint {
        let place = DraftSurvey.number(rule, places.first?.path ?? "")
        fingerprints.append((DraftSurvey.number(fingerprint), place))
      }
      rules[rule, default: 0] += 1
      for location in places { paths.insert(location.path) }
      if hasOwnID { hasOwnIDs = true }
    }
  }

  /// How many findings there are.
  private(set) var count = 0
  /// How many are before each piece.
  private(set) var starts: [Int] = []
  /// How many each rule found.
  private(set) var rules: [String: Int] = [:]
  /// The paths of all their places.
  private(set) var paths: Set<String> = []
  /// Whether some bear the id under which a register wrote them out.
  private(set) var hasOwnIDs = false
  /// How many findings before have the same identity, by a finding's place among all; only those that have some.
  private(set) var ordinals: [Int: Int] = [:]
  /// Fingerprints of findings that differ in rule or path, so that they cannot be trusted.
  private(set) var sharedFingerprints: Set<Int> = []
  private var seen: [Int: Int] = [:]
  private var places: [Int: Int] = [:]

  /// Adds what the next piece adds.
  mutating func take(_ sight: Sight) {
    starts.append(count)
    for identity in sight.identities {
      let before = seen[identity, default: 0]
      if before > 0 { ordinals[count] = before }
      seen[identity] = before + 1
      count += 1
    }
    for (fingerprint, place) in sight.fingerprints {
      if let other = places.updateValue(place, forKey: fingerprint), other != place {
        sharedFingerprints.insert(fingerprint)
      }
    }
    rules.merge(sight.rules) { $0 + $1 }
    paths.formUnion(sight.paths)
    hasOwnIDs = hasOwnIDs || sight.hasOwnIDs
  }

  /// Forgets what was only needed on the way.
  mutating func finish() { (seen, places) = ([:], [:]) }

  /// Whether a draft's fingerprint is one of those that cannot be trusted.
  static func isShared(_ draft: FindingDraft, _ shared: Set<Int>) -> Bool {
    draft.fingerprint.map { shared.contains(number($0)) } ?? false
  }

  private static func number(_ texts: String...) -> Int {
    var hasher = Hasher()
    for text in texts { hasher.combine(text) }
    return hasher.finalize()
  }
}
