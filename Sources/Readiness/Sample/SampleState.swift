/// Gives synthetic findings a state that the rules of decision would have let through.
enum SampleState {
  /// Settles a finding: most are as they were found, the others were validated or decided.
  static func settle(_ finding: inout Finding, _ topic: SampleTopic, _ random: inout SplitMix64) {
    finding.validation = Validation.allCases[random.place(weights: [62, 28, 6, 4])]
    if finding.validation == .confirmed {
      let kind = Evidence.Kind.command(line: topic.command, exitStatus: 1, output: "1 failed")
      finding.evidence.append(Evidence(kind, recordedAt: finding.lastSeen, recordedBy: "ada"))
    }
    finding.disposition = Disposition.allCases[random.place(weights: [64, 10, 4, 6, 5, 2, 3, 2, 2, 2])]
    finding.dispositionDetail = detail(of: finding, &random)
    if finding.disposition == .duplicate, finding.dispositionDetail.duplicateOf == nil {
      finding.disposition = .open
    }
    if random.chance(1), finding.disposition == .open {
      finding.blockerOverride = BlockerOverride(.mustFix, reason: "promised to a customer")
    }
  }

  private static func detail(of finding: Finding, _ random: inout SplitMix64) -> DispositionDetail {
    let reason = random.one(of: SampleWords.reasons) ?? ""
    switch finding.disposition {
    case .open, .inProgress, .fixedUnverified: return DispositionDetail()
    case .duplicate:
      let number = finding.id.number ?? 1
      return DispositionDetail(
        duplicateOf: number > 1 ? FindingID(number: 1 + random.below(number - 1)) : nil
      )
    case .accepted:
      let cap = finding.severity.level.acceptanceCap
      return DispositionDetail(
        reason: reason,
        approver: random.one(of: SampleWords.owners.filter { $0 != finding.owner }),
        expiry: SyntheticRegister.day.advanced(by: random.below(cap + cap / 4) - cap / 4),
        compensatingControl: "rate limit at the gateway",
        reviewTrigger: "next minor release"
      )
    case .deferred:
      return DispositionDetail(reason: reason, targetRelease: "2.5.0")
    case .fixedVerified, .mitigated, .falsePositive, .notApplicable:
      return DispositionDetail(reason: reason)
    }
  }
}
