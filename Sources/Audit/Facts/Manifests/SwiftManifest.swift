import SourceTree

/// Reads what `Package.swift` gives as literals.
enum SwiftManifest {
  static func component(_ text: ManifestText) -> Component? {
    var component = Component(
      name: text.folderName,
      folder: text.folder,
      manifest: text.path,
      ecosystem: .swift
    )
    if let found = name.allCaptures(in: text.bytes).first { component.name = found.texts[1] }
    let source = String(decoding: text.bytes, as: UTF8.self)
    component.isApplication = source.contains(".executableTarget(") || source.contains(".executable(")
    for found in package.allCaptures(in: text.bytes) {
      let address = found.texts[1].hasSuffix(".git") ? String(found.texts[1].dropLast(4)) : found.texts[1]
      component.dependencies.append(
        .init(
          name: address.split(separator: "/").last.map(String.init) ?? address,
          requirement: found.texts[2].trimmed,
          isDevelopment: false,
          line: text.line(at: found.offset),
          manifest: text.path
        )
      )
    }
    if let found = text.lines.first.flatMap({ tools.captures(in: $0) }) {
      component.runtimes.append(.init(name: "swift", requirement: found[1], path: text.path, line: 1))
    }
    return component
  }

  private static let name = Pattern(#"\bPackage\(\s*name:\s*"([^"]+)""#)
  private static let package = Pattern(
    #"\.package\(\s*(?:name:\s*"[^"]*",\s*)?url:\s*"([^"]+)"\s*,?\s*([^)\n]*)"#
  )
  private static let tools = Pattern(#"swift-tools-version:?\s*([\d.]+)"#)
}
