/// Folders as commands and configuration write them, made comparable with paths from the root.
enum RelativeFolder {
  /// The folder without `./`, `..` resolved and no slash at its end; empty for the root and for variables.
  static func normal(_ folder: String) -> String {
    var parts: [Substring] = []
    for part in folder.split(separator: "/") where part != "." {
      if part == ".." {
        _ = parts.popLast()
      } else if !part.contains("$") {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// A path written relative to a folder, from the root.
  static func joined(_ folder: String, _ path: String) -> String {
    normal(folder.isEmpty || path.hasPrefix("/") ? path : folder + "/" + path)
  }
}
