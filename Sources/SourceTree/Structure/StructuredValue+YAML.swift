internal import Yams

extension StructuredValue {
  /// The most values that one file may come to: aliases of aliases multiply.
  private static let mostValues = 200_000
  /// How deep values may stand in each other.
  private static let deepest = 200

  /// Reads the documents of a YAML file, in their order.
  ///
  /// Aliases stand as what they name; merge keys (`<<`) stay members of that name. A file that comes to more values
  /// than any honest one is refused.
  package static func documents(yaml bytes: [UInt8]) throws(StructuredFault) -> [StructuredValue] {
    guard !nestsTooDeep(bytes) else { throw StructuredFault(message: "values stand too deep in each other") }
    var budget = mostValues
    var documents: [StructuredValue] = []
    do {
      var nodes = try Yams.compose_all(yaml: String(decoding: bytes, as: UTF8.self), .basic)
      while let node = nodes.next() { documents.append(StructuredValue(node, depth: 0, &budget)) }
      // The sequence ends at a fault instead of throwing it.
      if let error = nodes.error { throw error }
    } catch {
      throw StructuredFault(message: "\(error)")
    }
    guard budget > 0 else { throw StructuredFault(message: "more than \(mostValues) values") }
    return documents
  }

  /// Whether brackets or dashes nest deeper than the parser's own recursion should follow.
  private static func nestsTooDeep(_ bytes: [UInt8]) -> Bool {
    var (depth, dashes) = (0, 0)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "-"), UInt8(ascii: "?"): dashes += 1
      case UInt8(ascii: "\n"): dashes = 0
      case UInt8(ascii: " "): break
      default: dashes = 0
      }
      if depth > deepest || dashes > 2 * deepest { return true }
    }
    return false
  }

  /// Reads the first document of a YAML file; an empty file is null.
  package init(yaml bytes: [UInt8]) throws(StructuredFault) {
    self = try Self.documents(yaml: bytes).first ?? StructuredValue(.null, line: 1)
  }

  private init(_ node: Node, depth: Int, _ budget: inout Int) {
    let line = node.mark?.line ?? 0
    budget -= 1
    guard budget > 0, depth < Self.deepest else {
      budget = 0
      self.init(.null, line: line)
      return
    }
    switch node {
    case .scalar(let scalar): self.init(Self.content(of: scalar), line: line)
    case .sequence(let sequence):
      self.init(.list(sequence.map { StructuredValue($0, depth: depth + 1, &budget) }), line: line)
    case .mapping(let mapping):
      let members = mapping.map { key, value in
        Member(
          name: key.string ?? "",
          line: key.mark?.line ?? 0,
          value: StructuredValue(value, depth: depth + 1, &budget)
        )
      }
      self.init(.table(members), line: line)
    case .alias: self.init(.null, line: line)
    }
  }

  /// A plain scalar by the core schema of YAML 1.2 (§10.3.2); quoted ones are strings.
  private static func content(of scalar: Node.Scalar) -> Content {
    guard scalar.style == .plain || scalar.style == .any else { return .string(scalar.string) }
    switch scalar.string {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    default:
      let isNumber = scalar.string.utf8.allSatisfy {
        (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0)
      }
      return isNumber && Double(scalar.string) != nil ? .number(scalar.string) : .string(scalar.string)
    }
  }
}
