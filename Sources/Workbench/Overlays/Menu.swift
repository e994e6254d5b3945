package import CellGrid
package import Readiness

/// A few choices, each with its letter: one key decides.
package struct Menu: Equatable, Sendable {
  /// One choice.
  package struct Item: Equatable, Sendable {
    /// The key that takes the item at once; no two items of a menu share it.
    package var key: Character
    /// The words beside the key.
    package var title: String
    /// What taking the item means.
    package var choice: Choice
  }

  /// What a choice means.
  package enum Choice: Equatable, Sendable {
    /// A level of severity.
    case severity(Severity)
    /// A size; nil takes the estimate away.
    case effort(Effort?)
    /// A person's word on blocking; nil gives it back to the rules.
    case blocker(BlockerOverride.Ruling?)
    case validation(Validation)
    case disposition(Disposition)
    /// Nil for none.
    case workstream(WorkstreamID?)
    /// What the list is ordered by first.
    case order(FindingOrder.Key)
    /// How far a workstream is.
    case status(WorkstreamStatus)
    /// A theme by its name.
    case theme(String)
    /// A critical flow, to be approved or not.
    case flow(CriticalFlow, isApproved: Bool)
  }

  /// The words on the menu's border.
  package var title: String
  /// The items from top to bottom.
  package var items: [Item]
  /// The highlighted item, which Enter takes.
  package var selected: Int

  /// Makes a menu with the item of the present value highlighted.
  package init(title: String, items: [Item], selected: Int = 0) {
    self.title = title
    self.items = items
    self.selected = items.indices.contains(selected) ? selected : 0
  }

  /// What a key does: chooses, moves the highlight, or nothing.
  package mutating func handle(_ key: Key) -> Choice? {
    switch (key.code, key.modifiers) {
    case (.enter, []): return items.indices.contains(selected) ? items[selected].choice : nil
    case (.down, []), (.character("n"), .control): selected = min(items.count - 1, selected + 1)
    case (.up, []), (.character("p"), .control): selected = max(0, selected - 1)
    case (.character(let scalar), []): return items.first { $0.key == Character(scalar) }?.choice
    default: break
    }
    return nil
  }
}

extension Menu {
  /// The severities; the letters are those of the list.
  package static func severity(current: Severity?, title: String) -> Menu {
    let items = Severity.allCases.map {
      Item(key: Character($0.letter.lowercased()), title: $0.rawValue, choice: .severity($0))
    }
    return Menu(title: title, items: items, selected: current?.rank ?? 0)
  }

  /// The efforts, and none.
  package static func effort(title: String) -> Menu {
    let sizes: [(Character, Effort, String)] = [
      ("x", .extraSmall, "XS  2 hours"), ("s", .small, "S   half a day"), ("m", .medium, "M   2 days"),
      ("l", .large, "L   5 days"), ("h", .extraLarge, "XL  10 days"),
    ]
    let items = sizes.map { Item(key: $0.0, title: $0.2, choice: .effort($0.1)) }
    return Menu(
      title: title,
      items: items + [Item(key: "n", title: "none", choice: .effort(nil))],
      selected: 2
    )
  }

  /// What a person can say about blocking.
  package static func blocker(title: String) -> Menu {
    Menu(
      title: title,
      items: [
        Item(key: "b", title: "must fix before release", choice: .blocker(.mustFix)),
        Item(key: "w", title: "waived, its risk being accepted", choice: .blocker(.waived)),
        Item(key: "r", title: "by the rules", choice: .blocker(nil)),
      ]
    )
  }

  /// The validations.
  package static func validation(title: String) -> Menu {
    Menu(
      title: title,
      items: [
        Item(key: "y", title: "confirmed", choice: .validation(.confirmed)),
        Item(key: "n", title: "refuted", choice: .validation(.refuted)),
        Item(key: "i", title: "inconclusive", choice: .validation(.inconclusive)),
        Item(key: "h", title: "hypothesis", choice: .validation(.hypothesis)),
      ]
    )
  }

  /// The ways to dismiss a finding.
  package static func dismissal(title: String) -> Menu {
    Menu(
      title: title,
      items: [
        Item(key: "f", title: "false positive", choice: .disposition(.falsePositive)),
        Item(key: "a", title: "accepted risk", choice: .disposition(.accepted)),
        Item(key: "m", title: "mitigated by a control", choice: .disposition(.mitigated)),
        Item(key: "l", title: "deferred to later", choice: .disposition(.deferred)),
        Item(key: "u", title: "duplicate of another", choice: .disposition(.duplicate)),
        Item(key: "n", title: "not applicable here", choice: .disposition(.notApplicable)),
      ]
    )
  }

  /// The ways to resolve a finding, or to open it again.
  package static func resolution(title: String) -> Menu {
    Menu(
      title: title,
      items: [
        Item(key: "x", title: "fixed, to be verified", choice: .disposition(.fixedUnverified)),
        Item(key: "v", title: "fixed and verified", choice: .disposition(.fixedVerified)),
        Item(key: "i", title: "in progress", choice: .disposition(.inProgress)),
        Item(key: "o", title: "open again", choice: .disposition(.open)),
      ]
    )
  }

  /// The statuses of a workstream.
  package static func status(current: WorkstreamStatus, title: String) -> Menu {
    let letters: [Character] = ["p", "i", "x", "c"]
    let items = zip(letters, WorkstreamStatus.usual).map {
      Item(key: $0, title: $1.word, choice: .status($1))
    }
    return Menu(title: title, items: items, selected: WorkstreamStatus.usual.firstIndex(of: current) ?? 0)
  }

  /// The workstreams of a plan by their numbers, as far as there are digits, and none.
  package static func workstream(_ plan: Plan, title: String) -> Menu {
    let items = zip(Array("123456789"), plan.workstreams).map {
      Item(key: $0, title: $1.title, choice: .workstream($1.id))
    }
    return Menu(title: title, items: items + [Item(key: "0", title: "none", choice: .workstream(nil))])
  }

  /// The orders of the list.
  package static func order() -> Menu {
    let items: [Item] = [
      Item(key: "b", title: "blocker, then severity", choice: .order(.blocker)),
      Item(key: "s", title: "severity", choice: .order(.severity)),
      Item(key: "i", title: "id", choice: .order(.id)),
      Item(key: "t", title: "title", choice: .order(.title)),
      Item(key: "o", title: "owner", choice: .order(.owner)),
      Item(key: "e", title: "effort", choice: .order(.effort)),
      Item(key: "w", title: "workstream", choice: .order(.workstream)),
      Item(key: "d", title: "state", choice: .order(.state)),
      Item(key: "a", title: "age", choice: .order(.age)),
    ]
    return Menu(title: "Sort by; again for the reverse", items: items)
  }

  /// The themes at hand.
  package static func theme(_ themes: [Theme], current: String) -> Menu {
    let items = zip(Array("123456789abcdefgh"), themes).map {
      Item(key: $0, title: $1.name, choice: .theme($1.name))
    }
    return Menu(title: "Theme", items: items, selected: themes.firstIndex { $0.name == current } ?? 0)
  }
}
