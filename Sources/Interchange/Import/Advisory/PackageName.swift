/// A package in its ecosystem, named the same way whichever tool speaks of it.
struct PackageName: Hashable, Sendable {
  /// The type that package URLs have for the ecosystem, such as `npm` or `pypi`; empty when it is unknown.
  var ecosystem: String
  /// The name with its scope or group, such as `@angular/core`.
  var name: String

  /// Makes a name; the ecosystem may be any tool's word for it.
  init(_ name: String, ecosystem: String) {
    self.name = name
    self.ecosystem = Self.type(of: ecosystem)
  }

  /// Reads a package URL, such as `pkg:npm/%40angular/core@17.0.0`; nil for anything else.
  init?(packageURL: String) {
    guard packageURL.lowercased().hasPrefix("pkg:") else { return nil }
    let path = packageURL.dropFirst(4).prefix { $0 != "?" && $0 != "#" }.drop { $0 == "/" }
    guard let slash = path.firstIndex(of: "/") else { return nil }
    let rest = path[path.index(after: slash)...]
    // A scope begins with its `@` escaped; writers that forget it put the version behind the last one.
    let end = rest.dropFirst().lastIndex(of: "@") ?? rest.endIndex
    let type = path[..<slash].lowercased()
    var name = ReportPath.ofURI(String(rest[..<end]))
    if type == "maven", let group = name.lastIndex(of: "/") { name.replaceSubrange(group...group, with: ":") }
    // Namespaces of distributions are no part of the package's name.
    if ["apk", "deb", "rpm"].contains(type) {
      name = name.split(separator: "/").last.map(String.init) ?? name
    }
    guard !name.isEmpty else { return nil }
    self.init(name, ecosystem: type)
  }

  /// The version in a package URL.
  static func version(packageURL: String) -> String? {
    let path = packageURL.prefix { $0 != "?" && $0 != "#" }
    guard let at = path.lastIndex(of: "@"), !path[at...].contains("/") else { return nil }
    let version = ReportPath.ofURI(String(path[path.index(after: at)...]))
    return version.isEmpty ? nil : version
  }

  private static func type(of ecosystem: String) -> String {
    let word = ecosystem.prefix { $0 != ":" }.lowercased()
    return types[word] ?? word
  }

  /// The words of OSV (schema, “defined ecosystems”) and of Trivy (result types) that differ from package URLs'.
  private static let types: [String: String] = [
    "go": "golang", "gomod": "golang", "gobinary": "golang", "crates.io": "cargo", "rustbinary": "cargo",
    "rubygems": "gem", "bundler": "gem", "gemspec": "gem", "packagist": "composer",
    "composer-vendor": "composer", "yarn": "npm", "pnpm": "npm", "bun": "npm", "node-pkg": "npm",
    "node": "npm", "javascript": "npm", "pip": "pypi", "pipenv": "pypi", "poetry": "pypi", "uv": "pypi",
    "python-pkg": "pypi", "pylock": "pypi", "python": "pypi", "jar": "maven", "pom": "maven",
    "gradle": "maven", "sbt": "maven", "java": "maven", "dotnet-core": "nuget", "packages-props": "nuget",
    "swifturl": "swift", "mix-lock": "hex", "mix": "hex", "pubspec-lock": "pub", "conancenter": "conan",
    "conda-pkg": "conda", "conda-environment": "conda", "debian": "deb", "ubuntu": "deb", "echo": "deb",
    "alpine": "apk", "wolfi": "apk", "chainguard": "apk", "minimos": "apk", "red hat": "rpm",
    "redhat": "rpm", "centos": "rpm", "rocky": "rpm", "rocky linux": "rpm", "alma": "rpm",
    "almalinux": "rpm", "amazon": "rpm", "oracle": "rpm", "fedora": "rpm", "photon": "rpm", "suse": "rpm",
    "opensuse": "rpm", "opensuse-leap": "rpm", "opensuse-tumbleweed": "rpm",
    "suse linux enterprise server": "rpm", "azurelinux": "rpm", "cbl-mariner": "rpm", "mageia": "rpm",
    "openeuler": "rpm", "github actions": "githubactions",
  ]
}
