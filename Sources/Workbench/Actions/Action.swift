import CellGrid

/// Something a key can do, as footer, help and documents describe it.
package struct Action: Equatable, Sendable {
  /// The name by which keymaps and the program know it; no two actions share one.
  package var id: ActionID
  /// One or two words for the footer.
  package var title: String
  /// One sentence for help and documents.
  package var help: String
  /// The heading under which help lists it.
  package var group: Group
  /// Where its keys are heard; ``KeyContext/global`` means everywhere.
  package var contexts: [KeyContext]
  /// The names of its keys as shipped, of which the first is shown; empty for what is reached by its name.
  package var keys: [String]
  /// How early the footer shows it: 0 first; nil never.
  package var footerRank: Int?

  /// The headings of help, in its order.
  package enum Group: String, CaseIterable, Sendable {
    case decide = "Decide"
    case mark = "Mark"
    case move = "Move"
    case look = "Look"
    case register = "Register"
    case program = "Program"
  }
}

extension Action {
  /// Every action, in the order in which help lists them.
  package static let all: [Action] =
    decisions + marking + movement + looking + registerActions + programActions

  /// The action with that id.
  package static func named(_ id: ActionID) -> Action? { all.first { $0.id == id } }

  private static func make(
    _ id: ActionID,
    _ title: String,
    _ keys: [String],
    _ contexts: [KeyContext],
    _ group: Group,
    rank: Int? = nil,
    _ help: String
  ) -> Action {
    Action(id: id, title: title, help: help, group: group, contexts: contexts, keys: keys, footerRank: rank)
  }

  private static let findings: [KeyContext] = [.list, .detail]

  private static let decisions: [Action] = [
    make(.setOwner, "owner", ["a"], findings, .decide, rank: 0, "Choose the owner; the first choice is you."),
    make(.setSeverity, "severity", ["s"], findings, .decide, rank: 1, "Set the severity with one letter."),
    make(.setEffort, "effort", ["w"], findings, .decide, rank: 2, "Set the effort of the fix."),
    make(
      .setBlocker,
      "blocker",
      ["b"],
      findings,
      .decide,
      rank: 3,
      "Say that it must be fixed, or leave it to the rules."
    ),
    make(.setValidation, "validate", ["C"], findings, .decide, rank: 4, "Confirm or refute a hypothesis."),
    make(
      .dismiss,
      "dismiss",
      ["d"],
      findings,
      .decide,
      rank: 5,
      "Accept, defer or reject it, with a reason."
    ),
    make(.resolve, "resolve", ["x"], findings, .decide, rank: 6, "Mark it fixed, or open it again."),
    make(.setWorkstream, "workstream", ["="], findings, .decide, "File it under another workstream."),
    make(.comment, "comment", ["c"], findings, .decide, rank: 9, "Add a comment."),
    make(.repeatDecision, "repeat", ["."], findings, .decide, rank: 13, "Do the last decision again here."),
    make(
      .setStatus,
      "status",
      ["x"],
      [.flow],
      .decide,
      rank: 0,
      "Set the status of the workstream; the plan file follows."
    ),
    make(.undo, "undo", ["u"], [.global], .decide, rank: 8, "Take the last act back."),
    make(.redo, "redo", ["U", "C-r"], [.global], .decide, rank: 15, "Do what was taken back again."),
  ]

  private static let marking: [Action] = [
    make(.mark, "mark", ["Space"], findings, .mark, rank: 7, "Mark or unmark the finding and step down."),
    make(.markRange, "range", ["v"], [.list], .mark, rank: 14, "Start a range, or mark the one started."),
    make(.extendDown, "extend down", ["S-Down"], [.list], .mark, "Extend the range downwards."),
    make(.extendUp, "extend up", ["S-Up"], [.list], .mark, "Extend the range upwards."),
    make(.markAll, "mark all", ["V"], [.list], .mark, "Mark all that the filter shows, or unmark them."),
    make(.markAgain, "mark again", ["m"], [.list], .mark, "Mark again what the last decision changed."),
  ]

  private static let movement: [Action] = [
    make(.moveDown, "down", ["j", "Down"], [.flow, .list, .detail], .move, "Move or scroll down."),
    make(.moveUp, "up", ["k", "Up"], [.flow, .list, .detail], .move, "Move or scroll up."),
    make(
      .moveLeft,
      "left",
      ["h", "Left"],
      [.flow, .list, .detail],
      .move,
      "Go to the card, or the workstream, on the left."
    ),
    make(
      .moveRight,
      "right",
      ["l", "Right"],
      [.flow, .list, .detail],
      .move,
      "Go to the card, or the workstream, on the right."
    ),
    make(.moveTop, "top", ["g", "Home"], [.flow, .list, .detail], .move, "Go to the first."),
    make(.moveBottom, "bottom", ["G", "End"], [.flow, .list, .detail], .move, "Go to the last."),
    make(.moveHalfPageDown, "half page down", ["C-d"], findings, .move, "Move half a page down."),
    make(.moveHalfPageUp, "half page up", ["C-u"], findings, .move, "Move half a page up."),
    make(.movePageDown, "page down", ["PageDown", "C-f"], findings, .move, "Move a page down."),
    make(.movePageUp, "page up", ["PageUp"], findings, .move, "Move a page up."),
    make(
      .detailDown,
      "scroll detail",
      ["J"],
      [.list],
      .move,
      "Scroll the detail down without leaving the list."
    ),
    make(
      .detailUp,
      "scroll detail up",
      ["K"],
      [.list],
      .move,
      "Scroll the detail up without leaving the list."
    ),
    make(
      .nextBlocker,
      "next blocker",
      ["!"],
      [.global],
      .move,
      rank: 11,
      "Go to the next finding that must be fixed."
    ),
    make(
      .nextUnowned,
      "next unowned",
      ["@"],
      [.global],
      .move,
      rank: 12,
      "Go to the next open finding without an owner."
    ),
  ]

