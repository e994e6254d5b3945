import SourceTree

/// Requirements that a table gives: `{ version = "1" }`, `{ git = "…" }`, `{ path = "…" }`, `{ workspace = true }`.
enum TableRequirement {
  /// The requirement on one line: a version as written, `git+ADDRESS#COMMIT`, `path:FOLDER` or `workspace`.
  static func text(of value: StructuredValue) -> String {
    if let text = value.scalarText { return text }
    // Poetry allows a list of alternatives by platform.
    guard case .table = value.content else { return value.elements.first.map(text) ?? "" }
    if let address = value["git"]?.string ?? value[path: ["git", "url"]]?.string {
      let revision =
        value["rev"]?.string ?? value["tag"]?.string ?? value["ref"]?.string
        ?? value[path: ["git", "ref"]]?.string
      return "git+\(address)" + (revision.map { "#\($0)" } ?? "")
    }
    if let version = value["version"]?.string { return version }
    if value["workspace"]?.boolean == true { return "workspace" }
    if let path = value["path"]?.string { return "path:\(path)" }
    if let address = value["url"]?.string ?? value["hosted"]?.string { return address }
    if let kit = value["sdk"]?.string { return "sdk:\(kit)" }
    return ""
  }
}
