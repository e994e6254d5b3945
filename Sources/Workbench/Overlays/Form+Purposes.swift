package import Readiness

extension Form {
  /// The form of a dismissal or a resolution; nil when the disposition needs nothing said.
  package static func disposition(
    _ disposition: Disposition,
    title: String,
    severity: Severity,
    today: CalendarDate
  ) -> Form? {
    let fields: [Field]
    switch disposition {
    case .open, .inProgress, .fixedUnverified: return nil
    case .accepted:
      let cap = today.advanced(by: severity.acceptanceCap).description
      fields = [
        Field(.reason, "Reason"), Field(.approver, "Approved by", hint: "not the owner"),
        Field(.expiry, "Until", hint: "at most \(cap)", text: cap),
        Field(.control, "Compensating control", hint: "or none", isRequired: false),
        Field(.reviewTrigger, "Review when", isRequired: false),
      ]
    case .deferred:
      fields = [
        Field(.reason, "Reason"),
        Field(.expiry, "Until", text: today.advanced(by: 30).description, isRequired: false),
        Field(.targetRelease, "Release", isRequired: false),
      ]
    case .mitigated: fields = [Field(.reason, "Reason"), Field(.control, "Control")]
    case .duplicate:
      fields = [
        Field(.duplicateOf, "Duplicate of", hint: "an id"), Field(.reason, "Reason", isRequired: false),
      ]
    case .fixedVerified: fields = [Field(.reason, "Verified by", hint: "what showed it")]
    case .falsePositive, .notApplicable: fields = [Field(.reason, "Reason")]
    }
    return Form(purpose: .disposition(disposition), title: title, fields: fields)
  }

  /// The particulars of a disposition as typed.
  package var dispositionDetail: DispositionDetail {
    func optional(_ name: Name) -> String? { text(name).isEmpty ? nil : text(name) }
    return DispositionDetail(
      reason: text(.reason),
      approver: optional(.approver),
      expiry: CalendarDate(text(.expiry)),
      compensatingControl: optional(.control),
      reviewTrigger: optional(.reviewTrigger),
      targetRelease: optional(.targetRelease),
      duplicateOf: optional(.duplicateOf).map { FindingID($0) }
    )
  }
}
