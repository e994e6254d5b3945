import Foundation
import Interchange
import Readiness
import Testing

@Suite(
  .enabled(if: Browser.path != nil, "no Chromium on the path, so the page was not looked at in a browser")
)
struct ReleasePageBrowserTests {
  private static let views = [
    Browser.View(width: 360, isDark: false), Browser.View(width: 800, isDark: true),
    Browser.View(width: 1440, isDark: false),
  ]

  /// A page without its policy and with the checker in it.
  private func checked(_ page: String) throws -> String {
    let start = try #require(page.firstRange(of: "<meta http-equiv=")?.lowerBound)
    let end = try #require(page[start...].firstIndex(of: ">"))
    let open = page[..<start] + page[page.index(after: end)...]
    return String(open).replacing("</body>", with: "<script>\(AccessibilityChecker.script)</script></body>")
  }

  /// What the checker wrote.
  private func faults(in shown: String) throws -> Substring {
    let start = try #require(shown.firstRange(of: "<pre id=\"\(AccessibilityChecker.result)\">")?.upperBound)
    let end = try #require(shown[start...].firstRange(of: "</pre>")?.lowerBound)
    return shown[start..<end]
  }

  @Test(arguments: views) func `people with other eyes, ears and hands can use the page`(
    _ view: Browser.View
  ) throws {
    let shown = try Browser.show(checked(PageSample.text(PageSample.rich)), in: view)
    let faults = try faults(in: shown)
    #expect(faults == "nothing is wrong at \(view.width)")
  }

  @Test func `hostile text breaks neither the page nor its use`() throws {
    let shown = try Browser.show(checked(PageSample.hostileText), in: Self.views[0])
    let faults = try faults(in: shown)
    #expect(faults == "nothing is wrong at 360")
  }

  @Test func `an empty register makes a page that can be used`() throws {
    let shown = try Browser.show(checked(PageSample.text(Register())), in: Self.views[0])
    let faults = try faults(in: shown)
    #expect(faults == "nothing is wrong at 360")
  }

  @Test func `the checker sees what is wrong`() throws {
    let page = try checked(PageSample.harborText)
      .replacing("<h2", with: "<h3").replacing("</h2>", with: "</h3>")
      .replacing("<main", with: "<main style='color: #999; width: 900px'").replacing(
        "scope=\"col\"",
        with: ""
      )
    let faults = try faults(in: Browser.show(page, in: Self.views[0]))
    for rule in ["skips a level", "contrast", "no scope", "wider than the window"] {
      #expect(faults.contains(rule), "\(rule)")
    }
  }

  @Test func `under its policy the page's own script runs and nothing else does`() throws {
    let text = ReleasePageEscapingTests.attacks.joined(separator: " ")
    let page = PageSample.text(PackageSample.register(filledWith: text))
    let injected = page.replacing(
      "</body>",
      with: "<script>document.body.dataset.foreign = 1</script></body>"
    )
    let shown = try Browser.show(injected)
    #expect(shown.contains("6 of 6 findings shown"))
    #expect(!shown.contains("data-injected="))
    #expect(!shown.contains("data-foreign="))
  }
}
