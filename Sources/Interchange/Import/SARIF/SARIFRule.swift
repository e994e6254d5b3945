internal import Readiness
internal import RegisterJSON

/// What a run says of one of its rules (SARIF §3.49), and what follows from it for all its results.
final class SARIFRule: Sendable {
  let id: String
  /// The id without what depends on where the tool's configuration lay.
  let stableID: String
  let title: String
  let help: String
  let helpAddress: String?
  let level: String?
  let isEnabled: Bool
  let securitySeverity: String?
  let precision: String?
  let tags: Set<String>
  /// CWE ids such as `CWE-79`.
  let weaknesses: [String]
  let messageStrings: JSONNode?
  /// Whether the id is that of a known vulnerability.
  let isAdvisory: Bool
  /// What the rule looks for; as far as a score for security with a result does not say that.
  let ruleClass: SARIFSeverity.Class
  /// What it looks for when a result bears such a score.
  let scoredClass: SARIFSeverity.Class
  /// How bad its results are by its own score.
  let assessment: SeverityAssessment?
  /// What to do, as far as a finding holds it.
  let fix: String
  /// What its results refer to, each once.
  let references: [String]

  init(id: String, _ node: JSONNode?, tool: String) {
    self.id = id
    stableID = Self.stableID(id, tool: tool)
    let text = { (name: String) in node?[name]?["text"]?.string ?? node?[name]?["markdown"]?.string ?? "" }
    title =
      [text("shortDescription"), text("fullDescription"), node?["name"]?.string ?? ""]
      .first { !$0.isEmpty } ?? id
    help = [text("help"), text("fullDescription")].first { !$0.isEmpty } ?? ""
    helpAddress = node?["helpUri"]?.string
    let configuration = node?["defaultConfiguration"]
    level = configuration?["level"]?.string
    isEnabled = configuration?["enabled"]?.boolean ?? true
    let properties = node?["properties"]
    securitySeverity = properties?["security-severity"]?.scalarText
    precision = properties?["precision"]?.string
    let words = properties?["tags"]?.elements.compactMap(\.string) ?? []
    tags = Set(words.map { $0.lowercased() })
    weaknesses = Weaknesses.of(rule: node, tags: words)
    messageStrings = node?["messageStrings"]
    isAdvisory = Self.advisoryMarks.contains { id.hasPrefix($0) }
    let traits = SARIFSeverity.Traits(isAdvisory: isAdvisory, tags: tags, hasWeaknesses: !weaknesses.isEmpty)
    ruleClass = SARIFSeverity.ruleClass(traits, tool: tool, hasScore: securitySeverity != nil)
    scoredClass = SARIFSeverity.ruleClass(traits, tool: tool, hasScore: true)
    assessment = securitySeverity.flatMap { SARIFSeverity.assessment(score: $0) }
    fix = String(help.prefix(Self.fixLimit))
    references =
      ((isAdvisory ? [id] : []) + weaknesses + [helpAddress].compactMap { $0 }.filter(Self.isWebAddress))
      .uniqued
  }

  /// The characters that are kept of what to do.
  static let fixLimit = 4_000

  /// Whether a text is an address of the web.
  static func isWebAddress(_ text: String) -> Bool {
    text.hasPrefix("https://") || text.hasPrefix("http://")
  }

  private static let advisoryMarks = [
    "CVE-", "GHSA-", "OSV-", "SNYK-", "PYSEC-", "GO-20", "RUSTSEC-", "MAL-",
  ]

  /// The id without what depends on where the tool's configuration lay: Semgrep puts that folder's path before it.
  static func stableID(_ id: String, tool: String) -> String {
    guard tool.lowercased().hasPrefix("semgrep"), let last = id.split(separator: ".").last else { return id }
    return String(last)
  }
}

/// References to the Common Weakness Enumeration, in the many ways that tools write them.
enum Weaknesses {
  /// Those of a rule: by its relationships (SARIF §3.53), tags and properties.
  static func of(rule: JSONNode?, tags: [String]) -> [String] {
    var found = tags.compactMap(named)
    for relationship in rule?["relationships"]?.elements ?? JSONNode.noElements {
      found += of(reference: relationship["target"])
    }
    return (found + of(property: rule?["properties"]?["cwe"])).uniqued
  }

  /// Those of a taxonomy reference (SARIF §3.54).
  static func of(reference: JSONNode?) -> [String] {
    guard let reference, reference["toolComponent"]?["name"]?.string?.uppercased() == "CWE",
      let number = reference["id"]?.scalarText
    else { return [] }
    return [named(in: number) ?? WeaknessReference.id(number)].compactMap { $0 }
  }

  /// Those that a property `cwe` names, by itself or as a list, where a number alone means one too.
  static func of(property: JSONNode?) -> [String] {
    guard let property else { return [] }
    return property.texts.compactMap { named(in: $0) ?? WeaknessReference.id($0) }
  }

  /// `CWE-79` out of `external/cwe/cwe-079` or `CWE-79: Cross-site scripting`.
  static func named(in text: String) -> String? {
    let lowered = text.lowercased()
    guard let start = lowered.utf8.firstRange(ofText: "cwe-") else { return nil }
    let digits = lowered.utf8[start...].prefix { (48...57).contains($0) }
    return Int(String(Substring(digits))).map { "CWE-\($0)" }
  }
}

extension String.UTF8View {
  /// The place behind the first occurrence of a text.
  fileprivate func firstRange(ofText text: String) -> Index? {
    var index = startIndex
    while index < endIndex {
      if self[index...].starts(with: text.utf8) { return self.index(index, offsetBy: text.utf8.count) }
      index = self.index(after: index)
    }
    return nil
  }
}

extension Array where Element: Hashable {
  /// The elements, each at its first place only.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
