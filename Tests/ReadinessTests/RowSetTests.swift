import Readiness
import Testing

struct RowSetTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `a row set says what a set says`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var rows = RowSet()
    var expected: Set<Int32> = []
    for _ in 0..<500 {
      let row = Int32(random.below(300))
      if random.below(3) == 0 {
        #expect(rows.remove(row) == (expected.remove(row) != nil))
      } else {
        #expect(rows.insert(row) == expected.insert(row).inserted)
      }
      #expect(rows.count == expected.count)
      #expect(rows.contains(row) == expected.contains(row))
    }
    #expect(rows.rows == expected.sorted())
    #expect(rows == RowSet(expected))
    #expect(rows.isEmpty == expected.isEmpty)
  }

  @Test func `sets are equal whatever was in them before`() {
    var large = RowSet([5000])
    large.remove(5000)
    #expect(large == RowSet())
    #expect(!large.contains(5000))
  }
}
