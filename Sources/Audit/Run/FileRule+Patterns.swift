import SourceTree

extension FileRule {
  /// What any of several patterns sees, each in the files that it is for.
  init(anyOf rules: [PatternRule]) {
    self.init(FileSelection(anyOf: rules.map(\.files))) { text in
      rules.filter { $0.files.includes(text.file) && $0.files.hasKeyword(text.bytes) }
        .flatMap { $0.sightings(in: text) }
    }
  }
}

extension FileSelection {
  /// The least selection that leaves out no file of the others.
  fileprivate init(anyOf selections: [FileSelection]) {
    let isAnyLanguage = selections.contains { $0.languages.isEmpty }
    let isAnyPath = selections.contains { $0.paths.isEmpty }
    let isAnyText = selections.contains { $0.keywords.isEmpty }
    self.init(
      languages: isAnyLanguage ? [] : Set(selections.flatMap(\.languages)),
      roles: Set(selections.flatMap(\.roles)),
      paths: isAnyPath ? [] : selections.flatMap(\.paths),
      keywords: isAnyText ? [] : selections.flatMap(\.keywords)
    )
  }
}
