import Readiness

/// What a statement speaks of, as a package URL or another address.
enum VEXProduct {
  /// The most versions of one package that are named.
  private static let versionLimit = 50

  /// The packages that a finding names; the project when it names none.
  static func all(of finding: Finding, _ project: Project) -> [PropertyValue] {
    let packages = packageURLs(of: finding)
    return (packages.isEmpty ? [address(of: project)] : packages).map {
      .object([Property("@id", .string($0))])
    }
  }

  /// The package URLs in a finding's properties, else those made of its package and versions.
  static func packageURLs(of finding: Finding) -> [String] {
    let names: Set<String> = ["purl", "package_url", "packageURL", "package-url"]
    let given =
      texts(finding) { names.contains($0) }
      + (finding.identity?.key.split(separator: "|") ?? [])
      .map(String.init)
    let urls = given.compactMap { text in
      text.range(ofPackageURL: ()).map { SARIFLocation.encoded(String(text[$0]), keeping: ":?#@%=&+") }
    }
    if !urls.isEmpty { return urls.uniqued }
    guard let (ecosystem, package) = package(of: finding), !ecosystem.isEmpty, !package.isEmpty else {
      return []
    }
    let versions = texts(finding) { ["versions", "version", "installed_version"].contains($0) }
    let base = packageURL(ecosystem, package)
    return versions.isEmpty
      ? [base] : versions.uniqued.prefix(versionLimit).map { "\(base)@\(SARIFLocation.encoded($0))" }
  }

  /// Ecosystem and name by the properties, else by the key of the identity: `rule:ecosystem|name|id|manifest`.
  private static func package(of finding: Finding) -> (String, String)? {
    let name = texts(finding) { $0 == "package" }.first
    if let name, let ecosystem = texts(finding, named: { $0 == "ecosystem" }).first {
      return (ecosystem, name)
    }
    let parts = finding.identity?.key.split(separator: "|", omittingEmptySubsequences: false) ?? []
    guard parts.count >= 4, NamedVulnerability.isID(String(parts[2])) else { return nil }
    let ecosystem = parts[0].split(separator: ":").last.map(String.init) ?? ""
    return (ecosystem, String(parts[1]))
  }

  /// A package URL by the rules of its type: a scope or group is a part of the path.
  private static func packageURL(_ ecosystem: String, _ package: String) -> String {
    let parts = package.split { $0 == "/" || (ecosystem == "maven" && $0 == ":") }
    let path = parts.map { SARIFLocation.encoded(String($0)) }.joined(separator: "/")
    return "pkg:\(SARIFLocation.encoded(ecosystem.lowercased()))/\(path)"
  }

  /// The project's address, else a package URL with its name and release.
  private static func address(of project: Project) -> String {
    if let repository = project.repository, SARIFSecurity.isAddress(repository) { return repository }
    let name = SARIFLocation.encoded(project.name.isEmpty ? "unnamed-project" : project.name)
      .replacing("/", with: "%2F")
    let release = project.release.map { "@" + SARIFLocation.encoded($0) } ?? ""
    return "pkg:generic/\(name)\(release)"
  }

  private static func texts(_ finding: Finding, named isNamed: (String) -> Bool) -> [String] {
    finding.properties.filter { isNamed($0.name) }.flatMap { property in
      switch property.value {
      case .string(let text): [text]
      case .array(let values):
        values.compactMap { value -> String? in if case .string(let text) = value { text } else { nil } }
      default: [String]()
      }
    }.filter { !$0.isEmpty }
  }
}

extension String {
  /// Where a package URL begins that the text ends with; nil when there is none.
  fileprivate func range(ofPackageURL: Void) -> Range<Index>? {
    if hasPrefix("pkg:") { return startIndex..<endIndex }
    guard let start = firstRange(of: ":pkg:") else { return nil }
    return index(after: start.lowerBound)..<endIndex
  }
}
