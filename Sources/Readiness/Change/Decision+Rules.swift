extension Severity {
  /// How many days a risk of this severity may be accepted for (verdict §4.2).
  package var acceptanceCap: Int {
    switch self {
    case .critical: 14
    case .high: 30
    case .medium: 90
    case .low, .info: 180
    }
  }
}

extension Decision {
  /// What the decision makes of one finding: the new value of the field, or why it does not hold.
  ///
  /// A finding that already has the value yields that value; the caller compares.
  package func value(
    for finding: Finding,
    author: String,
    time: Timestamp,
    exists: (FindingID) -> Bool
  ) throws(Refusal) -> FieldValue {
    switch edit {
    case .severity(let level):
      try checkAcceptance(of: finding, holdsAt: level, today: time.date)
      return .severity(SeverityAssessment(level: level, source: .human, justification: reason))
    case .owner(let owner): return .owner(try checked(owner: owner, on: finding, today: time.date))
    case .effort(let effort): return .effort(effort)
    case .blocker(let ruling): return .blocker(try override(ruling, on: finding, today: time.date))
    case .disposition(let disposition, let detail):
      try check(disposition, detail, on: finding, today: time.date, exists: exists)
      return .disposition(disposition, detail)
    case .validation(let validation): return .validation(try checked(validation, on: finding))
    case .workstream(let id): return .workstream(id)
    case .due(let date): return .due(date)
    case .addTag(let tag) where tag.isBlank: throw .emptyText(.tags)
    case .comment(let text) where text.isBlank: throw .emptyText(.comments)
    case .addTag(let tag): return .tags(finding.tags.contains(tag) ? finding.tags : finding.tags + [tag])
    case .removeTag(let tag): return .tags(finding.tags.filter { $0 != tag })
    case .comment(let text):
      return .comments(finding.comments + [Comment(text: text, author: author, time: time)])
    case .evidence(let evidence): return .evidence(finding.evidence + [evidence])
    case .recommendedFix(let fix): return .recommendedFix(fix)
    }
  }

  /// A severity cannot be raised over the head of an acceptance that it would not have allowed.
  private func checkAcceptance(
    of finding: Finding,
    holdsAt level: Severity,
    today: CalendarDate
  ) throws(Refusal) {
    guard finding.facts().isAccepted(on: today), let expiry = finding.dispositionDetail.expiry else { return }
    let cap = today.advanced(by: level.acceptanceCap)
    guard expiry <= cap else { throw .expiryBeyondCap(cap, level) }
  }

  private func override(
    _ ruling: BlockerOverride.Ruling?,
    on finding: Finding,
    today: CalendarDate
  ) throws(Refusal) -> BlockerOverride? {
    guard let ruling else { return nil }
    guard !reason.isEmpty else { throw .reasonMissing(.blocker) }
    guard ruling != .waived || finding.facts().isAccepted(on: today) else {
      throw .waiverWithoutAcceptance
    }
    return BlockerOverride(ruling, reason: reason)
  }

  /// Nobody comes to own a finding whose acceptance they approved.
  private func checked(
    owner: String?,
    on finding: Finding,
    today: CalendarDate
  ) throws(Refusal) -> String? {
    guard let owner = owner?.withoutOuterBlanks, !owner.isEmpty else { return nil }
    guard owner != finding.dispositionDetail.approver || !finding.facts().isAccepted(on: today) else {
      throw .approverIsOwner(owner)
    }
    return owner
  }

  private func checked(_ validation: Validation, on finding: Finding) throws(Refusal) -> Validation {
    if validation == .refuted, reason.isEmpty { throw .reasonMissing(.validation) }
    let shows = finding.evidence.contains { if case .file = $0.kind { false } else { true } }
    if validation == .confirmed, !shows { throw .confirmationWithoutEvidence }
    return validation
  }

  private func check(
    _ disposition: Disposition,
    _ detail: DispositionDetail,
    on finding: Finding,
    today: CalendarDate,
    exists: (FindingID) -> Bool
  ) throws(Refusal) {
    switch disposition {
    case .open, .inProgress, .fixedUnverified: return
    case .duplicate:
      guard let original = detail.duplicateOf else { throw .originalMissing }
      guard original != finding.id else { throw .duplicateOfItself }
      guard exists(original) else { throw .duplicateOfUnknown(original) }
      return
    case .accepted: try checkAcceptance(detail, of: finding, today: today)
    case .deferred:
      guard detail.expiry != nil || detail.targetRelease != nil else { throw .deferralWithoutTarget }
    case .fixedVerified, .mitigated, .falsePositive, .notApplicable: break
    }
    guard !detail.reason.isEmpty else { throw .reasonMissing(.disposition) }
  }

  private func checkAcceptance(
    _ detail: DispositionDetail,
    of finding: Finding,
    today: CalendarDate
  ) throws(Refusal) {
    guard let approver = detail.approver?.withoutOuterBlanks, !approver.isEmpty else {
      throw .approverMissing
    }
    guard approver != finding.owner else { throw .approverIsOwner(approver) }
    guard let expiry = detail.expiry else { throw .expiryMissing }
    guard expiry > today else { throw .expiryPast(expiry) }
    let cap = today.advanced(by: finding.severity.level.acceptanceCap)
    guard expiry <= cap else { throw .expiryBeyondCap(cap, finding.severity.level) }
  }
}

extension String {
  /// The text without blanks before and after it.
  fileprivate var withoutOuterBlanks: String {
    let head = drop { $0 == " " }
    guard let last = head.lastIndex(where: { $0 != " " }) else { return "" }
    return String(head[...last])
  }

  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
