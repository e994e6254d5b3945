/// The ids by which a vulnerability is known in several databases.
struct AdvisoryIDs: Equatable, Sendable {
  /// The ids without repetition, in the order in which they were told.
  private(set) var all: [String] = []

  /// More ids than any vulnerability has.
  private static let limit = 200

  /// Gathers ids; blank ones are left out and the schemes that have no case are written as they are published.
  init(_ ids: [String]) {
    for id in ids { insert(id) }
  }

  /// Adds an id unless it is known.
  mutating func insert(_ id: String) {
    let id = Self.canonical(id)
    if !id.isEmpty, all.count < Self.limit, !all.contains(id) { all.append(id) }
  }

  /// The id that stands for all: CVE before GHSA before the rest, then the smallest; empty when there is none.
  var smallest: String { all.min { Self.order($0) < Self.order($1) } ?? "" }

  /// Whether a database of malicious packages lists it.
  var isMalware: Bool { all.contains { $0.hasPrefix("MAL-") } }

  private static func order(_ id: String) -> (Int, String) {
    (id.hasPrefix("CVE-") ? 0 : id.hasPrefix("GHSA-") ? 1 : 2, id)
  }

  /// GHSA ids are upper case before the first dash and lower case behind it; CVE and MAL ids are upper case.
  static func canonical(_ id: String) -> String {
    let id = String(id.trimmingPrefix { $0.isWhitespace }.prefix(200).prefix { !$0.isWhitespace })
    let upper = id.uppercased()
    if upper.hasPrefix("GHSA-") { return "GHSA-" + id.dropFirst(5).lowercased() }
    return upper.hasPrefix("CVE-") || upper.hasPrefix("MAL-") ? upper : id
  }

  /// The id that an advisory's address ends in; nil when it does not look like one.
  static func inAddress(_ address: String) -> String? {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    guard let last = path.split(separator: "/").last else { return nil }
    let id = canonical(String(last))
    let schemes = ["CVE-", "GHSA-", "MAL-", "PYSEC-", "RUSTSEC-", "GO-", "OSV-", "SNYK-"]
    return schemes.contains { id.hasPrefix($0) } ? id : nil
  }
}
