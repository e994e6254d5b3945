/// Finds the word that somebody may have meant.
package enum NearestName {
  /// The first of some words that begins with the word, or else the nearest by edit distance; nil when
  /// none is near.
  ///
  /// About a third of the letters may differ.
  package static func of(_ word: String, among names: [String]) -> String? {
    let word = word.lowercased()
    if !word.isEmpty, let longer = names.first(where: { $0.lowercased().hasPrefix(word) }) { return longer }
    let letters = Array(word.utf8.prefix(32))
    var nearest: (name: String, distance: Int)?
    for name in names {
      let distance = distance(letters, Array(name.lowercased().utf8))
      guard distance <= max(1, min(letters.count, name.utf8.count) / 3 + (letters.count > 3 ? 1 : 0)) else {
        continue
      }
      if distance < nearest?.distance ?? Int.max { nearest = (name, distance) }
    }
    return nearest?.name
  }

  /// The number of letters to insert, drop, change or swap with their neighbour.
  ///
  /// Source: the optimal string alignment distance, Boytsov, "Indexing methods for approximate dictionary
  /// searching" (2011), §2.1.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        let change = last[j] + (left[i] == right[j] ? 0 : 1)
        var best = min(change, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
