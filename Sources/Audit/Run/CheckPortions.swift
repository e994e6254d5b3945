import Synchronization

/// Hands out the numbers of checks, each once, to whichever task asks next.
final class CheckPortions: Sendable {
  private let next = Atomic<Int>(0)
  private let count: Int

  /// Hands out the numbers below a count.
  init(count: Int) { self.count = count }

  /// The next number; nil when there are none left.
  func take() -> Int? {
    let number = next.add(1, ordering: .relaxed).oldValue
    return number < count ? number : nil
  }
}
