internal import Readiness

/// The words that people and programs have for the state of a finding.
enum StateWords {
  /// What a word says of disposition and validation.
  struct Meaning {
    var disposition: Disposition?
    var validation: Validation?
  }

  private static let dispositions: [Disposition: [NormalName]] = [
    .open: [
      "open", "new", "todo", "reopened", "active", "reported", "pending", "acknowledged", "triaged",
      "unresolved",
      "notstarted", "unfixed", "notfixed", "unaddressed", "outstanding", "backlog", "identified",
    ],
    .inProgress: [
      "inprogress", "doing", "wip", "started", "assigned", "fixing", "partiallyfixed", "partial", "inreview",
    ],
    .fixedUnverified: [
      "fixed", "done", "resolved", "closed", "complete", "completed", "fixedunverified", "addressed",
      "implemented",
      "merged", "remediated", "patched",
    ],
    .fixedVerified: ["verified", "fixedverified", "fixverified", "verifiedfixed"],
    .accepted: [
      "accepted", "wontfix", "riskaccepted", "acceptedrisk", "acceptrisk", "willnotfix", "notplanned",
      "tolerated",
      "tolerablerisk", "declined", "wontdo",
    ],
    .mitigated: ["mitigated", "controlled"],
    .deferred: ["deferred", "defer", "postponed", "later", "postrelease", "snoozed", "knowndebt"],
    .falsePositive: ["falsepositive", "notabug", "fp", "byintent", "notanissue"],
    .notApplicable: ["notapplicable", "na", "outofscope", "notaffected", "obsolete"],
    .duplicate: ["duplicate", "dupe", "duplicated"],
  ]

  private static let validations: [Validation: [NormalName]] = [
    .confirmed: [
      "confirmed", "verified", "validated", "reproduced", "proven", "true", "yes", "truepositive", "certain",
      "valid",
    ],
    .refuted: [
      "refuted", "disproved", "disproven", "falsepositive", "invalid", "rejected", "notreproducible",
    ],
    .inconclusive: ["inconclusive", "unclear", "undetermined", "mixed", "partial"],
    .hypothesis: [
      "hypothesis", "unverified", "unconfirmed", "unvalidated", "suspected", "likely", "probable", "possible",
      "plausible", "theoretical", "potential", "false", "no", "pending", "notverified", "notconfirmed",
      "tentative",
      "firm", "high", "medium", "low",
    ],
  ]

  private static func table<Value>(_ words: [Value: [NormalName]]) -> [NormalName: Value] {
    var table: [NormalName: Value] = [:]
    for (value, names) in words { for name in names { table[name] = value } }
    return table
  }

  private static let dispositionByWord = table(dispositions)
  private static let validationByWord = table(validations)

  /// Whether a text is a word for a disposition and nothing else.
  static func isWord(_ text: String) -> Bool { dispositionByWord[NormalName(text)] != nil }

  /// The disposition that a status names: by itself or before what explains it, as in `deferred: after
  /// launch`.
  static func disposition(_ text: String) -> Disposition? {
    if let found = dispositionByWord[NormalName(text)] { return found }
    let head = text.prefix { !":(,;—".contains($0) }
    return head.count < text.count ? dispositionByWord[NormalName(String(head))] : nil
  }

  /// The validation that a word names.
  static func validation(_ text: String) -> Validation? { validationByWord[NormalName(text)] }
}
