internal import Yams

extension StructuredValue {
  /// Reads the documents of a YAML file, in their order.
  ///
  /// Aliases stand as null; merge keys (`<<`) stay members of that name.
  package static func documents(yaml bytes: [UInt8]) throws(StructuredFault) -> [StructuredValue] {
    do {
      var nodes = try Yams.compose_all(yaml: String(decoding: bytes, as: UTF8.self), .basic)
      var values: [StructuredValue] = []
      while let node = nodes.next() { values.append(StructuredValue(node)) }
      // The sequence ends at a fault instead of throwing it.
      if let error = nodes.error { throw error }
      return values
    } catch let error as YamlError {
      throw StructuredFault(message: "\(error)")
    } catch {
      throw StructuredFault(message: "\(error)")
    }
  }

  /// Reads the first document of a YAML file; an empty file is null.
  package init(yaml bytes: [UInt8]) throws(StructuredFault) {
    self = try Self.documents(yaml: bytes).first ?? StructuredValue(.null, line: 1)
  }

  private init(_ node: Node) {
    let line = node.mark?.line ?? 0
    switch node {
    case .scalar(let scalar): self.init(Self.content(of: scalar), line: line)
    case .sequence(let sequence): self.init(.list(sequence.map { StructuredValue($0) }), line: line)
    case .mapping(let mapping):
      let members = mapping.map {
        Member(name: $0.key.string ?? "", line: $0.key.mark?.line ?? 0, value: StructuredValue($0.value))
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
