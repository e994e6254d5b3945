import SourceTree

/// The files and folders of a tree, to ask whether a path exists.
struct KnownPaths {
  private let tree: SourceTree
  private let folders: Set<String>

  /// Gathers every folder that holds a file.
  init(_ tree: SourceTree) {
    self.tree = tree
    var folders: Set<String> = [""]
    for file in tree.files {
      var folder = file.folder
      while !folder.isEmpty, folders.insert(folder).inserted {
        folder = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
      }
    }
    self.folders = folders
  }

  /// Whether a file or folder has this path, by its exact spelling.
  func contains(_ path: String) -> Bool { tree[path] != nil || folders.contains(path) }

  /// Whether the path ends the path of some file or is one.
  func containsSuffix(_ path: String) -> Bool {
    contains(path) || tree.files.contains { $0.path.hasSuffix("/" + path) }
      || folders.contains { $0.hasSuffix("/" + path) }
  }
}
