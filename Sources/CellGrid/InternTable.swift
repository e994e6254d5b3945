/// Numbers for values, in the order in which they were first seen.
///
/// A grid keeps its styles and its clusters in such tables, so that a cell stays eight bytes.
struct InternTable<Element: Hashable & Sendable>: Sendable {
  private(set) var elements: [Element] = []
  private var numbers: [Element: Int] = [:]
  private let capacity: Int

  /// Makes an empty table that never holds more elements than the capacity.
  init(capacity: Int) {
    self.capacity = capacity
  }

  /// The element's number, or nil when it is new and the table is full.
  mutating func number(of element: Element) -> Int? {
    if let number = numbers[element] { return number }
    guard elements.count < capacity else { return nil }
    numbers[element] = elements.count
    elements.append(element)
    return elements.count - 1
  }

  /// The element's number when it has one.
  func existingNumber(of element: Element) -> Int? {
    numbers[element]
  }
}
