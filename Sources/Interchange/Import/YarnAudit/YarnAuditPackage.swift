internal import Readiness
internal import RegisterJSON

/// A line of yarn 4: a package with one advisory, in the words that yarn shows to people.
enum YarnAuditPackage {
  /// The advisory of a line.
  static func advisory(_ name: String, _ children: ReportObject, _ record: JSONNode) -> PackageAdvisory {
    let url = children.text("URL")
    let number = children.text("ID")
    var ids = AdvisoryIDs([url.flatMap(AdvisoryIDs.inAddress)].compactMap { $0 })
    if ids.all.isEmpty, let number { ids.insert("npm-\(number)") }
    var advisory = PackageAdvisory(
      package: PackageName(name, ecosystem: "npm"),
      ids: ids,
      severity: .of(ids, tool: "yarn npm audit", word: children.text("Severity"))
    )
    advisory.title = children.text("Issue") ?? ""
    advisory.versions = words(children["Tree Versions"])
    advisory.affected = children.text("Vulnerable Versions") ?? ""
    advisory.references = [url].compactMap { $0 }
    advisory.command = "yarn npm audit --all --recursive"
    advisory.record = record
    let dependents = words(children["Dependents"])
    if !dependents.isEmpty {
      let shown = dependents.prefix(8).joined(separator: ", ")
      advisory.rootCause = "\(name) comes in by \(shown)\(dependents.count > 8 ? " and others" : "")."
    }
    // Deprecations come as advisories with such an id.
    if number?.hasSuffix("(deprecation)") == true { markDeprecated(&advisory) }
    return advisory
  }

  private static func markDeprecated(_ advisory: inout PackageAdvisory) {
    advisory.ids = AdvisoryIDs(["deprecated"])
    advisory.severity = AdvisorySeverity(
      level: .low,
      reason: "the package is deprecated, which is no vulnerability",
      isKnown: true
    )
    advisory.tags.append("deprecated")
    advisory.fix = "Replace \(advisory.package.name) by what its maintainers recommend: \(advisory.title)"
  }

  /// A list's texts; a tree has them as names or as values of its branches.
  private static func words(_ node: JSONNode?) -> [String] {
    guard let node else { return [] }
    if let text = node.string { return [text] }
    if node.kind == .object { return node.members.map { $0.value["value"]?.string ?? $0.name } }
    return node.elements.compactMap { $0.string ?? $0["value"]?.string }
  }
}
