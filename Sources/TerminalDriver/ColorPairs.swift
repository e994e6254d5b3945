import CNcurses

/// The numbers of colour pairs, given out as they are needed and never more than the terminal has.
struct ColorPairs {
  private struct Pair: Hashable {
    var foreground: Int32
    var background: Int32
  }

  private var numbers: [Pair: Int32] = [:]
  private let last: Int32

  /// Whether a pair was asked for when there was none left.
  private(set) var isExhausted = false

  /// Makes an empty table of pairs up to that number; 0 is for terminals without colours.
  init(last: Int32) {
    self.last = last
  }

  /// The pair's number; without one left, that of the text's colour on the terminal's own ground.
  ///
  /// Colours are ncurses' numbers, and -1 is the terminal's own.
  mutating func number(foreground: Int32, background: Int32) -> Int32 {
    guard foreground >= 0 || background >= 0 else { return 0 }
    let pair = Pair(foreground: foreground, background: background)
    if let number = numbers[pair] { return number }
    let next = Int32(numbers.count) + 1
    guard next <= last, lp_set_pair(next, foreground, background) else {
      isExhausted = true
      return numbers[Pair(foreground: foreground, background: -1)] ?? 0
    }
    numbers[pair] = next
    return next
  }

  /// Forgets all pairs, so that their numbers can be given out again.
  mutating func removeAll() {
    numbers.removeAll(keepingCapacity: true)
    isExhausted = false
  }
}
