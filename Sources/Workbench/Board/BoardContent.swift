import CellGrid
import Readiness

/// What a page of the board shows: a few lines, then a table with a cursor.
struct BoardContent {
  /// A piece of text with its role.
  struct Cell {
    var text: String
    var role: Theme.Role = .overlay

    init(_ text: String, _ role: Theme.Role = .overlay) {
      self.text = text
      self.role = role
    }
  }

  /// A column of the table.
  struct Column {
    var title: String
    /// The columns of the screen that it takes; nil for what is left.
    var width: Int?
    /// How early the column is given up where there is no room: 0 never.
    var rank: Int

    init(_ title: String, _ width: Int? = nil, rank: Int = 0) {
      self.title = title
      self.width = width
      self.rank = rank
    }
  }

  /// A line of the table, or a heading within it.
  struct Row {
    var cells: [Cell]
    /// What is said of the row while the cursor is on it.
    var note: [String] = []
    /// What Enter and the keys of the page act on; nil for a heading, which the cursor passes over.
    var target: Target?

    /// A heading within the table.
    static func heading(_ text: String) -> Row { Row(cells: [Cell(text, .heading)]) }
  }

  /// What a row stands for.
  enum Target: Equatable {
    case finding(FindingID)
    /// The findings that a query shows.
    case findings(query: String)
    case gate(String)
    case criterion(String)
    case checklistItem(String)
    case hypothesis(String)
    case flow(CriticalFlow)
    case workstream(WorkstreamID)
    case role(String)
    case authority
    case page(Board.Page)
    /// Nothing to open.
    case nothing
  }

  /// What stands above the table.
  var intro: [[Cell]] = []
  var columns: [Column] = []
  var rows: [Row] = []
  /// What is said when the table is empty.
  var empty = "Nothing here."
  /// The keys of the page, as the footer shows them: `y pass`.
  var keys: [String] = []

  /// The places of the rows on which the cursor can stand.
  var stops: [Int] { rows.indices.filter { rows[$0].target != nil } }
}

extension GateState {
  /// The role in which the state is drawn; the word is always there beside it.
  var role: Theme.Role {
    switch self {
    case .pass: .go
    case .fail: .noGo
    case .unknown: .conditionalGo
    case .waived: .heading
    case .notApplicable: .muted
    }
  }
}

/// A share as ten blocks, for eyes; the number stands beside it.
func shareBar(_ value: Double) -> String {
  let full = max(0, min(10, Int((value * 10).rounded())))
  return String(repeating: "▇", count: full) + String(repeating: "▁", count: 10 - full)
}
