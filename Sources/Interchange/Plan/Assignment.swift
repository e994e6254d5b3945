/// The choice of one column for each row that gives the greatest sum of weights.
enum Assignment {
  /// By row the chosen column; a row is left without one only when the columns run out.
  ///
  /// Source: H. W. Kuhn, "The Hungarian method for the assignment problem", 1955, with shortest augmenting
  /// paths.
  /// Cost: the smaller side² × the larger. Weights are not negative; of equal sums the choice depends on
  /// the weights alone.
  static func best(_ weights: [[Double]]) -> [Int?] {
    let rows = weights.count
    guard let columns = weights.first?.count, columns > 0 else { return [Int?](repeating: nil, count: rows) }
    guard rows <= columns else {
      let chosen = best((0..<columns).map { column in weights.map { $0[column] } })
      var result = [Int?](repeating: nil, count: rows)
      for (column, row) in chosen.enumerated() { if let row { result[row] = column } }
      return result
    }
    var search = Search(weights: weights, columns: columns)
    for row in 1...rows { search.place(row) }
    var result = [Int?](repeating: nil, count: rows)
    for column in 1...columns where search.rowOf[column] > 0 { result[search.rowOf[column] - 1] = column - 1 }
    return result
  }

  /// Rows and columns are numbered from 1; 0 is none.
  private struct Search {
    let weights: [[Double]]
    let columns: Int
    var rowOf: [Int]
    private var rowPotential: [Double]
    private var columnPotential: [Double]

    init(weights: [[Double]], columns: Int) {
      self.weights = weights
      self.columns = columns
      rowOf = [Int](repeating: 0, count: columns + 1)
      rowPotential = [Double](repeating: 0, count: weights.count + 1)
      columnPotential = [Double](repeating: 0, count: columns + 1)
    }

    mutating func place(_ row: Int) {
      var distance = [Double](repeating: .infinity, count: columns + 1)
      var previous = [Int](repeating: 0, count: columns + 1)
      var isDone = [Bool](repeating: false, count: columns + 1)
      rowOf[0] = row
      var column = 0
      repeat {
        isDone[column] = true
        column = advance(from: column, &distance, &previous, isDone)
      } while rowOf[column] != 0
      while column != 0 {
        rowOf[column] = rowOf[previous[column]]
        column = previous[column]
      }
    }

    /// Takes the nearest open column and shifts the potentials by its distance.
    private mutating func advance(
      from column: Int,
      _ distance: inout [Double],
      _ previous: inout [Int],
      _ isDone: [Bool]
    ) -> Int {
      let row = rowOf[column]
      var nearest = 0
      var shift = Double.infinity
      for open in 1...columns where !isDone[open] {
        let reduced = -weights[row - 1][open - 1] - rowPotential[row] - columnPotential[open]
        if reduced < distance[open] { (distance[open], previous[open]) = (reduced, column) }
        if distance[open] < shift { (shift, nearest) = (distance[open], open) }
      }
      for other in 0...columns {
        if isDone[other] {
          rowPotential[rowOf[other]] += shift
          columnPotential[other] -= shift
        } else {
          distance[other] -= shift
        }
      }
      return nearest
    }
  }
}
