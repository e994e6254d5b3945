package import CellGrid
import Readiness

/// A choice among names, narrowed by typing; a name that is not there yet can be typed whole.
package struct Picker: Equatable, Sendable {
  /// One choice.
  package struct Item: Equatable, Sendable {
    /// What is shown, and what typing is compared with.
    package var title: String
    /// What explains the choice, such as why somebody is suggested.
    package var note: String
    /// The owner that it means; nil for nobody.
    package var owner: String?
  }

  /// The words on the picker's border.
  package var title: String
  /// Every choice, in the order in which they are shown while nothing is typed.
  package var items: [Item]
  /// What was typed to narrow the choice, or as a new name.
  package var field = TextField()
  /// The highlighted place among the items that match.
  package var selected = 0

  /// Makes a picker with nothing typed.
  package init(title: String, items: [Item]) {
    self.title = title
    self.items = items
  }

  /// The items that match what was typed, best first, and then the typed name itself if nobody has it.
  package var matches: [Item] {
    let typed = field.string
    guard !typed.isEmpty else { return items }
    let ranked = FuzzyMatch.ranked(typed, items.map(\.title)).map { items[$0.index] }
    let isKnown = items.contains { $0.owner == typed }
    return isKnown ? ranked : ranked + [Item(title: typed, note: "new name", owner: typed)]
  }

  /// What a key does: takes the highlighted item, moves, or types.
  package mutating func handle(_ key: Key) -> Item? {
    switch (key.code, key.modifiers) {
    case (.enter, []):
      let matches = matches
      return matches.indices.contains(selected) ? matches[selected] : nil
    case (.down, []), (.character("n"), .control): selected = min(matches.count - 1, selected + 1)
    case (.up, []), (.character("p"), .control): selected = max(0, selected - 1)
    case (.tab, []):
      let matches = matches
      if matches.indices.contains(selected) { field = TextField(matches[selected].owner ?? "") }
      selected = 0
    default: if field.handle(key) { selected = 0 }
    }
    return nil
  }

  /// Types a pasted text.
  package mutating func paste(_ text: String) {
    field.insert(text)
    selected = 0
  }
}
