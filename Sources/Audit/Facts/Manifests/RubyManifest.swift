import SourceTree

/// Reads what `Gemfile` and `*.gemspec` give as literals.
enum RubyManifest {
  static func gemfileComponent(_ text: ManifestText) -> Component? {
    var component = Component(
      name: text.folderName,
      folder: text.folder,
      manifest: text.path,
      ecosystem: .ruby
    )
    component.isApplication = true
    var groups: [Bool] = []
    for (index, line) in text.lines.enumerated() where !line.trimmed.hasPrefix("#") {
      if let block = block.captures(in: line) {
        groups.append(block[1] == "group" && isDevelopment(block[2]))
      } else if line.trimmed == "end" {
        _ = groups.popLast()
      } else if let gem = gem.captures(in: line) {
        component.dependencies.append(
          .init(
            name: gem[1],
            requirement: requirement(gem[2]),
            isDevelopment: groups.contains(true) || isDevelopment(gem[2]),
            line: index + 1,
            manifest: text.path
          )
        )
      } else if let ruby = runtime.captures(in: line) {
        component.runtimes.append(.init(name: "ruby", requirement: ruby[1], path: text.path, line: index + 1))
      }
    }
    return component
  }

  static func gemspecComponent(_ text: ManifestText) -> Component? {
    var component = Component(
      name: String(text.name.dropLast(".gemspec".count)),
      folder: text.folder,
      manifest: text.path,
      ecosystem: .ruby
    )
    for (index, line) in text.lines.enumerated() where !line.trimmed.hasPrefix("#") {
      if let found = added.captures(in: line) {
        component.dependencies.append(
          .init(
            name: found[2],
            requirement: requirement(found[3]),
            isDevelopment: found[1] == "development_",
            line: index + 1,
            manifest: text.path
          )
        )
      } else if let found = attribute.captures(in: line) {
        switch found[1] {
        case "name": component.name = found[2]
        case "version": component.version = found[2]
        default:
          component.runtimes.append(
            .init(name: "ruby", requirement: found[2], path: text.path, line: index + 1)
          )
        }
      }
    }
    return component
  }

  private static func isDevelopment(_ text: String) -> Bool {
    text.contains(":development") || text.contains(":test") || text.contains("\"test\"")
  }

  /// The version of a gem's arguments, or where its code comes from.
  private static func requirement(_ arguments: String) -> String {
    if let source = source.captures(in: arguments) {
      let revision = revision.captures(in: arguments).map { "#\($0[1])" } ?? ""
      return source[1] == "path" ? "path:\(source[2])" : "git+\(source[2])\(revision)"
    }
    return versions.allCaptures(in: Array(arguments.utf8)).map { $0.texts[1] }.joined(separator: ", ")
  }

  private static let block = Pattern(#"^\s*(\w+)\b(.*)\bdo\b"#)
  private static let gem = Pattern(#"^\s*gem[ (]\s*['"]([^'"]+)['"](.*)$"#)
  private static let runtime = Pattern(#"^\s*ruby\s*\(?\s*['"]([^'"]+)['"]"#)
  private static let added = Pattern(
    #"\.add_((?:development_|runtime_)?)dependency[ (]\s*['"]([^'"]+)['"](.*)$"#
  )
  private static let attribute = Pattern(#"\.(name|version|required_ruby_version)\s*=\s*['"]([^'"]+)['"]"#)
  private static let source = Pattern(#"\b(git|github|path)(?::|['"]?\s*=>)\s*['"]([^'"]+)['"]"#)
  private static let revision = Pattern(#"\b(?:ref|tag)(?::|['"]?\s*=>)\s*['"]([^'"]+)['"]"#)
  private static let versions = Pattern(#"(?:^|[,(\[])\s*['"]([~<>=! ]*\d[\w.]*)['"]"#)
}
