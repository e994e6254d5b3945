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
}
