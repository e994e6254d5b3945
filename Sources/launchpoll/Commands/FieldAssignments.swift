import Readiness

/// `FIELD=VALUE` words as edits; the particulars of a disposition are gathered into it.
struct FieldAssignments {
  private(set) var edits: [Decision.Edit] = []
  private var detail: DispositionDetail
  private var disposition: Disposition?

  init(_ words: [String], reason: String) throws {
    detail = DispositionDetail(reason: reason)
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      try take(parts[0], parts[1])
    }
    if let disposition {
      edits.append(.disposition(disposition, detail))
    } else if detail != DispositionDetail(reason: reason) {
      throw Failure(
        .usage,
        "approver, until, control, review, release and duplicate_of go with disposition=…"
      )
    }
  }

  private mutating func take(_ field: String, _ value: String) throws {
    if try takeDetail(field, value) { return }
    edits.append(try Self.edit(field, value))
  }

  private mutating func takeDetail(_ field: String, _ value: String) throws -> Bool {
    switch field {
    case "disposition", "status", "state": disposition = try Self.word(value, field)
    case "approver": detail.approver = value
    case "until", "expiry": detail.expiry = try Self.date(value, field)
    case "control": detail.compensatingControl = value
    case "review": detail.reviewTrigger = value
    case "release": detail.targetRelease = value
    case "duplicate_of": detail.duplicateOf = FindingID(value)
    default: return false
    }
    return true
  }

  private static func edit(_ field: String, _ value: String) throws -> Decision.Edit {
    switch field {
    case "owner": .owner(value.isEmpty ? nil : value)
    case "severity": .severity(try word(value, field))
    case "effort": .effort(value.isEmpty ? nil : try effort(value))
    case "blocker": .blocker(value == "rule" || value.isEmpty ? nil : try word(value, field))
    case "validation": .validation(try word(value, field))
    case "workstream": .workstream(value.isEmpty ? nil : WorkstreamID(value))
    case "due": .due(value.isEmpty ? nil : try date(value, field))
    case "tag", "tags":
      value.hasPrefix("-")
        ? .removeTag(String(value.dropFirst()))
        : .addTag(value.hasPrefix("+") ? String(value.dropFirst()) : value)
    case "note", "comment": .comment(value)
    case "recommended_fix", "fix": .recommendedFix(value)
    default:
      throw Failure(
        .usage,
        "unknown field \"\(field)\"; fields: owner severity effort blocker disposition validation workstream due tag note "
          + "recommended_fix"
      )
    }
  }

  /// A word of an enumeration, with those that would do when it is not one.
  private static func word<Value: RawRepresentable & CaseIterable>(
    _ text: String,
    _ field: String
  ) throws -> Value where Value.RawValue == String {
    if let value = Value(rawValue: text) { return value }
    let words = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw Failure(.usage, "\(field)=\(text): expected one of \(words)")
  }

  private static func effort(_ text: String) throws -> Effort {
    guard let effort = Effort(text) else {
      throw Failure(.usage, "effort=\(text): expected XS, S, M, L, XL, 6h or 2d")
    }
    return effort
  }

  private static func date(_ text: String, _ field: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else {
      throw Failure(.usage, "\(field)=\(text): expected a date such as 2026-12-31")
    }
    return date
  }
}
