import Readiness
import RegisterJSON

/// Checks a text against a JSON Schema (draft 2020-12), with the keywords that the register's schema uses.
///
/// A keyword that it does not know is itself a violation, so that none goes unchecked.
struct StructuralValidator {
  let root: JSONNode
  private(set) var violations: [String] = []

  init(schema: JSONNode) { root = schema }

  /// Checks a value; what is wrong is added to the violations, each with its path.
  mutating func check(_ node: JSONNode, _ schema: JSONNode, at path: String = "$") {
    for member in schema.members { check(node, member.name, member.value, schema, path) }
  }

  private mutating func check(
    _ node: JSONNode,
    _ keyword: String,
    _ value: JSONNode,
    _ schema: JSONNode,
    _ path: String
  ) {
    switch keyword {
    case "$schema", "$id", "$defs", "title", "description", "format": break
    case "$ref": checkReference(node, value, path)
    case "type":
      let types = value.kind == .array ? value.elements.compactMap(\.string) : [value.string ?? ""]
      expect(types.contains(where: { matches(node, $0) }), "\(path) is no \(types)")
    case "const": expect(node.value == value.value, "\(path) is not \(value.value.text)")
    case "enum": expect(value.elements.contains { $0.value == node.value }, "\(path) is none of the words")
    case "pattern": checkPattern(node, value, path)
    case "minimum":
      expect(
        (node.number.flatMap(Double.init) ?? 0) >= (value.number.flatMap(Double.init) ?? 0),
        "\(path) is small"
      )
    case "required":
      for name in value.elements.compactMap(\.string) { expect(node[name] != nil, "\(path) has no \(name)") }
    case "properties":
      for member in value.members {
        if let inner = node[member.name] { check(inner, member.value, at: "\(path).\(member.name)") }
      }
    case "additionalProperties": checkAdditional(node, value, schema, path)
    case "items":
      for (index, element) in node.elements.enumerated() { check(element, value, at: "\(path)[\(index)]") }
    case "oneOf":
      let fitting = value.elements.count { alternative in
        var inner = StructuralValidator(schema: root)
        inner.check(node, alternative, at: path)
        return inner.violations.isEmpty
      }
      expect(fitting == 1, "\(path) fits \(fitting) of the alternatives")
    default: violations.append("\(keyword) is not checked")
    }
  }

  private mutating func expect(_ holds: Bool, _ violation: @autoclosure () -> String) {
    if !holds { violations.append(violation()) }
  }

  private mutating func checkReference(_ node: JSONNode, _ value: JSONNode, _ path: String) {
    let name = (value.string ?? "").split(separator: "/").last.map(String.init) ?? ""
    guard let target = root["$defs"]?[name] else {
      violations.append("there is no definition \(name)")
      return
    }
    check(node, target, at: path)
  }

  private mutating func checkPattern(_ node: JSONNode, _ value: JSONNode, _ path: String) {
    guard let pattern = try? Regex(value.string ?? "") else {
      violations.append("\(path) has a pattern that is none")
      return
    }
    expect((node.string ?? "").firstMatch(of: pattern) != nil, "\(path) does not match")
  }

  private mutating func checkAdditional(
    _ node: JSONNode,
    _ value: JSONNode,
    _ schema: JSONNode,
    _ path: String
  ) {
    guard value.boolean == false else { return }
    let known = Set(schema["properties"]?.members.map(\.name) ?? [])
    for member in node.members { expect(known.contains(member.name), "\(path).\(member.name) is not known") }
  }

  private func matches(_ node: JSONNode, _ type: String) -> Bool {
    type == "integer" ? node.number.flatMap { Int($0) } != nil : node.kind.rawValue == type
  }
}