  private static let looking: [Action] =
    [
      make(.filter, "filter", ["/"], [.global], .look, rank: 8, "Filter the list as you type."),
      make(.sort, "sort", ["S"], [.global], .look, rank: 16, "Choose the order; again for the reverse."),
      make(
        .open,
        "open",
        ["Enter"],
        [.flow, .list],
        .look,
        rank: 17,
        "Go to the list, or read the finding whole."
      ),
      make(.nextPane, "next pane", ["Tab"], [.global], .look, rank: 18, "Go to the next pane."),
      make(.previousPane, "previous pane", ["S-Tab"], [.global], .look, "Go to the previous pane."),
      make(
        .zoom,
        "zoom",
        ["z"],
        [.global],
        .look,
        rank: 19,
        "Give the pane the whole screen, or take it back."
      ),
      make(.toggleDetail, "detail", ["p"], [.global], .look, "Show or hide the detail."),
      make(.scopeAll, "all", ["0"], [.global], .look, "List the findings of every workstream."),
    ]
    + (1...9).compactMap { number in
      ActionID(rawValue: "scope.\(number)").map {
        make(
          $0,
          "workstream \(number)",
          ["\(number)"],
          [.global],
          .look,
          "List the findings of workstream \(number)."
        )
      }
    }

  private static let registerActions: [Action] = [
    make(
      .verdict,
      "why",
      ["W"],
      [.global],
      .register,
      rank: 10,
      "Open the board: why, what would flip it, and how sure one can be."
    ),
    make(.poll, "poll", ["P"], [.global], .register, rank: 25, "Open the board at the launch poll."),
    make(.gates, "gates", [], [.global], .register, "Open the board at the gates and what answers each."),
    make(.checklist, "checklist", [], [.global], .register, "Open the board at the production checklist."),
    make(.hypotheses, "hypotheses", [], [.global], .register, "Open the board at the plan's hypotheses."),
    make(
      .flowMatrix,
      "flow matrix",
      [],
      [.global],
      .register,
      "Open the board at the critical flows against the environments in which tests ran."
    ),
    make(.evidence, "evidence", [], [.global], .register, "Open the board at the evidence index."),
    make(.sequence, "sequence", [], [.global], .register, "Open the board at the remediation sequence."),
    make(.risks, "risks", [], [.global], .register, "Open the board at the residual risks."),
    make(.export, "export", ["X"], [.global], .register, rank: 20, "Write the release package."),
    make(
      .importFile,
      "import",
      ["O"],
      [.global],
      .register,
      rank: 24,
      "Take in scanner output, test results or a register; shows first what would come of it."
    ),
    make(
      .rawRecord,
      "record",
      ["o"],
      [.list, .detail],
      .look,
      "Show the tool's own record of the finding, as it stands in its report."
    ),
    make(.log, "log", ["L"], [.global], .register, rank: 22, "Show who decided what, when and why."),
    make(
      .inventory,
      "inventory",
      ["I"],
      [.global],
      .register,
      rank: 23,
      "Show what the audit looked at, what it found there, and what it did not look at."
    ),
    make(
      .flows,
      "flows",
      ["F"],
      [.global],
      .register,
      "Approve critical flows, those that an audit proposes among them, or take an approval back."
    ),
    make(
      .importReport,
      "report",
      ["i"],
      [.global],
      .register,
      "Show what was read last: the register's file, or what was imported."
    ),
    make(.reload, "reload", ["R"], [.global], .register, "Read the audit again, sort and filter anew."),
  ]

  private static let programActions: [Action] = [
    make(.help, "help", ["?", "F1"], [.global], .program, "Show every key; type to search, Enter runs."),
    make(.theme, "theme", ["C-t"], [.global], .program, "Choose the theme."),
    make(
      .back,
      "back",
      ["Esc"],
      [.global],
      .program,
      "Leave range, filter, marks or zoom, one at a time; never quits."
    ),
    make(.redraw, "redraw", ["C-l"], [.global], .program, "Draw the screen anew."),
    make(.suspend, "suspend", ["C-z"], [.global], .program, "Stop the program; `fg` brings it back."),
    make(.quit, "quit", ["q", "C-c"], [.global], .program, rank: 21, "Leave; everything is saved already."),
  ]
}
