import Readiness

/// How sure one can be of the recommendation, with what each share misses, and what would lead to a GO.
struct ConfidencePanel: PageSection {
  let subject: PackageSubject

  let anchor = PageAnchor.section("confidence")
  let title = "Confidence"

  func write(_ page: inout HTMLPage) {
    let confidence = subject.verdict.confidence
    page.block("p", ["class": "name"]) { page in
      page.text("\(confidence.score) of 100: \(confidence.level.title)")
    }
    for cap in confidence.caps { page.block("p", "Held down: \(cap).") }
    page.table(
      "confidence",
      "Five shares; their weighted geometric mean is the score, so that one poor share shows.",
      ["Share of", "Percent:", "There:", "Of:", "Missing"]
    ) { page in
      for fraction in confidence.fractions {
        page.block("tr") { page in
          page.rowHeader(fraction.component.rawValue)
          page.cell(Int((fraction.value * 100).rounded()))
          page.cell(fraction.numerator)
          page.cell(fraction.denominator)
          page.cell(fraction.missing.joined(separator: ", "))
        }
      }
    }
  }
}
