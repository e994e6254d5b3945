package import SourceTree

extension Component {
  /// The components of a tree, ordered by folder, then by ecosystem.
  ///
  /// Manifests of tests, examples and documents are none of the product and are left out.
  package static func all(in tree: SourceTree) -> [Component] { ComponentReading(of: tree).components }
}
