import Readiness
import RegisterJSON

/// `findings.sarif`: the findings for code scanning.
///
/// Source: SARIF 2.1.0. Open findings are results of kind `fail`; those that people decided to live with or
/// dismissed are suppressed (§3.35); those that were fixed are of kind `pass`, which have no level
/// (§3.27.10).
struct SARIFLog {
  private let subject: PackageSubject
  private let limits: SARIFLimits

  init(_ subject: PackageSubject, limits: SARIFLimits = SARIFLimits()) {
    self.subject = subject
    self.limits = limits
  }

  /// The file, with as many findings as hosts of code take.
  ///
  /// Cost: written again, a little shorter each time, while it is too large.
  var bytes: [UInt8] {
    var entries = selected(limits.results)
    while true {
      let bytes = write(entries)
      // What is small already is not made much larger by packing it.
      guard bytes.count > limits.packedBytes, !entries.isEmpty else { return bytes }
      let size = Gzip.packedSize(bytes)
      guard size > limits.packedBytes else { return bytes }
      let share = 0.95 * Double(limits.packedBytes) / Double(size)
      entries = selected(min(entries.count - 1, Int(share * Double(entries.count))))
    }
  }

  /// At most that many findings in the order of the register: fixed ones are left out first, then the less severe.
  private func selected(_ count: Int) -> [PackageSubject.Entry] {
    let entries = subject.entries
    guard entries.count > count else { return entries }
    let order = entries.indices.map { index in
      let finding = entries[index].finding
      return (rank: finding.severity.level.rank + (SARIFResult.isFixed(finding) ? 10 : 0), index: index)
    }
    return order.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.prefix(count).map(\.index).sorted()
      .map { entries[$0] }
  }

  private func write(_ entries: [PackageSubject.Entry]) -> [UInt8] {
    let log = PropertyValue.object([
      Property("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      Property("version", .string("2.1.0")), Property("runs", .array([run(entries)])),
    ])
    return JSONText.write(log, style: .pretty)
  }

  private func run(_ entries: [PackageSubject.Entry]) -> PropertyValue {
    let rules = SARIFRules(entries)
    let weaknesses = SARIFWeaknesses(entries)
    let taxonomy = weaknesses.component
    var driver = [
      Property("name", .string("launchpoll")), Property("version", .string(subject.toolVersion)),
      Property("rules", .array(rules.values(limits))),
    ]
    if taxonomy != nil {
      driver.append(Property("supportedTaxonomies", .array([weaknesses.reference])))
    }
    var members = [
      Property("tool", .object([Property("driver", .object(driver))])),
      Property("automationDetails", .object([Property("id", .string("launchpoll/"))])),
      Property("invocations", .array([invocation(leftOut: subject.entries.count - entries.count)])),
    ]
    if let provenance { members.append(Property("versionControlProvenance", .array([provenance]))) }
    if let taxonomy { members.append(Property("taxonomies", .array([taxonomy]))) }
    let results = entries.map { entry in
      SARIFResult(entry: entry, subject: subject, rules: rules, weaknesses: weaknesses, limits: limits).value
    }
    members += [
      Property("originalUriBaseIds", .object([Property(SARIFLocation.root, Self.root)])),
      Property("columnKind", .string("utf16CodeUnits")), Property("results", .array(results)),
    ]
    return .object(members)
  }

  private static let root = PropertyValue.object([
    Property("description", .object([Property("text", .string("The root of the repository."))]))
  ])

  private func invocation(leftOut: Int) -> PropertyValue {
    var members = [
      Property("executionSuccessful", .boolean(true)),
      Property("endTimeUtc", .string(subject.time.description)),
    ]
    if leftOut > 0 {
      let text =
        "\(leftOut) of \(counted(subject.entries.count, "finding")) are left out, fixed ones and the least severe first, "
        + "since hosts of code take no more. findings.jsonl has them all."
      let note = PropertyValue.object([
        Property("level", .string("warning")), Property("message", SARIFText.message(text)),
        Property("timeUtc", .string(subject.time.description)),
      ])
      members.append(Property("toolExecutionNotifications", .array([note])))
    }
    return .object(members)
  }

  /// Where the code is kept, when that is an address (§3.23.3 wants an absolute one).
  private var provenance: PropertyValue? {
    let project = subject.context.project
    guard let repository = project.repository, repository.contains("://"), let commit = project.commit
    else { return nil }
    return .object([
      Property("repositoryUri", .string(SARIFLocation.encoded(repository, keeping: ":?#@"))),
      Property("revisionId", .string(commit)),
    ])
  }
}
