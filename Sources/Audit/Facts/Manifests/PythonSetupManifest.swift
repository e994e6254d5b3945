import SourceTree

/// Reads `setup.cfg`, and of `setup.py` what it gives as literals.
enum PythonSetupManifest {
  static func configurationComponent(_ text: ManifestText) -> Component? {
    var component = Component(
      name: text.folderName,
      folder: text.folder,
      manifest: text.path,
      ecosystem: .python
    )
    var (section, key) = ("", "")
    for (index, line) in text.lines.enumerated() where !line.trimmed.hasPrefix("#") {
      if let header = header.captures(in: line) {
        (section, key) = (header[1], "")
      } else if let entry = entry.captures(in: line) {
        key = entry[1]
        take(section, key, entry[2].trimmed, index + 1, text.path, &component)
      } else if line.first?.isWhitespace == true, !key.isEmpty {
        take(section, key, line.trimmed, index + 1, text.path, &component)
      }
    }
    return component
  }

  private static func take(
    _ section: String,
    _ key: String,
    _ value: String,
    _ line: Int,
    _ path: String,
    _ component: inout Component
  ) {
    guard !value.isEmpty else { return }
    switch (section, key) {
    case ("metadata", "name"): component.name = value
    case ("metadata", "version"): component.version = value.hasPrefix("attr:") ? nil : value
    case ("options", "python_requires"):
      component.runtimes.append(.init(name: "python", requirement: value, path: path, line: line))
    case ("options", "install_requires"), ("options.extras_require", _), ("options", "tests_require"):
      let isDevelopment = key == "tests_require" || PythonRequirements.isDevelopmentGroup(key)
      guard
        let dependency = PythonRequirements.dependency(
          value,
          isDevelopment: isDevelopment && key != "install_requires",
          line: line,
          manifest: path
        )
      else { return }
      component.dependencies.append(dependency)
    default: break
    }
  }

  static func scriptComponent(_ text: ManifestText) -> Component? {
    var component = Component(
      name: text.folderName,
      folder: text.folder,
      manifest: text.path,
      ecosystem: .python
    )
    for match in literal.allCaptures(in: text.bytes) {
      let line = text.line(at: match.offset)
      switch match.texts[1] {
      case "name": component.name = match.texts[2]
      case "version": component.version = match.texts[2]
      default:
        component.runtimes.append(
          .init(name: "python", requirement: match.texts[2], path: text.path, line: line)
        )
      }
    }
    for match in list.allCaptures(in: text.bytes) {
      let isDevelopment = match.texts[1] != "install_requires"
      for item in item.allCaptures(in: Array(match.texts[2].utf8)) {
        let line = text.line(
          at: match.offset + match.texts[0].utf8.count - match.texts[2].utf8.count + item.offset
        )
        guard
          let dependency = PythonRequirements.dependency(
            item.texts[1],
            isDevelopment: isDevelopment,
            line: line,
            manifest: text.path
          )
        else { continue }
        component.dependencies.append(dependency)
      }
    }
    return component
  }

  private static let header = Pattern(#"^\[([^\]]+)\]"#)
  private static let entry = Pattern(#"^([A-Za-z][\w.-]*)\s*[=:]\s*(.*)$"#)
  private static let literal = Pattern(#"\b(name|version|python_requires)\s*=\s*['"]([^'"\n]+)['"]"#)
  /// A list up to the first `]` that ends a line or stands before a comma, so that extras stay inside.
  private static let list = Pattern(
    #"\b(install_requires|tests_require|setup_requires)\s*=\s*\[((?:\s*(?:#[^\n]*\n\s*)*['"][^'"\n]*['"]\s*,?)*)"#
  )
  private static let item = Pattern(#"['"]([^'"\n]+)['"]"#)
}
