import Readiness
import Testing

@testable import RegisterStore

struct UndoHistoryTests {
  private func log(_ kinds: [(Act.Kind, String)]) -> [ActHeader] {
    kinds.enumerated().map { index, entry in
      ActHeader(number: index + 1, kind: entry.0, author: entry.1, time: noon, reason: "")
    }
  }

  private let start = (Act.Kind.imported(from: "r"), "ada")

  @Test func `the first act never stands, later imports do`() {
    let history = UndoHistory(log([start, (.imported(from: "scan"), "ci"), (.decided, "ada")]))
    #expect(history.standing == [2, 3])
  }

  @Test func `acts move between standing and undone in the order in which they are taken`() {
    var acts = log([start, (.decided, "a"), (.decided, "a"), (.undone(3), "a"), (.undone(2), "a")])
    #expect(UndoHistory(acts).undone == [3, 2])
    acts += log([start, start, start, start, start, (.redone(2), "a")]).suffix(1)
    let history = UndoHistory(acts)
    #expect(history.standing == [2])
    #expect(history.undone == [3])
    #expect(history.lastStep(of: 2) == 6)
    #expect(history.lastStep(of: 3) == 4)
  }

  @Test func `of one author, others' acts neither count nor make final`() {
    let acts = log([start, (.decided, "ada"), (.undone(2), "bob"), (.decided, "bob")])
    #expect(UndoHistory(acts, of: "ada").undone == [2])
    #expect(UndoHistory(acts, of: "bob").standing == [4])
    #expect(UndoHistory(acts).undone == [])
  }

  @Test func `an undo of what does not stand changes nothing`() {
    let acts = log([start, (.decided, "a"), (.undone(1), "a"), (.redone(2), "a")])
    #expect(UndoHistory(acts).standing == [2])
    #expect(UndoHistory(acts).undone == [])
  }
}
