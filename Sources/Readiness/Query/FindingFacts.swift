/// The small facts about a finding on which rules, gates, queries and lists work; trivially copyable.
package struct FindingFacts: Equatable, Sendable {
  /// Facts that are either so or not.
  package struct Flags: OptionSet, Equatable, Sendable {
    /// The flags as bits; the store keeps them, so no bit ever changes its meaning.
    package let rawValue: UInt16

    /// Takes the bits as they are.
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The recommended fix is a plan rather than a placeholder, as ``Finding/hasFixPlan`` says.
    package static let hasFixPlan = Flags(rawValue: 1)
    /// There is at least one piece of evidence, of any kind.
    package static let hasEvidence = Flags(rawValue: 2)
    /// The finding breaks a flow without which the release is pointless (verdict §4.3, BR-2).
    package static let breaksMustHaveFlow = Flags(rawValue: 4)
    /// A person ruled that it must be fixed; heard only while the finding is open (verdict §4.3, BR-0).
    package static let overriddenMustFix = Flags(rawValue: 8)
    /// A person waived it as a blocker; heard only while its acceptance holds (verdict §4.3, BR-0).
    package static let waived = Flags(rawValue: 16)
    /// The finding was taken back out of the register; its row stays so that rows never move.
    package static let removed = Flags(rawValue: 32)
    /// A due day or a release is named for the fix, or a release for the deferral.
    package static let hasTarget = Flags(rawValue: 64)
    /// A person set the severity, so no scan changes it.
    package static let humanSeverity = Flags(rawValue: 128)
    /// The place in the register can be reached by anyone, or is on by default.
    package static let openExposure = Flags(rawValue: 256)
    /// In a workstream where an unmitigated high blocks: security or backend.
    package static let inTrustWorkstream = Flags(rawValue: 512)
    /// A person has looked at it and said something about it (verdict §4.6, triage).
    package static let triaged = Flags(rawValue: 1024)
    /// The decision to live with it names what makes people look at it again.
    package static let hasReview = Flags(rawValue: 2048)
  }

  /// A place that no row can have, for "no workstream" and "no owner".
  package static let none = UInt32.max

  /// The level alone; who set it is among the flags.
  package var severity: Severity
  /// Whether the finding is believed; one that is refuted never counts as open.
  package var validation: Validation
  /// What people decided; whether an acceptance or deferral still holds depends on ``expiryDay``.
  package var disposition: Disposition
  /// What scans last saw; a finding that is gone and fixed never counts as open.
  package var presence: Presence
  /// What kind of thing it is; a confirmed secret has a blocker rule of its own (verdict §4.3, BR-3).
  package var category: Category
  /// Expected working hours, or nil when no effort is set.
  package var effortHours: UInt16?
  /// Everything about the finding that is either so or not.
  package var flags: Flags
  /// The workstream's place in the plan, or ``none``.
  package var workstream: UInt32
  /// The owner's place in the table's names, or ``none``.
  package var owner: UInt32
  /// Days since 1970-01-01 of the first day on which an acceptance or deferral no longer holds; nil for no
  /// end.
  package var expiryDay: Int32?
  /// Days since 1970-01-01 of the first sighting.
  package var firstSeenDay: Int32?
  /// Days since 1970-01-01 on which its newest evidence was taken or seen again; nil when nobody can tell.
  package var evidenceDay: Int32?

  /// Makes the facts from their parts, as the store keeps them.
  package init(
    severity: Severity,
    validation: Validation,
    disposition: Disposition,
    presence: Presence,
    category: Category,
    effortHours: UInt16?,
    flags: Flags,
    workstream: UInt32 = none,
    owner: UInt32 = none,
    expiryDay: Int32?,
    firstSeenDay: Int32?,
    evidenceDay: Int32? = nil
  ) {
    self.severity = severity
    self.validation = validation
    self.disposition = disposition
    self.presence = presence
    self.category = category
    self.effortHours = effortHours
    self.flags = flags
    self.workstream = workstream
    self.owner = owner
    self.expiryDay = expiryDay
    self.firstSeenDay = firstSeenDay
    self.evidenceDay = evidenceDay
  }

  /// Whether the acceptance of the risk still holds on that day.
  package func isAccepted(on day: CalendarDate) -> Bool {
    !flags.contains(.removed) && disposition == .accepted && !isExpired(on: day)
  }

  /// Whether the acceptance or deferral has run out by that day.
  package func isExpired(on day: CalendarDate) -> Bool {
    guard disposition == .accepted || disposition == .deferred, let expiryDay else { return false }
    return Int(expiryDay) <= day.daysSinceEpoch
  }

  /// Whether the finding counts as open on that day (verdict §4.2): a claim of a fix is not evidence of it.
  package func countsAsOpen(on day: CalendarDate) -> Bool {
    guard !flags.contains(.removed), presence != .goneFixed, validation != .refuted else { return false }
    switch disposition {
    case .open, .inProgress, .fixedUnverified: return true
    case .accepted, .deferred: return isExpired(on: day)
    case .fixedVerified, .mitigated, .falsePositive, .notApplicable, .duplicate: return false
    }
  }

  /// Whether the finding is taken to be one: neither refuted nor dismissed as false, not applicable or a duplicate.
  package var isReal: Bool {
    validation != .refuted && ![.falsePositive, .notApplicable, .duplicate].contains(disposition)
  }

  /// Whether somebody has decided anything about the finding beyond what was found.
  package var isDecided: Bool { validation != .hypothesis || disposition != .open }
}

