internal import Readiness
internal import RegisterJSON

extension Finding: MergedByField {
  static let mergeFields: [MergeField<Finding>] = [
    MergeField("identity", at: \.identity),
    MergeField("title", at: \.title, hasDefault: false),
    MergeField("workstream", at: \.workstream),
    MergeField("category", at: \.category, hasDefault: false),
    MergeField(
      "severity",
      "severity_source",
      "severity_justification",
      at: \.severity,
      hasDefault: false
    ),
    MergeField("validation", at: \.validation),
    MergeField("disposition", "disposition_detail", at: \.decision),
    MergeField("blocker", at: \.blockerOverride),
    MergeField("presence", at: \.presence),
    MergeField("impact", at: \.impact),
    MergeField(list: \.evidence, by: \.headline),
    MergeField("repro_steps", at: \.reproductionSteps),
    MergeField("root_cause_hypothesis", at: \.rootCauseHypothesis),
    MergeField("recommended_fix", at: \.recommendedFix),
    MergeField("verify_command", at: \.verifyCommand),
    MergeField("owner", at: \.owner),
    MergeField(list: \.ownerSuggestions, by: \.owner),
    MergeField("effort", at: \.effort),
    MergeField("due", at: \.due),
    MergeField("target_release", at: \.targetRelease),
    MergeField(list: \.dependsOn, by: \.self),
    MergeField(list: \.flows, by: \.self),
    MergeField(list: \.gates, by: \.self),
    MergeField("locations", at: \.locations),
    MergeField(list: \.references, by: \.self),
    MergeField(list: \.sources) { "\($0.tool)\n\($0.rule ?? "")\n\($0.recordOffset ?? -1)" },
    MergeField(time: \.firstSeen) { $0.min() },
    MergeField(time: \.lastSeen) { $0.max() },
    MergeField(list: \.tags, by: \.self),
    MergeField(mergingComments),
    MergeField(properties: \.properties),
  ]

  /// Comments are told oldest first, whoever wrote them.
  @Sendable private static func mergingComments(
    _ base: Finding?,
    _ ours: Finding,
    _ theirs: Finding,
    _ result: inout Finding
  ) -> [MergeField<Finding>.Clash] {
    let start = base?.comments ?? []
    result.comments = ThreeWay.union(start, ours.comments, theirs.comments, by: \.time)
    if ThreeWay.value(start, ours.comments, theirs.comments) == nil {
      result.comments = result.comments.enumerated()
        .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
        .map(\.element)
    }
    return []
  }

  var blank: Finding { Finding(id: id, title: "", severity: severity) }

  var encoded: PropertyValue { RegisterCoding.encode(self) }

  /// Those who commented or recorded evidence; tools are nobody.
  func authors(since base: Finding?) -> [String] {
    let tools = Set(sources.map(\.tool) + [ScanRecord.ownTool])
    let writers = comments.filter { base?.comments.contains($0) != true }.map(\.author)
    let recorders = evidence.newRecorders(since: base?.evidence)
    return (writers + recorders).filter { !$0.isEmpty && !tools.contains($0) }.withoutRepetitions
  }

  /// The disposition with its particulars, which mean nothing without each other.
  fileprivate struct Decision: Equatable, Sendable {
    var disposition: Disposition
    var detail: DispositionDetail
  }

  fileprivate var decision: Decision {
    get { Decision(disposition: disposition, detail: dispositionDetail) }
    set { (disposition, dispositionDetail) = (newValue.disposition, newValue.detail) }
  }
}

extension [Evidence] {
  /// Who recorded what was not there before.
  func newRecorders(since base: [Evidence]?) -> [String] {
    filter { base?.contains($0) != true }.compactMap(\.recordedBy)
  }
}

extension [String] {
  /// Each text once, in the order in which they first came.
  var withoutRepetitions: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
