internal import Readiness
internal import RegisterJSON

extension RecordReader {
  /// Validation, disposition and blocker.
  ///
  /// A record that says it is confirmed or verified is believed, whatever evidence it carries: whoever wrote
  /// it answers for that. A number for confidence says nothing of confirmation. A fix that is only claimed
  /// stays unverified, and an acceptance counts only with an approver and an expiry.
  mutating func readState() {
    let validation = take(.validation, as: "validation") { entry in
      entry.value.kind == .number ? nil : entry.value.scalarText.flatMap(StateWords.validation)
    }
    if let validation { finding.validation = validation }
    readDetail()
    readStatus()
    readBlocker()
  }

  private mutating func readDetail() {
    finding.dispositionDetail.approver = take(.approver, as: "disposition_detail.approver") {
      $0.value.string?.trimmed
    }
    finding.dispositionDetail.expiry = take(.expiry, as: "disposition_detail.expiry") { Self.date($0.value) }
    finding.dispositionDetail.duplicateOf = take(.duplicateOf, as: "disposition_detail.duplicate_of") {
      entry in
      entry.value.scalarText.map { FindingID($0) }
    }
    finding.targetRelease = take(.targetRelease, as: "target_release") { entry in
      entry.value.kind == .object ? entry.value.readableText : entry.value.scalarText
    }
  }

  static func date(_ node: JSONNode) -> CalendarDate? {
    guard let text = node.string?.trimmed else { return nil }
    return CalendarDate(text) ?? Timestamp(text)?.date
  }

  private mutating func readStatus() {
    for entry in record.entries(.status) {
      let name = NormalName(entry.name)
      guard let text = entry.value.scalarText else { continue }
      if entry.value.kind == .boolean {
        guard text == "true" else { continue }
        let isFalsePositive = name.text.hasSuffix("falsepositive")
        set(isFalsePositive ? .falsePositive : .fixedUnverified, text: entry.name, entry)
        return
      }
      if let disposition = StateWords.disposition(text) { return set(disposition, text: text, entry) }
      if let validation = StateWords.validation(text) {
        finding.validation = validation
        return use(entry, as: "validation")
      }
      if name == "status" || name == "state" {
        note(.unknownStatus(String(text.prefix(80))), .warning, entry.value)
      }
    }
  }

  private mutating func set(_ disposition: Disposition, text: String, _ entry: Record.Entry) {
    let missing = missing(for: disposition)
    guard missing.isEmpty else {
      let taken: Disposition = disposition == .fixedVerified ? .fixedUnverified : .open
      finding.disposition = taken
      // The word stays among the properties, since less was taken than it says.
      mapped.append((entry.name, "disposition"))
      return note(.statusNeeds(text, missing, taken: taken), .warning, entry.value)
    }
    finding.disposition = disposition
    mapped.append((entry.name, "disposition"))
    if entry.value.kind == .boolean || StateWords.isWord(text) { record.use(entry) }
    if StateWords.validation(text) == .confirmed { finding.validation = .confirmed }
    giveReason(from: entry)
  }

  /// What a disposition needs and the record does not have (verdict §4.2).
  private func missing(for disposition: Disposition) -> [String] {
    let detail = finding.dispositionDetail
    switch disposition {
    case .fixedVerified: return hasEvidenceBesidesFiles ? [] : ["evidence"]
    case .accepted:
      return [detail.approver == nil ? "an approver" : nil, detail.expiry == nil ? "an expiry" : nil]
        .compactMap { $0 }
    case .deferred: return detail.expiry == nil && finding.targetRelease == nil ? ["a date or a release"] : []
    case .duplicate: return detail.duplicateOf == nil ? ["the finding it repeats"] : []
    case .open, .inProgress, .fixedUnverified, .mitigated, .falsePositive, .notApplicable: return []
    }
  }

  private mutating func giveReason(from entry: Record.Entry) {
    let reason = takeText(.statusReason, as: "disposition_detail.reason")
    switch finding.disposition {
    case .open, .inProgress, .fixedUnverified: finding.dispositionDetail.reason = reason ?? ""
    default: finding.dispositionDetail.reason = reason ?? "the register says so (\(entry.name))"
    }
  }

  private mutating func readBlocker() {
    if let label = finding.tags.first(where: isBlockerLabel) {
      finding.blockerOverride = BlockerOverride(.mustFix, reason: "the register says so (\(label))")
      mapped.append((Self.labels, "blocker"))
    }
    guard let entry = record.entries(.blocker).first, let text = entry.value.scalarText else { return }
    let yes: Set<NormalName> = ["true", "yes", "y", "blocker", "mustfix", "1", "blocking", "hard"]
    guard yes.contains(NormalName(text)) else { return }
    finding.blockerOverride = BlockerOverride(.mustFix, reason: "the register says so (\(entry.name))")
    use(entry, as: "blocker")
  }
}
