import CellGrid

/// Rows of text in aligned columns, for people.
struct TextTable {
  private var rows: [[String]] = []
  private let header: [String]
  /// The widest that each column may grow; nil for as wide as it is.
  private let limits: [Int?]

  init(header: [String], limits: [Int?]) {
    self.header = header
    self.limits = limits
  }

  /// Adds a row with as many cells as the header.
  mutating func append(_ row: [String]) { rows.append(row.map(DisplayText.sanitised)) }

  /// The lines, the header first; the last column is not padded.
  var lines: [String] {
    let all = [header] + rows
    let widths = header.indices.map { column in
      min(all.map { TextWidth.columns($0[column]) }.max() ?? 0, limits[column] ?? .max)
    }
    return all.map { row in
      let cells = row.indices.map { column in
        let text = TextLayout.clipped(row[column], to: widths[column])
        let isLast = column == row.count - 1
        return isLast ? text : text + String(repeating: " ", count: widths[column] - TextWidth.columns(text))
      }
      return cells.joined(separator: "  ")
    }
  }
}
