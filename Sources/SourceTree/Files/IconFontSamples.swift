/// Finds the sample pages that generators of icon fonts put beside a font (Fontello, IcoMoon).
enum IconFontSamples {
  /// Marks them as other people's code, in files that are ordered by path.
  ///
  /// Cost: linear in the number of files, where there is a page of that name at all.
  static func mark(_ files: inout [TreeFile]) {
    let pages = files.indices.filter { files[$0].name == "demo.html" && files[$0].skip == nil }
    guard !pages.isEmpty else { return }
    let paths = Set(files.map(\.path))
    for index in pages {
      let prefix = files[index].folder.isEmpty ? "" : files[index].folder + "/"
      let hasSettings = ["config.json", "selection.json"].contains { paths.contains(prefix + $0) }
      let hasFont = files.contains { file in
        [prefix + "font/", prefix + "fonts/"].contains(where: file.path.hasPrefix)
      }
      if hasSettings, hasFont { files[index].skip = .vendored }
    }
  }
}
