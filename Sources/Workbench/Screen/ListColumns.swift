/// Which columns a list of some width has, and where: the narrower, the fewer.
struct ListColumns: Equatable {
  /// The columns after mark and severity.
  enum Kind: String, Equatable {
    case id
    case title
    case workstream
    case state
    case owner
    case effort

    /// The name over the column.
    var head: String { self == .title ? "finding" : rawValue }
  }

  /// One column: its first cell within the list and its width.
  struct Cell: Equatable {
    var kind: Kind
    var x: Int
    var width: Int
  }

  private(set) var cells: [Cell] = []

  /// The cells taken by pointer, mark, severity and flag.
  static let leading = 5

  init(width: Int, isScoped: Bool, idWidth: Int) {
    var trailing: [(kind: Kind, width: Int)] = []
    if width >= 46 { trailing.append((.owner, width >= 70 ? 10 : 7)) }
    if width >= 56 { trailing.append((.effort, 6)) }
    if width >= 76 { trailing.insert((.state, 14), at: 0) }
    if width >= 96, !isScoped { trailing.insert((.workstream, 10), at: 0) }
    let trailingWidth = trailing.reduce(0) { $0 + $1.width + 1 }
    let titleX = Self.leading + idWidth + 1
    let titleWidth = max(1, width - titleX - trailingWidth)
    cells = [
      Cell(kind: .id, x: Self.leading, width: idWidth), Cell(kind: .title, x: titleX, width: titleWidth),
    ]
    var x = titleX + titleWidth + 1
    for column in trailing {
      cells.append(Cell(kind: column.kind, x: x, width: column.width))
      x += column.width + 1
    }
  }
}
