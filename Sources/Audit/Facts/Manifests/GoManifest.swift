import SourceTree

/// Reads `go.mod`; what is only needed indirectly is left out.
enum GoManifest {
  static func component(_ text: ManifestText, _ tree: SourceTree) -> Component? {
    var component = Component(name: text.folderName, folder: text.folder, manifest: text.path, ecosystem: .go)
    let prefix = text.folder.isEmpty ? "" : text.folder + "/"
    component.isApplication =
      tree[prefix + "main.go"] != nil || tree.files.contains { $0.path.hasPrefix(prefix + "cmd/") }
    var isRequiring = false
    for (index, line) in text.lines.enumerated() {
      let words = line.split { $0 == " " || $0 == "\t" }.map(String.init)
      guard let first = words.first, !first.hasPrefix("//") else { continue }
      switch first {
      case "module" where words.count > 1: component.name = words[1].unquoted
      case "go" where words.count > 1:
        component.runtimes.append(.init(name: "go", requirement: words[1], path: text.path, line: index + 1))
      case "require" where words.count > 1 && words[1] == "(": isRequiring = true
      case "require" where words.count > 2: add(Array(words.dropFirst()), index + 1, line, text, &component)
      case ")": isRequiring = false
      default: if isRequiring { add(words, index + 1, line, text, &component) }
      }
    }
    return component
  }

  private static func add(
    _ words: [String],
    _ number: Int,
    _ line: String,
    _ text: ManifestText,
    _ component: inout Component
  ) {
    guard words.count >= 2, !line.contains("// indirect") else { return }
    component.dependencies.append(
      .init(name: words[0], requirement: words[1], isDevelopment: false, line: number, manifest: text.path)
    )
  }
}
