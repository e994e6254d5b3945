import GRDB
import Readiness

/// An act without its changes: who did what sort of thing, when and why.
struct ActHeader: Equatable {
  var number: Int
  var kind: Act.Kind
  var author: String
  var time: Timestamp
  var reason: String

  /// The act with these changes.
  func act(_ changes: [Change]) -> Act {
    Act(number: number, kind: kind, author: author, time: time, reason: reason, changes: changes)
  }
}

extension Act.Kind {
  /// The word for the kind in the file.
  var word: String {
    switch self {
    case .imported: "imported"
    case .decided: "decided"
    case .undone: "undone"
    case .redone: "redone"
    }
  }

  /// Where an import came from.
  var source: String? {
    if case .imported(let source) = self { source } else { nil }
  }

  /// The act that was undone or redone.
  var target: Int? {
    switch self {
    case .undone(let number), .redone(let number): number
    case .imported, .decided: nil
    }
  }

  /// The kind with these parts, if they fit together.
  init?(word: String?, source: String?, target: Int?) {
    switch (word, source, target) {
    case ("imported", let source?, nil): self = .imported(from: source)
    case ("decided", nil, nil): self = .decided
    case ("undone", nil, let target?): self = .undone(target)
    case ("redone", nil, let target?): self = .redone(target)
    default: return nil
    }
  }
}
