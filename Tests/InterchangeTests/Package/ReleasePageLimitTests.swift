import Interchange
import Readiness
import Testing

struct ReleasePageLimitTests {
  private static func register(_ count: Int) -> Register {
    Register(
      findings: (1...count).map { number in
        PackageSample.make(number, "Number \(number)", number % 100 == 0 ? .critical : .low, "backend")
      }
    )
  }

  @Test func `what blocks is shown whole, the rest in one line each, and the page says so`() throws {
    let page = HTMLReading(PageSample.text(Self.register(2_050)))
    let whole = page.all("details")
    let rows = page.elements.filter { $0.name == "tr" && $0.attributes["data-level"] != nil }
    #expect(whole.count == 2_000)
    #expect(whole.prefix(20).allSatisfy { $0.attributes["data-level"] == "must-fix" })
    #expect(whole[20].attributes["data-level"] == "backlog")
    #expect(rows.count == 50)
    let words = page.all("p").map(\.text)
    #expect(
      words.contains(
        "Of 2050 findings, the 2000 that block or are worst stand here whole, the next 50 as one line each."
      )
    )
  }

  @Test func `the same register gives the same bytes`() {
    #expect(PageSample.text(PackageSample.harbor) == PageSample.text(PackageSample.harbor))
    #expect(PageSample.text(PackageSample.hostile) == PageSample.hostileText)
  }
}
