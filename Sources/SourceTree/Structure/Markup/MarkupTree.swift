/// Builds the elements of a document from their tags in order.
struct MarkupTree {
  private(set) var elements: [MarkupElement] = []
  private var open: [Int] = []
  /// Elements that were opened below the deepest level that is kept.
  private var overflow = 0

  private static let deepest = 256

  /// The name of the innermost open element.
  var top: String? { open.last.map { elements[$0].name } }

  /// Adds an element where it stands; with `isOpen`, what follows stands in it until it is ended.
  mutating func start(_ element: MarkupElement, isOpen: Bool) {
    var element = element
    element.parent = open.last
    element.end = elements.count + 1
    elements.append(element)
    guard isOpen else { return }
    if open.count < Self.deepest { open.append(elements.count - 1) } else { overflow += 1 }
  }

  /// Ends the innermost element with this name and all in it; does nothing when none is open.
  mutating func end(_ name: String) {
    if overflow > 0 {
      overflow -= 1
      return
    }
    guard let level = open.lastIndex(where: { elements[$0].name == name }) else { return }
    while open.count > level { close() }
  }

  /// Ends the innermost element.
  mutating func endInnermost() {
    if overflow > 0 { overflow -= 1 } else { close() }
  }

  /// Ends everything that is open.
  mutating func finish() {
    while !open.isEmpty { close() }
  }

  private mutating func close() {
    guard let last = open.popLast() else { return }
    elements[last].end = elements.count
  }

  /// Adds text to the innermost element.
  mutating func add(text bytes: ArraySlice<UInt8>) {
    guard let last = open.last, let trimmed = Self.trimmed(bytes) else { return }
    let piece = String(decoding: trimmed.prefix(2_000), as: UTF8.self)
    if piece == "&nbsp;" || elements[last].text.utf8.count > 4_000 { return }
    elements[last].text += elements[last].text.isEmpty ? piece : " " + piece
  }

  /// Says that code puts something into the innermost element.
  mutating func addDynamicContent() {
    if let last = open.last { elements[last].hasDynamicContent = true }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let first = bytes.firstIndex(where: { $0 > 32 }), let last = bytes.lastIndex(where: { $0 > 32 })
    else {
      return nil
    }
    return bytes[first...last]
  }
}
