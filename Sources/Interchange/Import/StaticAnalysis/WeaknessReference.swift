internal import RegisterJSON

/// The ids of weaknesses (CWE) in what tools write.
enum WeaknessReference {
  /// Of `CWE-79: Cross-site scripting`, `cwe-79`, `79`, 79, `{"id": 79}`, or a list of such.
  static func ids(_ node: JSONNode?) -> [String] {
    guard let node else { return [] }
    switch node.kind {
    case .array: return unique(node.elements.flatMap { $0.kind == .array ? [] : ids($0) })
    case .object: return node["id"].map { $0.kind == .object || $0.kind == .array ? [] : ids($0) } ?? []
    case .string, .number: return node.scalarText.flatMap(id).map { [$0] } ?? []
    case .null, .boolean: return []
    }
  }

  /// The id that a text is or begins with, as `CWE-79`; nil when there is none.
  static func id(_ text: String) -> String? {
    var rest = text.trimmed[...]
    let hasName = rest.lowercased().hasPrefix("cwe")
    if hasName { rest = rest.dropFirst(3).drop { $0 == "-" || $0 == "_" || $0 == " " || $0 == ":" } }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard hasName || digits.count == rest.count, let number = Int(digits), (1...99_999).contains(number)
    else {
      return nil
    }
    return "CWE-\(number)"
  }

  private static func unique(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }
}
