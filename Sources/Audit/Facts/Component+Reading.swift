package import SourceTree

extension Component {
  /// The components of a tree, ordered by folder.
  package static func all(in tree: SourceTree) -> [Component] { [] }
}
