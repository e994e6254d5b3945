/// Ids of weaknesses and vulnerabilities in what people write.
enum WrittenReferences {
  /// The ids that begin with CWE-, CVE- or GHSA-, each once, in their order; at most 50.
  ///
  /// Cost: linear in the text.
  static func ids(in text: String) -> [String] {
    var ids: [String] = []
    let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-") }
    for word in words where word.count <= 32 {
      guard let id = id(word), !ids.contains(id) else { continue }
      ids.append(id)
      if ids.count == 50 { break }
    }
    return ids
  }

  private static func id(_ word: Substring) -> String? {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first else { return nil }
    switch first.uppercased() {
    case "CWE" where parts.count == 2: return WeaknessReference.id(String(word))
    case "CVE" where parts.count == 3 && parts[1].count == 4 && parts[2].count >= 4:
      let isNumber = parts.dropFirst().allSatisfy { $0.allSatisfy(\.isNumber) }
      return isNumber ? word.uppercased() : nil
    case "GHSA" where parts.count == 4 && parts.dropFirst().allSatisfy({ $0.count == 4 }):
      return "GHSA-" + parts.dropFirst().joined(separator: "-").lowercased()
    default: return nil
    }
  }
}
