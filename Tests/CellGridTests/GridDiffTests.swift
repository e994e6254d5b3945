import CellGrid
import Testing

struct GridDiffTests {
  @Test func `equal grids differ in nothing`() {
    var grid = Grid(size: Size(columns: 8, rows: 2))
    grid.write("作者", x: 1, y: 1)
    #expect(GridDiff(from: grid, to: grid).isEmpty)
  }

  @Test func `neighbouring changes are one run`() {
    let old = Grid(size: Size(columns: 8, rows: 2))
    var new = old
    new.write("abc", x: 1, y: 0)
    new.write("z", x: 7, y: 1)
    let runs = GridDiff(from: old, to: new).runs
    #expect(runs.map(\.y) == [0, 1])
    #expect(runs.map(\.columns) == [1..<4, 7..<8])
  }

  @Test func `a change of style alone is a change`() {
    var old = Grid(size: Size(columns: 4, rows: 1))
    old.write("abcd", x: 0, y: 0)
    var new = old
    new.restyle(Rect(x: 1, y: 0, width: 2, height: 1)) { $0.adding(.reverse) }
    #expect(GridDiff(from: old, to: new).runs.map(\.columns) == [1..<3])
  }

  @Test func `the cursor counts by itself`() {
    let old = Grid(size: Size(columns: 4, rows: 1))
    var new = old
    new.cursor = Point(x: 1, y: 0)
    let diff = GridDiff(from: old, to: new)
    #expect(diff.runs.isEmpty)
    #expect(diff.isCursorChanged)
    #expect(!diff.isEmpty)
  }

  @Test func `against another size every row is new`() {
    let new = Grid(size: Size(columns: 3, rows: 2))
    #expect(GridDiff(from: nil, to: new).runs.map(\.columns) == [0..<3, 0..<3])
    #expect(GridDiff(from: Grid(size: Size(columns: 2, rows: 2)), to: new).runs.count == 2)
    #expect(GridDiff(from: nil, to: Grid(size: Size(columns: 0, rows: 2))).runs.isEmpty)
  }

  @Test func `no run begins or ends inside a wide glyph`() {
    var generator = SeededGenerator(seed: 17)
    var old = Grid(size: Size(columns: 20, rows: 4))
    for _ in 0..<500 {
      var new = old
      for _ in 0..<4 { new.scribble(using: &generator) }
      for run in GridDiff(from: old, to: new).runs {
        for grid in [old, new] {
          #expect(!grid[run.columns.lowerBound, run.y].isTrailingHalf)
          let next = run.columns.upperBound
          #expect(next == 20 || !grid[next, run.y].isTrailingHalf)
        }
      }
      old = new
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `a diff applied to the old grid gives the new one`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var old = Grid(size: Size(columns: 20, rows: 5))
    for _ in 0..<200 {
      var new = Grid(size: old.size)
      for _ in 0..<6 { new.scribble(using: &generator) }
      var applied = old
      applied.apply(GridDiff(from: old, to: new), from: new)
      #expect(applied == new)
      old = applied
    }
  }
}
