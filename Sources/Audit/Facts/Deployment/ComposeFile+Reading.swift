package import SourceTree

extension ComposeFile {
  /// Reads a compose file; nil when it has no services.
  package init?(path: String, purpose: PathPurpose, _ root: StructuredValue) {
    guard let services = root["services"] else { return nil }
    self.init(path: path, purpose: purpose)
    self.services = services.members.map { Self.service(named: $0.name, line: $0.line, $0.value) }
  }

  private static func service(named name: String, line: Int, _ value: StructuredValue) -> Service {
    let merged = value.merged
    let image = merged.members.last { $0.name == "image" }
    var service = Service(name: name, line: line, imageLine: image?.line ?? line)
    service.image = image?.value.string
    service.isBuilt = merged["build"] != nil
    service.ports = (merged["ports"]?.elements ?? []).compactMap(port)
    service.environment = variables(merged["environment"])
    service.volumes = (merged["volumes"]?.elements ?? []).compactMap { volume in
      volume.scalarText
        ?? volume["target"]?.scalarText.map { (volume["source"]?.scalarText ?? "") + ":" + $0 }
    }
    let check = merged["healthcheck"]
    service.hasHealthCheck = check != nil && check?["disable"]?.boolean != true
    service.restart =
      merged["restart"]?.scalarText ?? merged[path: ["deploy", "restart_policy", "condition"]]?.scalarText
      ?? merged[path: ["deploy", "restart_policy"]].map { _ in "any" }
    service.user = merged["user"]?.scalarText
    service.isPrivileged = merged["privileged"]?.boolean == true
    service.profiles = merged["profiles"]?.strings ?? []
    service.isPartial = merged["extends"] != nil || merged.hasUnresolvedMerge
    return service
  }

  /// Both forms: a table, or a list of `NAME=value`.
  private static func variables(_ value: StructuredValue?) -> [Variable] {
    guard let value else { return [] }
    if !value.members.isEmpty {
      return value.merged.members.map { Variable(name: $0.name, value: $0.value.scalarText, line: $0.line) }
    }
    return value.elements.compactMap { element in
      guard let text = element.scalarText else { return nil }
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return Variable(
        name: String(parts[0]),
        value: parts.count > 1 ? String(parts[1]) : nil,
        line: element.line
      )
    }
  }

  /// `[address:][published:]target[/protocol]`, or the long form.
  private static func port(_ value: StructuredValue) -> Port? {
    if let target = value["target"]?.scalarText {
      return Port(
        address: value["host_ip"]?.scalarText,
        published: value["published"]?.scalarText,
        target: target,
        line: value.line
      )
    }
    guard let text = value.scalarText else { return nil }
    let parts = colonParts(text.split(separator: "/").first.map(String.init) ?? text)
    guard let target = parts.last else { return nil }
    let address = parts.count > 2 ? parts.dropLast(2).joined(separator: ":") : nil
    return Port(
      address: address,
      published: parts.count > 1 ? parts[parts.count - 2] : nil,
      target: target,
      line: value.line
    )
  }

  /// Splits at colons that stand outside `${…}` and `[…]`.
  private static func colonParts(_ text: String) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if character == "{" || character == "[" { depth += 1 }
      if character == "}" || character == "]" { depth -= 1 }
      if character == ":", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts
  }
}

extension StructuredValue {
  /// The table with what its merge keys (`<<`) bring put before its own members; other values as they are.
  ///
  /// Merges are followed three levels deep.
  var merged: StructuredValue { merged(depth: 3) }

  /// Whether a merge key brings something that could not be read.
  var hasUnresolvedMerge: Bool {
    members.contains { $0.name == "<<" && $0.value.members.isEmpty && $0.value.elements.isEmpty }
  }

  private func merged(depth: Int) -> StructuredValue {
    let merges = members.filter { $0.name == "<<" }
    guard !merges.isEmpty, depth > 0 else { return self }
    var result: [Member] = []
    for merge in merges {
      let sources = merge.value.elements.isEmpty ? [merge.value] : merge.value.elements
      // The first of several sources wins (YAML merge key, "Language-Independent Type"), as later members do here.
      for source in sources.reversed() { result += source.merged(depth: depth - 1).members }
    }
    let opaque = hasUnresolvedMerge ? merges : []
    return StructuredValue(.table(result + opaque + members.filter { $0.name != "<<" }), line: line)
  }
}
