import Audit
import Readiness
import Testing

/// Every check keeps its promises on its own examples.
struct CatalogueTests {
  private static let today = CalendarDate(daysSinceEpoch: 20_780)

  @Test(arguments: Catalogue.all.map(\.id))
  func `a check finds what its bad examples hold and nothing in the good ones`(id: String) throws {
    let check = try #require(Catalogue.all.first { $0.id == id })
    #expect(check.examples.contains { $0.findings > 0 }, "a check without a bad example")
    #expect(check.examples.contains { $0.findings == 0 }, "a check without a good example")
    for (number, example) in check.examples.enumerated() {
      let outcome = CheckTrial.outcome(of: check, on: example.files, git: example.git, today: Self.today)
      var count = 0
      if case .looked(let sightings) = outcome { count = CheckTrial.findingCount(sightings) }
      #expect(count == example.findings, "\(id), example \(number + 1) \(example.note): \(outcome)")
    }
  }

  @Test func `no two checks have one id`() {
    let ids = Catalogue.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}
