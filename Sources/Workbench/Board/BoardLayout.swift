import CellGrid

/// Where the parts of the board stand on a screen.
struct BoardLayout {
  let tabs: Rect
  let intro: Rect
  let heads: Rect
  let table: Rect
  /// The rule above the note; empty where there is no room for a note.
  let rule: Rect
  let note: Rect

  /// Divides the screen below its header and above its footer.
  init(size: Size, introLines: Int, hasHeads: Bool) {
    let height = max(0, size.rows - 1 - ScreenLayout.footerHeight(size))
    let all = Rect(x: 0, y: 1, width: size.columns, height: height)
    var rest = all
    func take(_ lines: Int) -> Rect {
      let (top, below) = rest.splitTop(min(lines, rest.height))
      rest = below
      return top
    }
    let isTall = height >= 16
    tabs = take(1)
    intro = take(height >= 10 ? introLines : 0)
    if isTall { _ = take(1) }
    heads = take(hasHeads && isTall ? 1 : 0)
    let noteLines = height >= 20 ? 4 : height >= 10 ? 2 : 0
    let (top, bottom) = rest.splitTop(max(0, rest.height - (noteLines == 0 ? 0 : noteLines + 1)))
    table = top
    (rule, note) = bottom.splitTop(min(1, bottom.height))
  }
}

/// Which columns of a table there is room for, and where.
struct BoardColumns {
  struct Placed {
    /// The column's place in the content.
    var index: Int
    var x: Int
    var width: Int
  }

  let placed: [Placed]

  private static let gap = 2
  private static let least = 20

  /// Places columns in a width, giving up those with the highest rank first.
  init(_ columns: [BoardContent.Column], width: Int) {
    var kept = Array(columns.indices)
    func needed() -> Int {
      kept.reduce(0) { $0 + (columns[$1].width ?? Self.least) + Self.gap } - Self.gap
    }
    while needed() > width, let worst = kept.max(by: { columns[$0].rank < columns[$1].rank }),
      columns[worst].rank > 0
    {
      kept.removeAll { $0 == worst }
    }
    let fixed = kept.reduce(0) { $0 + (columns[$1].width ?? 0) + Self.gap } - Self.gap
    let open = kept.filter { columns[$0].width == nil }
    var x = 0
    var places: [Placed] = []
    for index in kept {
      let own = columns[index].width ?? max(1, (width - fixed) / max(1, open.count))
      let room = max(0, min(own, width - x))
      places.append(Placed(index: index, x: x, width: room))
      x += room + Self.gap
    }
    placed = places
  }
}
