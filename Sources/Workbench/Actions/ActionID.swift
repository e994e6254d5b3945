/// The stable names of everything a key can do; keymaps, help and documents use them.
package enum ActionID: String, CaseIterable, Hashable, Sendable {
  case moveDown = "move.down"
  case moveUp = "move.up"
  case moveTop = "move.top"
  case moveBottom = "move.bottom"
  case moveHalfPageDown = "move.half-page-down"
  case moveHalfPageUp = "move.half-page-up"
  case movePageDown = "move.page-down"
  case movePageUp = "move.page-up"
  case moveLeft = "move.left"
  case moveRight = "move.right"
  case detailDown = "detail.down"
  case detailUp = "detail.up"
  case open
  case back
  case nextPane = "pane.next"
  case previousPane = "pane.previous"
  case zoom = "pane.zoom"
  case toggleDetail = "detail.toggle"
  case scopeAll = "scope.all"
  case jumpTo1 = "scope.1"
  case jumpTo2 = "scope.2"
  case jumpTo3 = "scope.3"
  case jumpTo4 = "scope.4"
  case jumpTo5 = "scope.5"
  case jumpTo6 = "scope.6"
  case jumpTo7 = "scope.7"
  case jumpTo8 = "scope.8"
  case jumpTo9 = "scope.9"
  case filter
  case mark
  case markRange = "mark.range"
  case markAll = "mark.all"
  case markAgain = "mark.again"
  case extendDown = "mark.extend-down"
  case extendUp = "mark.extend-up"
  case nextBlocker = "jump.blocker"
  case nextUnowned = "jump.unowned"
  case setOwner = "owner.set"
  case setSeverity = "severity.set"
  case setEffort = "effort.set"
  case setBlocker = "blocker.set"
  case setValidation = "validation.set"
  case setWorkstream = "workstream.set"
  case dismiss
  case resolve
  case comment
  case repeatDecision = "decision.repeat"
  case undo
  case redo
  case sort
  case reload
  case setStatus = "status.set"
  case verdict = "board.why"
  case gates = "board.gates"
  case checklist = "board.checklist"
  case hypotheses = "board.hypotheses"
  case flowMatrix = "board.flows"
  case evidence = "board.evidence"
  case sequence = "board.sequence"
  case risks = "board.risks"
  case poll = "board.poll"
  case log = "log.open"
  case inventory = "inventory.open"
  case flows = "flows.open"
  case importReport = "import.report"
  case theme
  case export
  case importFile = "import.file"
  case rawRecord = "finding.record"
  case help
  case redraw
  case suspend
  case quit
}

/// Where the keyboard is: which pane or overlay hears a key first.
package enum KeyContext: String, CaseIterable, Hashable, Sendable {
  /// Everywhere, after the pane with the focus has had its turn.
  case global
  case flow
  case list
  case detail
}
