package import CellGrid
import Readiness

/// Every action with its keys, narrowed by typing; Enter runs the highlighted one.
package struct HelpList: Equatable, Sendable {
  /// What was typed to narrow the list; empty shows every action.
  package var field = TextField()
  /// The 0-based place of the highlighted action among ``matches``.
  package var selected = 0

  /// Makes the list of everything.
  package init() {}

  /// The actions that match what was typed, by title, help, id or key.
  package var matches: [Action] {
    let typed = field.string
    guard !typed.isEmpty else { return Action.all }
    return Action.all.filter { action in
      action.keys.contains(typed)
        || FuzzyMatch.score(typed, in: "\(action.title) \(action.id.rawValue) \(action.help)") != nil
    }
  }

  /// What a key does: takes the highlighted action, moves, or types.
  package mutating func handle(_ key: Key) -> ActionID? {
    switch (key.code, key.modifiers) {
    case (.enter, []):
      let matches = matches
      return matches.indices.contains(selected) ? matches[selected].id : nil
    case (.down, []), (.character("n"), .control): move(by: 1)
    case (.up, []), (.character("p"), .control): move(by: -1)
    case (.pageDown, []): move(by: 10)
    case (.pageUp, []): move(by: -10)
    default: if field.handle(key) { selected = 0 }
    }
    return nil
  }

  private mutating func move(by distance: Int) {
    selected = max(0, min(matches.count - 1, selected + distance))
  }
}
