internal import Readiness

/// Gives findings their ids: their own where it can serve and is free, else the next number never used.
struct FindingNumbers {
  private var taken: Set<FindingID> = []
  private var next = 1

  /// Knows all the ids that records give themselves, so that no new one is among them.
  init(given: some Sequence<String>) {
    for text in given {
      guard let number = FindingID(text).number, number < Int.max / 2 else { continue }
      next = max(next, number + 1)
    }
  }

  /// The id for a finding, and whether it is its own.
  mutating func id(for given: String?) -> (id: FindingID, isGiven: Bool) {
    if let given, FindingID.isValid(given), taken.insert(FindingID(given)).inserted {
      return (FindingID(given), true)
    }
    var id = FindingID(number: next)
    while !taken.insert(id).inserted {
      next += 1
      id = FindingID(number: next)
    }
    return (id, false)
  }

  /// Whether an id is taken.
  func isTaken(_ text: String) -> Bool { taken.contains(FindingID(text)) }
}
