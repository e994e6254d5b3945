/// The start of an element: its name and its attributes.
struct XMLTag: Equatable {
  /// The name with its prefix, as it stands.
  var name: String
  /// The attributes in their order, their values decoded.
  var attributes: [(name: String, value: String)]
  /// 0-based offset of its `<`.
  var byteOffset: Int

  /// The name without the prefix of its namespace.
  var localName: Substring { name.lastIndex(of: ":").map { name[name.index(after: $0)...] } ?? name[...] }

  /// The value of the first attribute with a name; nil when there is none.
  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  static func == (left: XMLTag, right: XMLTag) -> Bool {
    left.name == right.name && left.byteOffset == right.byteOffset
      && left.attributes.elementsEqual(right.attributes, by: ==)
  }
}
