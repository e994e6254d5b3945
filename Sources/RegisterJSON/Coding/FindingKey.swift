/// The members of a finding's record.
enum FindingKey: String, CaseIterable {
  case blocker
  case category
  case comments
  case dependsOn = "depends_on"
  case disposition
  case dispositionDetail = "disposition_detail"
  case due
  case effort
  case evidence
  case firstSeen = "first_seen"
  case flows
  case gates
  case id
  case identity
  case impact
  case lastSeen = "last_seen"
  case locations
  case owner
  case ownerSuggestions = "owner_suggestions"
  case presence
  case properties
  case recommendedFix = "recommended_fix"
  case references
  case reproductionSteps = "repro_steps"
  case rootCauseHypothesis = "root_cause_hypothesis"
  case severity
  case severityJustification = "severity_justification"
  case severitySource = "severity_source"
  case sources
  case tags
  case targetRelease = "target_release"
  case title
  case validation
  case verifyCommand = "verify_command"
  case workstream

  /// The keys by their names; much faster than the raw value's initializer.
  static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The keys and the bytes of their names by the number of bytes.
  private static let byLength: [[(name: [UInt8], key: FindingKey)]] = {
    let names = allCases.map { (name: Array($0.rawValue.utf8), key: $0) }
    let longest = names.map(\.name.count).max() ?? 0
    return (0...longest).map { length in names.filter { $0.name.count == length } }
  }()

  /// The key with this name, told by its bytes, so that no string is made for it.
  init?(_ member: JSONNode.Member) {
    let key = member.withNameBytes { bytes -> FindingKey? in
      guard bytes.count < Self.byLength.count else { return nil }
      return Self.byLength[bytes.count].first { $0.name.elementsEqual(bytes) }?.key
    }
    guard let key else { return nil }
    self = key
  }
}
