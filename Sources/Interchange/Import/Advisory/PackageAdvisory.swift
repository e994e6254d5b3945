internal import Readiness
internal import RegisterJSON

/// What a tool says of one vulnerability in one package of one manifest.
struct PackageAdvisory: Sendable {
  /// The package.
  var package: PackageName
  /// The versions that are in use; empty when the report does not tell.
  var versions: [String] = []
  /// The lockfile, image or folder that brings the package in; empty when the report does not tell.
  var manifest = ""
  /// The vulnerability's ids, the tool's own first.
  var ids: AdvisoryIDs
  /// What it is, in one line; empty when the report does not tell.
  var title = ""
  /// What it is, at length.
  var details = ""
  /// How bad it is.
  var severity: AdvisorySeverity
  /// The versions that are vulnerable, in the tool's words.
  var affected = ""
  /// Versions in which it is fixed.
  var fixedVersions: [String] = []
  /// What to do, in the tool's words; empty to say it by ``fixedVersions``.
  var fix = ""
  /// CWE ids and addresses.
  var references: [String] = []
  /// Where the package is.
  var locations: [Location] = []
  /// By which ways the package comes in, each as `a>b>c`.
  var ways: [String] = []
  /// By which way the package comes in, in a sentence; empty to say it by ``ways``.
  var rootCause = ""
  /// Whether only people who develop the product run it.
  var isForDevelopment = false
  /// The work, when the report lets it be told.
  var effort: Effort?
  /// A command that shows whether it is still there.
  var command: String?
  /// Sentences on what else is known, such as that the code is not called.
  var remarks: [String] = []
  /// Words to sort by.
  var tags: [String] = []
  /// The tool's own values worth keeping.
  var properties: [Property] = []
  /// Where the report says so.
  var record: JSONNode?

  /// What tells it in the next report as well (formats §3.6).
  var key: String { [package.ecosystem, package.name, ids.smallest, manifest].joined(separator: "|") }

  /// The package with its versions.
  var subject: String { versions.isEmpty ? package.name : package.name + " " + versionList }

  private var versionList: String {
    let shown = versions.prefix(4).joined(separator: ", ")
    return versions.count > 4 ? shown + " and \(versions.count - 4) more" : shown
  }

  /// What to do about it.
  var recommendedFix: String {
    guard fix.isEmpty else { return fix }
    let sorted = fixedVersions.sorted { VersionOrder.isBefore($0, $1) }
    let targets = versions.compactMap { VersionOrder.next(after: $0, among: sorted) }
    if let target = targets.max(by: { VersionOrder.isBefore($0, $1) }) ?? sorted.last {
      return "Update \(subject) to \(target) or later."
    }
    return """
      No fixed version of \(package.name) is known. Replace it, or show that its vulnerable code cannot be \
      reached and write down why.
      """
  }

  /// Takes in what the report says of the same vulnerability, package and manifest elsewhere.
  mutating func merge(_ other: PackageAdvisory) {
    func add<Value: Equatable>(_ values: [Value], to list: inout [Value]) {
      for value in values where list.count < Self.mergeLimit && !list.contains(value) { list.append(value) }
    }
    add(other.versions, to: &versions)
    add(other.fixedVersions, to: &fixedVersions)
    add(other.references, to: &references)
    add(other.locations, to: &locations)
    add(other.ways, to: &ways)
    isForDevelopment = isForDevelopment && other.isForDevelopment
    add(other.remarks, to: &remarks)
    add(other.tags, to: &tags)
    for id in other.ids.all { ids.insert(id) }
    severity = severity.worse(other.severity)
  }

  /// Beyond this many a further place tells nothing new, and looking for repetitions costs the square of them.
  private static let mergeLimit = 200
}

/// Gathers advisories, and makes one of those that are about the same cause.
struct PackageAdvisories: Sendable {
  private var advisories: [PackageAdvisory] = []
  private var indices: [String: Int] = [:]

  /// Adds an advisory, or makes it a part of an equal one.
  mutating func add(_ advisory: PackageAdvisory) {
    if let index = indices[advisory.key] {
      advisories[index].merge(advisory)
    } else {
      indices[advisory.key] = advisories.count
      advisories.append(advisory)
    }
  }

  /// Adds the findings to a run, in the order in which the report told them first.
  func add(to run: inout ToolRun) {
    for advisory in advisories { run.findings.append(run.draft(advisory)) }
  }
}
