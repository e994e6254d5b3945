import Readiness

/// Counts by severity as a bar, worst first; it shows nothing that does not stand beside it in numbers.
struct SeverityBar {
  /// By severity rank.
  let counts: [Int]
  /// The count that a bar of full length stands for.
  let whole: Int

  /// The units of a bar of full length.
  private static let length = 1_000

  func write(_ page: inout HTMLPage) {
    page.inline(
      "svg",
      ["viewBox": "0 0 \(Self.length) 30", "preserveAspectRatio": "none", "aria-hidden": "true"]
    ) { page in
      var before = 0
      for (severity, count) in zip(Severity.allCases, counts) where count > 0 {
        let start = before * Self.length / whole
        before += count
        // A gap between the parts tells them apart without their colours.
        let width = max(2, before * Self.length / whole - start - 5)
        page.inline(
          "rect",
          [
            "class": "fill-\(severity.rawValue)", "x": String(start), "y": "0", "width": String(width),
            "height": "30",
          ],
          ""
        )
      }
    }
  }
}
