/// Gathers the regions of one text while several lexers take turns with it.
final class RegionBuilder {
  /// What is gathered so far.
  private(set) var map = RegionMap()
  /// How many bytes may still be searched ahead of the lexer, so that no text makes it quadratic.
  private var searchBudget: Int

  /// Gathers regions of a text of so many bytes.
  init(count: Int) { searchBudget = 8 * count + 4096 }

  /// Says what begins at an offset.
  func mark(_ region: Region, at offset: Int) { map.mark(region, at: offset) }

  /// The finished regions of a text of so many bytes.
  func finished(count: Int) -> RegionMap {
    map.close(at: count)
    return map
  }

  /// Whether anything may still be searched for ahead of the lexer.
  var maySearch: Bool { searchBudget > 0 }

  /// Takes bytes that were searched in vain, or before their turn, from what may be.
  func spend(_ bytes: Int) { searchBudget -= bytes }
}
