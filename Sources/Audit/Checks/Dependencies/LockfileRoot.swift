import SourceTree

/// Reads the root's entry of a `package-lock.json`, which stands near its beginning.
enum LockfileRoot {
  /// What the root asks for, by name; nil for lockfiles without an entry for it.
  static func requirements(in bytes: [UInt8]) -> [String: String]? {
    guard let match = root.firstMatch(in: bytes, range: 0..<min(bytes.count, 4_096)),
      let object = object(in: bytes, from: match.range.upperBound - 1),
      let value = try? StructuredValue(json: object)
    else { return nil }
    var result: [String: String] = [:]
    for section in ["dependencies", "optionalDependencies", "devDependencies"] {
      for member in value[section]?.members ?? [] { result[member.name] = member.value.string ?? "" }
    }
    return result
  }

  private static let root = Pattern(#""packages"\s*:\s*\{\s*""\s*:\s*\{"#)

  /// The object that begins at an offset, braces in strings left out of account.
  private static func object(in bytes: [UInt8], from start: Int) -> [UInt8]? {
    var depth = 0
    var isString = false
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\") where isString: index += 1
      case UInt8(ascii: "\""): isString.toggle()
      case UInt8(ascii: "{") where !isString: depth += 1
      case UInt8(ascii: "}") where !isString:
        depth -= 1
        if depth == 0 { return Array(bytes[start...index]) }
      default: break
      }
      index += 1
    }
    return nil
  }
}
