package import Workbench

/// The themes that can be chosen: the embedded ones, then those of files, which may replace them by name.
package struct ThemeShelf {
  private var files: [ThemeFile] = []

  /// Makes a shelf of the embedded themes.
  package init() {
    files = EmbeddedThemes.texts.compactMap { try? ThemeFile($0) }
  }

  /// Adds a theme, or replaces the one of its name.
  package mutating func add(_ file: ThemeFile) {
    files.removeAll { $0.name == file.name }
    files.append(file)
  }

  /// The names in the order in which they are offered.
  package var names: [String] { files.map(\.name) }

  /// The theme of a name with all that it inherits; nil when there is none.
  package func theme(named name: String) throws(ThemeFault) -> Theme? { try theme(named: name, heirs: []) }

  /// All themes whose inheritance is sound.
  package var themes: [Theme] { names.compactMap { try? theme(named: $0) } }

  private func theme(named name: String, heirs: [String]) throws(ThemeFault) -> Theme? {
    guard !heirs.contains(name) else { throw .inheritanceCycle(heirs + [name]) }
    guard let file = files.first(where: { $0.name == name }) else { return nil }
    guard let base = file.inherits else { return file.theme(on: nil) }
    guard let inherited = try theme(named: base, heirs: heirs + [name]) else {
      throw .unknown("theme", base, expected: names)
    }
    return file.theme(on: inherited)
  }
}
