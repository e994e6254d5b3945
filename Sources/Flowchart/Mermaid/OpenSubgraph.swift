/// A subgraph whose `end` has not been read.
struct OpenSubgraph {
  /// The index nodes are put under, or nil where they belong to none.
  var index: Int?
  /// Where its keyword stands.
  var start: Int
  /// Its title, for a diagnostic.
  var title: String
}
