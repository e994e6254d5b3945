import Readiness
import Testing

struct NameTableTests {
  @Test func `a name keeps its place`() {
    var table = NameTable()
    #expect(table.place(of: "ada") == 0)
    #expect(table.place(of: "Ada") == 1)
    #expect(table.place(of: "ada") == 0)
    #expect(table.names == ["ada", "Ada"])
    #expect(table.existingPlace(of: "Ada") == 1)
    #expect(table.existingPlace(of: "x") == nil)
  }

  @Test func `a place that nobody has is no name`() {
    var table = NameTable()
    _ = table.place(of: "ada")
    #expect(table[0] == "ada")
    #expect(table[1] == nil)
    #expect(table[FindingFacts.none] == nil)
  }
}
