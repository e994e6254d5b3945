extension SkipReason {
  /// Why a file is not scanned, by its name in lower case; nil when the name does not tell.
  init?(name: String) {
    if Self.lockfiles.contains(name) || Self.generatedNames.contains(name) {
      self = .generated
      return
    }
    if Self.vendoredNames.contains(name) || Self.isKnownLibrary(name) {
      self = .vendored
      return
    }
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let suffix = name[dot...].dropFirst()
    if Self.binaryExtensions.contains(String(suffix)) {
      self = .binary
    } else if suffix == "map"
      && (name.hasSuffix(".js.map") || name.hasSuffix(".css.map") || name.hasSuffix("ts.map"))
      || suffix == "snap" || Self.generatedEnds.contains(where: name.hasSuffix)
      || name.contains(".generated.") || (name.hasPrefix("zz_generated.") && suffix == "go")
    {
      self = .generated
    } else if Self.minifiedEnds.contains(where: name.hasSuffix) {
      self = .minified
    } else {
      return nil
    }
  }

  /// Whether a name is that of a library which people copy into their repositories, with a version or without.
  private static func isKnownLibrary(_ name: String) -> Bool {
    guard name.hasSuffix(".js") || name.hasSuffix(".css") || name.hasSuffix(".mjs") else { return false }
    // The name without its extensions and version: `jquery-3.7.1.slim.min.js` is `jquery`.
    var stem = name[...]
    let endings = [
      ".js", ".mjs", ".css", ".min", ".slim", ".bundle", ".pack", ".umd", ".full", ".all", ".core",
    ]
    while let ending = endings.first(where: { stem.hasSuffix($0) }) { stem = stem.dropLast(ending.count) }
    let hadVersion = stem.last?.isNumber == true
    if hadVersion {
      while let last = stem.last, last.isNumber || last == "." || last == "v" { stem = stem.dropLast() }
      while stem.last == "-" || stem.last == "_" { stem = stem.dropLast() }
    }
    if libraries.contains(String(stem)) { return true }
    return stem.hasPrefix("jquery.") || stem.hasPrefix("jquery-ui")
  }
}
