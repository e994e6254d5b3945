internal import RegisterJSON

/// The fingerprints of results (SARIF §3.27.16 and §3.27.17; formats §3.6, P1).
enum SARIFFingerprints {
  /// The fingerprint of a result as one text: the tool's own, else its partial ones; nil without any.
  static func text(of result: JSONNode) -> String? {
    if let whole = newest(result["fingerprints"]).last { return "\(whole.name)=\(whole.value)" }
    let parts = newest(result["partialFingerprints"])
    return parts.isEmpty ? nil : parts.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
  }

  /// Of each name the greatest version (§3.27.17), without placeholders, by name.
  private static func newest(_ node: JSONNode?) -> [(name: String, value: String)] {
    guard let node, node.count > 0 else { return [] }
    if node.count == 1 {
      return node.members.compactMap { member in
        member.value.string.flatMap(ToolFingerprint.trusted).map { (split(member.name).0, $0) }
      }
    }
    var versions: [String: (version: Int, value: String)] = [:]
    for member in node.members {
      guard let value = member.value.string, !ToolFingerprint.isPlaceholder(value) else { continue }
      let (name, version) = split(member.name)
      if let known = versions[name], known.version >= version { continue }
      versions[name] = (version, value)
    }
    return versions.map { ($0.key, $0.value.value) }.sorted { $0.0 < $1.0 }
  }

  private static func split(_ name: String) -> (String, Int) {
    guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (name, 0) }
    let tail = name[name.utf8.index(after: slash)...]
    guard tail.first == "v", let version = Int(tail.dropFirst()) else { return (name, 0) }
    return (String(name[..<slash]), version)
  }
}
