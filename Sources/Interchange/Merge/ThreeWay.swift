/// The rules by which two changes of one thing become one.
enum ThreeWay {
  /// What one side made of a value, or both alike; nil when they made different things of it.
  ///
  /// Without a base only values that are the same on both sides are one.
  static func value<Value: Equatable>(_ base: Value?, _ ours: Value, _ theirs: Value) -> Value? {
    if ours == theirs || base == theirs { return ours }
    return base == ours ? theirs : nil
  }

  /// The elements of ours that theirs did not remove, then those that theirs added.
  ///
  /// Equal elements have equal keys. Cost: linear in the number of elements, as long as few share a key.
  static func union<Element: Equatable, Key: Hashable>(
    _ base: [Element],
    _ ours: [Element],
    _ theirs: [Element],
    by key: (Element) -> Key
  ) -> [Element] {
    if let list = value(base, ours, theirs) { return list }
    let (inBase, inOurs, inTheirs) = (Bag(base, key), Bag(ours, key), Bag(theirs, key))
    let kept = ours.filter { !inBase.contains($0, key($0)) || inTheirs.contains($0, key($0)) }
    return kept + theirs.filter { !inBase.contains($0, key($0)) && !inOurs.contains($0, key($0)) }
  }

  /// An element of a list as it stands on each side; at least ours or theirs has it.
  struct Sides<Element> {
    var base: Element?
    var ours: Element?
    var theirs: Element?
  }

  /// Merges the elements of lists that have the same key; those of ours come first, then what theirs has more.
  ///
  /// Of several elements with one key the first belong together, the second, and so on. The closure is asked
  /// where the rules for single values have no answer, and says what is left, or nil for nothing.
  static func keyed<Element: Equatable, Key: Hashable>(
    _ base: [Element],
    _ ours: [Element],
    _ theirs: [Element],
    by key: (Element) -> Key,
    _ settle: (Sides<Element>) -> Element?
  ) -> [Element] {
    if let list = value(base, ours, theirs) { return list }
    let (ourKeys, theirKeys) = (keys(ours, key), keys(theirs, key))
    let inBase = table(base, keys(base, key))
    let (inOurs, inTheirs) = (table(ours, ourKeys), table(theirs, theirKeys))
    let all = ourKeys + theirKeys.filter { inOurs[$0] == nil }
    return all.compactMap { key in
      let sides = Sides(base: inBase[key], ours: inOurs[key], theirs: inTheirs[key])
      return value(sides.base, sides.ours, sides.theirs) ?? settle(sides)
    }
  }

  /// One side's or both sides' word on an element that may not be there; the outer nil means that they differ.
  private static func value<Element: Equatable>(
    _ base: Element?,
    _ ours: Element?,
    _ theirs: Element?
  ) -> Element?? {
    value(Optional.some(base), ours, theirs)
  }

  /// A key with how often it came before.
  private struct Place<Key: Hashable>: Hashable {
    var key: Key
    var occurrence: Int
  }

  private static func keys<Element, Key: Hashable>(
    _ list: [Element],
    _ key: (Element) -> Key
  ) -> [Place<Key>] {
    var counts: [Key: Int] = [:]
    return list.map { element in
      let key = key(element)
      defer { counts[key, default: 0] += 1 }
      return Place(key: key, occurrence: counts[key, default: 0])
    }
  }

  private static func table<Element, Key: Hashable>(
    _ list: [Element],
    _ keys: [Place<Key>]
  ) -> [Place<Key>: Element] {
    Dictionary(zip(keys, list)) { first, _ in first }
  }

  /// Elements by their keys.
  private struct Bag<Element: Equatable, Key: Hashable> {
    private var groups: [Key: [Element]]

    init(_ list: [Element], _ key: (Element) -> Key) { groups = Dictionary(grouping: list, by: key) }

    func contains(_ element: Element, _ key: Key) -> Bool { groups[key]?.contains(element) ?? false }
  }
}
