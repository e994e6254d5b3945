package import CellGrid

/// Which action a key means where: from the actions' own keys.
package struct KeyMap: Equatable, Sendable {
  private var actions: [KeyContext: [Key: ActionID]] = [:]

  /// The keymap as shipped.
  package static let standard = KeyMap(Action.all)

  /// Makes the keymap of some actions; of two actions with one key in one context the first has it.
  package init(_ actions: [Action]) {
    for action in actions {
      for context in action.contexts {
        for key in action.keys.compactMap(Key.init(name:)) where self.actions[context]?[key] == nil {
          self.actions[context, default: [:]][key] = action.id
        }
      }
    }
  }

  /// The action of a key in a pane: the pane's own, else the global one.
  package func action(for key: Key, in context: KeyContext) -> ActionID? {
    actions[context]?[key] ?? actions[.global]?[key]
  }
}
