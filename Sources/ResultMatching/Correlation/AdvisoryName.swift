/// Tells the ids of advisories from other words, and writes them the way in which they are published.
enum AdvisoryName {
  /// The databases whose ids are compared, by how their ids begin.
  private static let databases: Set<String> = [
    "CVE", "GHSA", "GO", "MAL", "OSV", "PYSEC", "RUSTSEC", "SNYK",
  ]

  /// The id as it is published; nil for a text that is more than an id, or another one's.
  static func canonical(_ text: String) -> String? {
    guard (6...80).contains(text.utf8.count), let dash = text.firstIndex(of: "-") else { return nil }
    let scheme = text[..<dash].uppercased()
    guard databases.contains(scheme), text.utf8.allSatisfy(isOfID) else { return nil }
    let rest = text[dash...]
    guard scheme == "GHSA" || rest.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    // GHSA ids are lower case behind the first dash, all others have no case of their own.
    return scheme + (scheme == "GHSA" ? rest.lowercased() : rest.uppercased())
  }

  /// The order in which one id stands for all: CVE before GHSA before the rest, then by text.
  static func comesFirst(_ left: String, _ right: String) -> Bool {
    (rank(left), left) < (rank(right), right)
  }

  private static func rank(_ id: String) -> Int { id.hasPrefix("CVE-") ? 0 : id.hasPrefix("GHSA-") ? 1 : 2 }

  private static func isOfID(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
