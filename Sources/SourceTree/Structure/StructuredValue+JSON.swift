internal import RegisterJSON

extension StructuredValue {
  /// Reads JSON, also with comments and trailing commas, as many tools' configuration has them.
  package init(json bytes: [UInt8]) throws(StructuredFault) {
    let plain = RelaxedJSON.strict(bytes)
    do throws(JSONError) {
      let root = try JSONText.parse(plain)
      self.init(root, JSONPositionIndex(root.document.source))
    } catch {
      throw StructuredFault(message: "\(error)")
    }
  }

  private init(_ node: JSONNode, _ positions: JSONPositionIndex) {
    let line = positions.position(of: node.byteOffset).line
    let content: Content =
      switch node.kind {
      case .null: .null
      case .boolean: .boolean(node.boolean ?? false)
      case .number: .number(node.number ?? "")
      case .string: .string(node.string ?? "")
      case .array: .list(node.elements.map { StructuredValue($0, positions) })
      case .object:
        .table(
          node.members.map {
            Member(
              name: $0.name,
              line: positions.position(of: $0.byteOffset).line,
              value: StructuredValue($0.value, positions)
            )
          }
        )
      }
    self.init(content, line: line)
  }
}