extension Finding {
  /// The facts of the finding by itself: without workstream and owner places, which only a table knows.
  package func facts(mustHaveFlows: Set<String> = []) -> FindingFacts {
    var flags: FindingFacts.Flags = []
    if hasFixPlan { flags.insert(.hasFixPlan) }
    if !evidence.isEmpty { flags.insert(.hasEvidence) }
    if flows.contains(where: mustHaveFlows.contains) { flags.insert(.breaksMustHaveFlow) }
    if blockerOverride?.ruling == .mustFix { flags.insert(.overriddenMustFix) }
    if blockerOverride?.ruling == .waived { flags.insert(.waived) }
    if due != nil || targetRelease != nil || dispositionDetail.targetRelease != nil {
      flags.insert(.hasTarget)
    }
    if severity.source == .human { flags.insert(.humanSeverity) }
    if exposure == "open" { flags.insert(.openExposure) }
    if let workstream, ["security", "backend"].contains(workstream.text) { flags.insert(.inTrustWorkstream) }
    if isTriaged { flags.insert(.triaged) }
    if !(dispositionDetail.reviewTrigger ?? "").isEmpty { flags.insert(.hasReview) }
    return FindingFacts(
      severity: severity.level,
      validation: validation,
      disposition: disposition,
      presence: presence,
      category: category,
      effortHours: effort.map { UInt16(clamping: $0.workingHours) },
      flags: flags,
      expiryDay: expiryDay,
      firstSeenDay: firstSeen.map { Int32(clamping: $0.date.daysSinceEpoch) },
      evidenceDay: evidenceDay
    )
  }

  /// Whether a person has said something about the finding: what tools and registers say by themselves is not triage.
  private var isTriaged: Bool {
    if disposition != .open || validation == .refuted || validation == .inconclusive { return true }
    if severity.source == .human || blockerOverride != nil || owner != nil { return true }
    let tools = Set(sources.map(\.tool))
    return evidence.contains { evidence in
      if case .file = evidence.kind { return false }
      return evidence.recordedBy.map { !tools.contains($0) && $0 != ScanRecord.ownTool } ?? false
    }
  }

  /// The day on which the newest evidence was taken; for evidence without a time the finding's latest sighting.
  private var evidenceDay: Int32? {
    guard !evidence.isEmpty else { return nil }
    let taken = evidence.compactMap { $0.recordedAt ?? lastSeen }.max()
    return taken.map { Int32(clamping: $0.date.daysSinceEpoch) }
  }

  /// The first day on which acceptance or deferral no longer holds.
  ///
  /// An acceptance that was read from somewhere and lacks what one must have (verdict §4.2: an expiry, and an
  /// approver who does not own the finding) never held.
  private var expiryDay: Int32? {
    let expiry = dispositionDetail.expiry.map { Int32(clamping: $0.daysSinceEpoch) }
    guard disposition == .accepted else { return expiry }
    guard let approver = dispositionDetail.approver, !approver.isEmpty, approver != owner else { return .min }
    return expiry ?? .min
  }

  /// The word of the `exposure` property, which a register may carry: `small`, `controlled` or `open`.
  private var exposure: String? {
    for property in properties where property.name == "exposure" {
      if case .string(let word) = property.value { return word }
    }
    return nil
  }
}
