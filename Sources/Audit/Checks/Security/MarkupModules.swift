import SourceTree

/// Looks up the functions of other files that make markup.
struct MarkupModules {
  let tree: SourceTree

  /// Whether a function that a file imports is seen to make markup without cleaning it.
  func isUnclean(_ name: String, importedFrom module: String, by path: String) -> Bool {
    guard let file = file(module, from: path), let text = tree.text(at: file) else { return false }
    return RawMarkup.makesMarkup(name, in: text) && !RawMarkup.isCleaner(name, in: text)
      && Self.defaultCleaner.firstMatch(in: text.bytes) == nil
  }

  /// The file that a module is in: relative to the importing one, or below an alias such as `@/`.
  private func file(_ module: String, from path: String) -> String? {
    if module.hasPrefix(".") {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      let base = RelativeFolder.joined(folder, module)
      return Self.endings.map { base + $0 }.first { tree[$0] != nil }
    }
    guard let slash = module.firstIndex(of: "/") else { return nil }
    let rest = String(module[slash...])
    return Self.endings.lazy.compactMap { ending in
      tree.files.first { $0.path.hasSuffix(rest + ending) }?.path
    }.first
  }

  private static let endings = [
    "", ".ts", ".tsx", ".js", ".jsx", ".mjs", ".cjs", ".vue", "/index.ts", "/index.tsx", "/index.js",
  ]
  /// A module whose one export cleans.
  private static let defaultCleaner = Pattern(
    #"(?i)\bexport\s+default\b[^;]{0,200}(?:sanitize|purify|escape)|\bmodule\.exports\s*=[^;]{0,200}(?:sanitize|purify|escape)"#
  )
}
