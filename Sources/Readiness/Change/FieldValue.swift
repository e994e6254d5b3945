/// A field of a finding that people decide, with its value; nil where the finding has none.
package enum FieldValue: Equatable, Sendable {
  case severity(SeverityAssessment)
  case owner(String?)
  case effort(Effort?)
  case blocker(BlockerOverride?)
  case disposition(Disposition, DispositionDetail)
  case validation(Validation)
  case workstream(WorkstreamID?)
  case due(CalendarDate?)
  case tags([String])
  case comments([Comment])
  case evidence([Evidence])
  case recommendedFix(String)

  /// The field without its value.
  package var field: FindingField {
    switch self {
    case .severity: .severity
    case .owner: .owner
    case .effort: .effort
    case .blocker: .blocker
    case .disposition: .disposition
    case .validation: .validation
    case .workstream: .workstream
    case .due: .due
    case .tags: .tags
    case .comments: .comments
    case .evidence: .evidence
    case .recommendedFix: .recommendedFix
    }
  }

  /// The value in a few words, as logs and previews show it.
  package var text: String {
    switch self {
    case .severity(let assessment): assessment.level.rawValue
    case .owner(let owner): owner ?? "nobody"
    case .effort(let effort): effort?.text ?? "none"
    case .blocker(let override): override?.ruling.title ?? "by rule"
    case .disposition(let disposition, _): disposition.title
    case .validation(let validation): validation.rawValue
    case .workstream(let id): id?.text ?? "none"
    case .due(let date): date?.description ?? "none"
    case .tags(let tags): tags.isEmpty ? "none" : tags.joined(separator: ", ")
    case .comments(let comments): comments.last?.text ?? "none"
    case .evidence(let evidence): evidence.last?.headline ?? "none"
    case .recommendedFix(let fix): fix.isEmpty ? "none" : fix
    }
  }
}

/// The fields of a finding that people decide, by the names they have in files and on the command line.
package enum FindingField: String, CaseIterable, Sendable {
  case severity
  case owner
  case effort
  case blocker
  case disposition
  case validation
  case workstream
  case due
  case tags
  case comments
  case evidence
  case recommendedFix = "recommended_fix"

  /// The word shown to people.
  package var title: String {
    switch self {
    case .disposition: "state"
    case .recommendedFix: "recommended fix"
    default: rawValue
    }
  }
}

extension BlockerOverride.Ruling {
  /// The words shown to people.
  package var title: String {
    switch self {
    case .mustFix: "must fix"
    case .waived: "waived"
    }
  }
}

extension Finding {
  /// The value of a field now.
  package func value(of field: FindingField) -> FieldValue {
    switch field {
    case .severity: .severity(severity)
    case .owner: .owner(owner)
    case .effort: .effort(effort)
    case .blocker: .blocker(blockerOverride)
    case .disposition: .disposition(disposition, dispositionDetail)
    case .validation: .validation(validation)
    case .workstream: .workstream(workstream)
    case .due: .due(due)
    case .tags: .tags(tags)
    case .comments: .comments(comments)
    case .evidence: .evidence(evidence)
    case .recommendedFix: .recommendedFix(recommendedFix)
    }
  }

  /// Gives a field a value.
  package mutating func set(_ value: FieldValue) {
    switch value {
    case .severity(let value): severity = value
    case .owner(let value): owner = value
    case .effort(let value): effort = value
    case .blocker(let value): blockerOverride = value
    case .disposition(let value, let detail): (disposition, dispositionDetail) = (value, detail)
    case .validation(let value): validation = value
    case .workstream(let value): workstream = value
    case .due(let value): due = value
    case .tags(let value): tags = value
    case .comments(let value): comments = value
    case .evidence(let value): evidence = value
    case .recommendedFix(let value): recommendedFix = value
    }
  }
}
