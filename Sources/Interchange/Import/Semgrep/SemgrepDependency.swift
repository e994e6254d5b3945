internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// A package with a known vulnerability that Semgrep found in a lockfile.
struct SemgrepDependency {
  private let ecosystem: String
  private let package: String
  private let version: String
  private let range: String
  private let lockfile: String
  private let isReachable: Bool?

  /// Nil when the result is not about a dependency.
  init?(_ node: JSONNode?) {
    guard let match = node?["dependency_match"], let found = match["found_dependency"],
      let package = found["package"]?.string
    else { return nil }
    self.package = package
    ecosystem = found["ecosystem"]?.string ?? "unknown"
    version = found["version"]?.string ?? "unknown"
    range = match["dependency_pattern"]?["semver_range"]?.string ?? ""
    lockfile = (found["lockfile_path"]?.string ?? match["lockfile"]?.string).map(ReportPath.cleaned) ?? ""
    isReachable = node?["reachable"]?.boolean
  }

  /// Makes the finding one about the package: its cause is the package's version, and a fact.
  func fill(_ draft: inout FindingDraft, ids: [String]) {
    let names = ids.map { $0.uppercased() }.sorted()
    draft.key = [ecosystem, package, names.first ?? draft.rule, lockfile].joined(separator: "|")
    draft.finding.category = .dependency
    draft.finding.validation = .confirmed
    draft.finding.recommendedFix =
      range.isEmpty
      ? "Update \(package) from \(version) to a version that is not affected."
      : "Update \(package) from \(version) to a version outside \(range)."
    let text = "\(lockfile.isEmpty ? "The lockfile" : lockfile) has \(package) \(version)"
    draft.finding.evidence.append(Evidence(.note(text: text), recordedBy: draft.tool))
    if !lockfile.isEmpty, !draft.finding.locations.contains(where: { $0.path == lockfile }) {
      draft.finding.locations.append(Location(path: lockfile, role: "manifest"))
    }
    draft.finding.properties += [
      Property("package", .string(package)), Property("installed_version", .string(version)),
    ]
    if let isReachable { draft.finding.properties.append(Property("reachable", .boolean(isReachable))) }
  }
}

/// The way of tainted data that Semgrep tells of.
enum SemgrepTrace {
  /// The most steps that are kept.
  private static let limit = 12

  /// The source and what lies between it and the sink, without the code that stands there.
  static func steps(_ node: JSONNode?) -> [Location] {
    guard let node, node.kind == .object else { return [] }
    let source = node["taint_source"].flatMap { call($0, depth: 0) }.map { place($0, "source") } ?? nil
    let steps = node["intermediate_vars"].map { Array($0.elements.prefix(limit)) } ?? []
    let between = steps.compactMap { $0["location"].flatMap { place($0, "step") } }
    return [source].compactMap { $0 } + between
  }

  /// The place in `["CliLoc", [place, code]]`, or in the calls that lead to one.
  private static func call(_ node: JSONNode, depth: Int) -> JSONNode? {
    let parts = Array(node.elements.prefix(2))
    guard depth < 8, parts.count == 2, let name = parts[0].string else { return nil }
    let inner = Array(parts[1].elements.prefix(3))
    if name == "CliLoc" { return inner.first }
    return inner.first.flatMap { $0.elements.first { _ in true } }
      ?? inner.last.flatMap { call($0, depth: depth + 1) }
  }

  private static func place(_ node: JSONNode, _ role: String) -> Location? {
    guard let path = node["path"]?.string.map(ReportPath.cleaned), !path.isEmpty else { return nil }
    let first = node["start"]?["line"]?.positiveNumber
    let last = node["end"]?["line"]?.positiveNumber
    return Location(
      path: path,
      startLine: first,
      endLine: first.map { max($0, last ?? $0) },
      role: role
    )
  }
}
