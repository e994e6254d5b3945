import Interchange
import Readiness
import Testing

struct ReleasePageContentTests {
  private static let page = HTMLReading(PageSample.text(PageSample.rich))

  /// The rows of a table by its name, each with the text of its cells.
  private func rows(_ name: String, of page: HTMLReading = page) throws -> [[String]] {
    let caption = try #require(page.elements.firstIndex { $0.attributes["id"] == "table-\(name)" })
    let table = try #require(page.elements[caption].parent)
    return page.elements.indices.filter {
      page.elements[$0].name == "tr" && page.ancestors(of: $0).contains(table)
    }
    .map { row in
      page.elements.filter { ["th", "td"].contains($0.name) && $0.parent == row }.map(\.text)
    }
  }

  private func texts(_ kind: String, of page: HTMLReading = page) -> [String] {
    page.elements.filter { $0.attributes["class"] == kind }.map(\.text)
  }

  @Test func `the flowchart has a card for each workstream and a line for each dependency`() throws {
    let page = Self.page
    let plan = PageSample.rich.context.plan
    let cards = page.elements.filter {
      ($0.attributes["href"] ?? "").hasPrefix("#workstream-") && $0.text.contains("C ")
    }
    #expect(texts("edge").count == plan.dependencies.count)
    #expect(
      page.elements.filter { $0.attributes["class"]?.hasPrefix("card ") == true }.count
        == plan.workstreams.count
    )
    #expect(cards.contains { $0.text.contains("Security") && $0.text.contains("active, 1 must fix") })
    #expect(page.elements.contains { $0.attributes["href"] == "#workstream-7" && $0.text.contains("NO-GO") })
  }

  @Test func `severities are counted by workstream, and the sum is that of the rows`() throws {
    let rows = try rows("severity")
    #expect(rows[0].prefix(3) == ["Workstream", "Status", "Critical"])
    #expect(rows.contains { $0.prefix(9) == ["Security", "active", "1", "1", "1", "0", "0", "3", "1"] })
    let sum = try #require(rows.last)
    for column in 2..<9 {
      let numbers = rows.dropFirst().dropLast().compactMap { Int($0[column]) }
      #expect(numbers.reduce(0, +) == Int(sum[column]))
    }
  }

  @Test func `the matrix tells each flow's tests in each environment`() throws {
    let rows = try rows("flows")
    #expect(rows[0] == ["Flow", "Shown", "Chromium", "Firefox", "WebKit", "Approved by", "Blocked by"])
    #expect(rows.contains { $0.prefix(5) == ["Chat", "passing", "1 pass", "1 fail", "1 flaky"] })
    #expect(rows.contains { $0.prefix(3) == ["Vault", "not shown", "1 skipped"] })
    #expect(rows.contains { $0.prefix(2) == ["Jobs not a must", "failing"] })
  }

  @Test func `the picture of the sequence has a bar for each estimated step, and the table has them all`()
    throws
  {
    let page = Self.page
    let tasks = page.elements.filter { $0.attributes["class"]?.hasPrefix("task") == true }
    #expect(tasks.count == 2)
    #expect(page.elements.filter { $0.attributes["fill"] == "url(#critical-hatch)" }.count == 2)
    #expect(texts("small strong").contains("16 h, critical"))
    #expect(texts("small quiet").contains("not estimated"))
    // The second step waits for the first, so it begins where that one ends: 4 of 20 hours along the axis.
    #expect(Set(tasks.map { $0.attributes["x"] }) == ["330", "444"])
    let rows = try rows("sequence")
    #expect(rows.count == 4)
    #expect(rows.contains { $0[0].hasPrefix("F-0001 Plugins") && $0[5] == "F-0002" && $0[6] == "G-01, G-09" })
  }

  @Test func `a circle of dependencies is named and not drawn`() {
    var register = PackageSample.harbor
    for (number, other) in [(1, 4), (4, 1)] {
      guard var finding = register[FindingID(number: number)] else { continue }
      finding.dependsOn = [FindingID(number: other)]
      register.insert(finding)
    }
    let page = HTMLReading(PageSample.text(register))
    let words = page.all("li").map(\.text)
    #expect(words.contains("These wait for each other, so none of them can come first: F-0001, F-0004"))
    #expect(texts("task", of: page).isEmpty)
  }

  @Test func `risks say who took them until when, and gates set aside who did`() throws {
    let rows = try rows("risks")
    let words = "accepted: load is low"
    #expect(
      rows.contains {
        $0.prefix(6) == ["F-0003 Retries without jitter", "high", words, "li", "sam", "2027-02-04"]
      }
    )
    #expect(
      Self.page.all("p").contains { $0.text.hasPrefix("G-12 ") && $0.text.contains("no customer runs it") }
    )
  }

  @Test func `every piece of evidence stands in the index`() throws {
    let rows = try rows("evidence").dropFirst()
    #expect(rows.count == 4)
    #expect(rows.contains { $0.prefix(4) == ["F-0001", "file", "server/plugins.js:88-90", "4f2c91e"] })
    #expect(rows.contains { $0.prefix(3) == ["Chat", "note", "sent and received, twice"] })
  }

  @Test func `what was not looked at is said, with the reason`() throws {
    #expect(try rows("skipped").last == ["vendored", "playwright", "1", "vendor/x.js"])
    #expect(try rows("untold").last == ["S-01", "Secrets", "the file is not there"])
  }

  @Test func `the seal of the log stands on the page`() {
    let seal = RegisterSeal(act: 41, hash: String(repeating: "9f3c", count: 16))
    let package = PackageSample.package(of: PackageSample.harbor, seal: seal)
    let text = PackageSample.text("release-package.html", of: package)
    #expect(text.contains("The register stands at act 41 of its log"))
    #expect(text.contains(seal.hash))
  }

  @Test func `what only a script can do is hidden without one`() throws {
    let filter = try #require(Self.page.elements.first { $0.attributes["id"] == "finding-filter" })
    #expect(filter.attributes["hidden"] != nil)
    #expect(filter.attributes["role"] == "search")
  }
}
