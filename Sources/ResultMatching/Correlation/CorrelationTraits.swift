import Readiness

/// What of a finding tells whether it is about the same thing as another tool's.
struct CorrelationTraits: Sendable {
  /// Who reports it, in lower case, as reports of one tool write its name differently.
  let tools: Set<String>
  /// The advisories that it names, the best known first.
  let advisories: [String]
  /// The package in which an advisory holds, in lower case; nil when the report does not tell.
  let package: String?
  /// Where that package comes from; nil when the report does not tell.
  let ecosystem: String?
  /// The keyed digest of a secret.
  let secret: String?
  /// Numbers of CWE, the smallest first.
  let weaknesses: [Int]
  /// The kinds that it is of, in the order of their table.
  let kinds: [WeaknessKind]
  let spots: [CorrelationSpot]

  /// The most places, and the most ids, of one finding that are compared.
  static let limit = 20

  init(_ finding: Finding) {
    tools = Set(finding.sources.map { $0.tool.lowercased() }).subtracting([""])
    let rules = finding.sources.compactMap(\.rule)
    let named = Set((finding.references + rules).compactMap(AdvisoryName.canonical))
    advisories = Array(named.sorted(by: AdvisoryName.comesFirst).prefix(Self.limit))
    package = Self.property("package", of: finding)
    ecosystem = Self.property("ecosystem", of: finding)
    secret = Self.digest(of: finding)
    weaknesses = Array(Set(finding.references.compactMap(Self.weakness)).sorted().prefix(8))
    kinds = WeaknessKind.kinds(
      of: finding.category,
      weaknesses: weaknesses,
      words: rules.isEmpty ? [finding.title] : rules
    )
    spots = finding.locations.lazy.filter { !$0.path.isEmpty }.prefix(Self.limit).map { CorrelationSpot($0) }
  }

  /// Whether no tool reports both; what nobody reports is no tool's.
  func isOfOtherTools(than other: CorrelationTraits) -> Bool {
    !tools.isEmpty && !other.tools.isEmpty && tools.isDisjoint(with: other.tools)
  }

  /// The number of `CWE-79` or `cwe-079: …`; nil for anything else.
  private static func weakness(_ reference: String) -> Int? {
    guard reference.utf8.prefix(4).elementsEqual("CWE-".utf8, by: { $0 & 0xDF == $1 & 0xDF }) else {
      return nil
    }
    let digits = reference.utf8.dropFirst(4).prefix { (0x30...0x39).contains($0) }
    return digits.count <= 6 ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }

  private static func property(_ name: String, of finding: Finding) -> String? {
    guard case .string(let text)? = finding.properties.first(where: { $0.name == name })?.value,
      (1...300).contains(text.utf8.count)
    else { return nil }
    return text.lowercased()
  }

  /// The digest in the key of a finding that a secret tells.
  private static func digest(of finding: Finding) -> String? {
    guard finding.category == .secret, let key = finding.identity?.key,
      let mark = key.utf8.lastIndex(of: UInt8(ascii: ":")),
      key[..<mark].hasSuffix("hmac-sha256")
    else { return nil }
    let digits = key[key.index(after: mark)...]
    return digits.utf8.count >= 32 ? String(digits) : nil
  }
}
