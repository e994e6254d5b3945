/// Something that a listing names, before anybody has looked at it.
struct ListedFile: Equatable, Sendable {
  /// Its path from the root, as bytes.
  var path: ArraySlice<UInt8>
  /// Whether git tracks it; true in a listing without git.
  var isTracked = true
  /// Why it is not looked into; known in advance only for folders.
  var skip: SkipReason?
}
