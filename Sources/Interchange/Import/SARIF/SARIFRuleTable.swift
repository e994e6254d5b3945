internal import RegisterJSON

/// The rules of a run: the driver's and those of its extensions (SARIF §3.19.23).
struct SARIFRuleTable {
  /// A part of the tool that brings rules.
  private struct Component {
    var name: String
    var guid: String?
    var rules: [JSONNode]
    var byID: [String: JSONNode]
    var globalStrings: JSONNode?
  }

  private let driver: Component
  private let extensions: [Component]

  init(_ tool: JSONNode?) {
    driver = Self.component(tool?["driver"])
    extensions = tool?["extensions"]?.elements.map(Self.component) ?? []
  }

  /// The driver's strings for messages that no rule has.
  var globalStrings: JSONNode? { driver.globalStrings }

  /// The ids of the driver's rules; empty when it lists none.
  var ids: Set<String> { Set(driver.byID.keys) }

  private static func component(_ node: JSONNode?) -> Component {
    let rules = Array(node?["rules"]?.elements ?? JSONNode.noElements)
    var byID: [String: JSONNode] = [:]
    for rule in rules { if let id = rule["id"]?.string, byID[id] == nil { byID[id] = rule } }
    return Component(
      name: node?["name"]?.string ?? "",
      guid: node?["guid"]?.string,
      rules: rules,
      byID: byID,
      globalStrings: node?["globalMessageStrings"]
    )
  }

  /// The id and the description of a result's rule; the description is nil when the run does not bring it.
  ///
  /// By index in the component that the result names, else by id; of a hierarchical id the longest part that is known
  /// (§3.27.5 to §3.27.7).
  func rule(of result: JSONNode) -> (id: String, descriptor: JSONNode?) {
    let reference = result["rule"]
    let component = reference?["toolComponent"].flatMap(component(named:)) ?? driver
    let index = (reference?["index"] ?? result["ruleIndex"])?.wholeNumber
    let id = reference?["id"]?.string ?? result["ruleId"]?.string
    if let index, component.rules.indices.contains(index) {
      let descriptor = component.rules[index]
      let known = descriptor["id"]?.string
      // An index that leads to a rule of another name is a mistake; the name is what people read.
      if id == nil || known == nil || id == known || id?.hasPrefix((known ?? "") + "/") == true {
        return (id ?? known ?? "", descriptor)
      }
    }
    guard let id else { return ("", nil) }
    return (id, descriptor(id, in: component))
  }

  /// The id that a reference names, by itself or by the rule's place (§3.52); nil when it names none.
  func id(of reference: JSONNode?) -> String? {
    if let id = reference?["id"]?.string { return id }
    let component = reference?["toolComponent"].flatMap(component(named:)) ?? driver
    guard let index = reference?["index"]?.wholeNumber,
      component.rules.indices.contains(index)
    else { return nil }
    return component.rules[index]["id"]?.string
  }

  private func component(named reference: JSONNode) -> Component? {
    if let index = reference["index"]?.wholeNumber, extensions.indices.contains(index) {
      return extensions[index]
    }
    let (guid, name) = (reference["guid"]?.string, reference["name"]?.string)
    return extensions.first { guid != nil && $0.guid == guid } ?? extensions.first { $0.name == name }
  }

  private func descriptor(_ id: String, in component: Component) -> JSONNode? {
    var part = id[...]
    while true {
      if let found = component.byID[String(part)] { return found }
      guard let slash = part.lastIndex(of: "/") else { break }
      part = part[..<slash]
    }
    let elsewhere = extensions.compactMap { $0.byID[id] }
    return elsewhere.count == 1 ? elsewhere[0] : nil
  }
}
