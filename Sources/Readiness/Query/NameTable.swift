/// Names by their places, each once, so that rows can hold a number instead of a text.
package struct NameTable: Equatable, Sendable {
  /// The names in the order in which they came.
  package private(set) var names: [String] = []
  private var places: [String: UInt32] = [:]

  /// Makes an empty table.
  package init() {}

  /// The place of a name, which is given one if it has none.
  package mutating func place(of name: String) -> UInt32 {
    if let place = places[name] { return place }
    let place = UInt32(names.count)
    names.append(name)
    places[name] = place
    return place
  }

  /// The place of a name if it has one.
  package func existingPlace(of name: String) -> UInt32? { places[name] }

  /// The name at a place; nil for ``FindingFacts/none``.
  package subscript(place: UInt32) -> String? {
    place < names.count ? names[Int(place)] : nil
  }
}
