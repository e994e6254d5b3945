extension FindingTable {
  /// Those of some rows whose text in a column fits a pattern, or does not when negated.
  func rows(
    _ candidates: [Int32],
    with pattern: TextPattern,
    in column: QueryColumn,
    isNegated: Bool
  ) -> [Int32] {
    switch column {
    case .id: ids.rows(candidates, isNegated) { pattern.fits($0) }
    case .title: titles.rows(candidates, isNegated) { pattern.fits($0) }
    case .path: paths.rows(candidates, isNegated) { pattern.fits($0) }
    case .tag: tags.rows(candidates, isNegated) { pattern.fits($0) }
    case .anywhere:
      candidates.filter { row in
        let fits = [titles, paths, ids, tags].contains { column in
          column.withFolded(row: Int(row)) { pattern.fits($0) }
        }
        return fits != isNegated
      }
    }
  }
}
