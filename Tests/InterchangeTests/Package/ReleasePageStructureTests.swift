import Interchange
import Readiness
import Testing

struct ReleasePageStructureTests {
  private static let pages: [String: HTMLReading] = [
    "harbor": PageSample.harbor, "hostile": PageSample.hostile, "empty": PageSample.empty,
  ]

  private static let names = ["empty", "harbor", "hostile"]

  private func page(_ name: String) throws -> HTMLReading { try #require(Self.pages[name]) }

  @Test(arguments: names) func `every element is ended`(_ name: String) throws {
    #expect(try page(name).faults.isEmpty)
    #expect(try page(name).elements.count > 50)
  }

  @Test(arguments: names) func `there is one title and no level of headings is skipped`(_ name: String) throws
  {
    let levels = try page(name).all("h1", "h2", "h3", "h4", "h5", "h6").compactMap {
      $0.name.last?.wholeNumberValue
    }
    #expect(levels.filter { $0 == 1 }.count == 1)
    #expect(levels.first == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test(arguments: names) func `no id stands twice, and every link leads somewhere`(_ name: String) throws {
    let page = try page(name)
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let targets = page.all("a").compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
    #expect(Set(targets.map { String($0.dropFirst()) }).subtracting(ids) == [])
    let labels = page.elements.flatMap { ($0.attributes["aria-labelledby"] ?? "").split(separator: " ") }
    #expect(Set(labels.map(String.init)).subtracting(ids) == [])
  }

  @Test(arguments: names) func `the page has its landmarks, and each section is named`(_ name: String) throws
  {
    let page = try page(name)
    for landmark in ["header", "nav", "main", "footer"] {
      #expect(page.all(landmark).count == 1, "\(landmark)")
    }
    #expect(page.all("nav").allSatisfy { $0.attributes["aria-label"] != nil })
    #expect(!page.all("section").isEmpty)
    #expect(page.all("section").allSatisfy { $0.attributes["aria-labelledby"] != nil })
    #expect(page.all("html").first?.attributes["lang"] == "en")
  }

  @Test(arguments: names) func `tables have a caption, and their headings say what they head`(
    _ name: String
  ) throws {
    let page = try page(name)
    for place in page.elements.indices where page.elements[place].name == "table" {
      #expect(page.all("caption", within: place).count == 1)
      let headings = page.all("th", within: place)
      #expect(!headings.isEmpty)
      #expect(headings.allSatisfy { ["col", "row"].contains($0.attributes["scope"]) })
    }
  }

  @Test(arguments: names) func `nothing is loaded from anywhere`(_ name: String) throws {
    let page = try page(name)
    #expect(page.all("img", "link", "iframe", "object", "embed", "form", "base", "audio", "video").isEmpty)
    #expect(page.elements.allSatisfy { $0.attributes["src"] == nil && $0.attributes["style"] == nil })
    #expect(page.elements.allSatisfy { !$0.attributes.keys.contains { $0.hasPrefix("on") } })
    let style = try #require(page.all("style").first).text
    #expect(!style.contains("url(") && !style.contains("@import"))
  }

  @Test(arguments: names) func `only this style sheet and this script may run`(_ name: String) throws {
    let page = try page(name)
    let policy = try #require(
      page.all("meta").compactMap { element in
        element.attributes["http-equiv"] == "Content-Security-Policy" ? element.attributes["content"] : nil
      }.first
    )
    #expect(policy.hasPrefix("default-src 'none'; "))
    #expect(!policy.contains("unsafe"))
    for kind in ["style", "script"] {
      #expect(page.all(kind).count == 1)
      let digest = PageSample.base64Digest(try #require(page.all(kind).first).text)
      #expect(policy.contains("\(kind)-src 'sha256-\(digest)'"))
    }
  }

  @Test func `every finding stands on the page with its nine fields`() throws {
    let page = try page("harbor")
    let findings = page.elements.indices.filter { page.elements[$0].attributes["class"] == "finding" }
    #expect(findings.count == PackageSample.harbor.findings.count)
    let fields = [
      "Severity", "Impact", "Evidence", "Reproduction steps", "Root-cause hypothesis", "Recommended fix",
      "Owner",
      "Effort", "Blocker status",
    ]
    for place in findings {
      #expect(page.all("dt", within: place).prefix(9).map(\.text) == fields)
    }
    #expect(page.elements[findings[0]].attributes["id"] == "finding-F-0001")
  }

  @Test func `the recommendation and each gate stand there in words`() throws {
    let page = try page("harbor")
    #expect(page.all("strong").first?.text == "NO-GO")
    #expect(page.all("title").first?.text == "NO-GO: Harbor Desktop 2.4.0-rc1, release package")
    let states = page.elements.filter { $0.attributes["class"]?.hasPrefix("state ") == true }.map(\.text)
    #expect(Set(states).isSuperset(of: ["PASS", "UNKNOWN", "FAIL", "N/A"]))
    let gates = page.elements.filter { $0.attributes["id"]?.hasPrefix("gate-") == true }
    #expect(gates.count == Gate.standard.count)
  }
}
