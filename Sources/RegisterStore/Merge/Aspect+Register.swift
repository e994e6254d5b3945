import Readiness

extension Aspect where Whole == Finding {
  /// Everything in a finding but its id.
  static let finding: [Aspect] =
    reported + [
      Aspect("evidence", \.evidence),
      Aspect("comments", \.comments),
      Aspect("first_seen", \.firstSeen),
      Aspect("last_seen", \.lastSeen),
    ]

  /// The parts of a finding in which a newer report stands for itself.
  static let reported: [Aspect] = [
    Aspect("identity", \.identity),
    Aspect("title", \.title),
    Aspect("workstream", \.workstream),
    Aspect("category", \.category),
    Aspect("severity", \.severity),
    Aspect("validation", \.validation),
    Aspect(
      "disposition",
      Aspect("disposition", \.disposition),
      Aspect("disposition_detail", \.dispositionDetail)
    ),
    Aspect("blocker", \.blockerOverride),
    Aspect("presence", \.presence),
    Aspect("impact", \.impact),
    Aspect("repro_steps", \.reproductionSteps),
    Aspect("root_cause_hypothesis", \.rootCauseHypothesis),
    Aspect("recommended_fix", \.recommendedFix),
    Aspect("verify_command", \.verifyCommand),
    Aspect("owner", \.owner),
    Aspect("owner_suggestions", \.ownerSuggestions),
    Aspect("effort", \.effort),
    Aspect("due", \.due),
    Aspect("target_release", \.targetRelease),
    Aspect("depends_on", \.dependsOn),
    Aspect("flows", \.flows),
    Aspect("gates", \.gates),
    Aspect("locations", \.locations),
    Aspect("references", \.references),
    Aspect("sources", \.sources),
    Aspect("tags", \.tags),
    Aspect("properties", \.properties),
  ]
}

extension Aspect where Whole == RegisterContext {
  /// Everything in a register's context.
  static let context: [Aspect] = [
    Aspect("project", \.project),
    Aspect("plan", \.plan),
    Aspect("hypotheses", \.hypotheses),
    Aspect("flows", \.flows),
    Aspect("gate_records", \.gateRecords),
    Aspect("checklist", \.checklist),
    Aspect("poll", \.poll),
    Aspect("properties", \.properties),
  ]
}
