import Readiness

/// The recommendation in word and shape, the numbers under it, and what keeps it from being GO.
struct RecommendationPanel: PageSection {
  let subject: PackageSubject

  let anchor = PageAnchor.section("recommendation")
  let title = "Recommendation"

  func write(_ page: inout HTMLPage) {
    let recommendation = subject.verdict.recommendation
    let mark = PageMark(recommendation)
    page.block("div", ["class": "verdict-box \(mark.tone)"]) { page in
      page.block("p", ["class": "answer tone-\(mark.tone)"]) { page in
        mark.write(&page)
        page.inline("span") { page in
          page.inline("strong", ["class": "word"], recommendation.title)
          page.inline("span", ["class": "cause"]) { page in
            guard let cause = recommendation.cause else { return page.text(Self.sentence(recommendation)) }
            page.inline("strong", cause)
            page.text(": \(recommendation.explanation).")
          }
        }
      }
      writeFigures(&page)
    }
    writeReasons(&page)
  }

  private static func sentence(_ recommendation: Recommendation) -> String {
    let words = recommendation.explanation
    return "\(words.prefix(1).uppercased())\(words.dropFirst())."
  }

  private func writeFigures(_ page: inout HTMLPage) {
    let counts = subject.verdict.counts
    let gates = subject.verdict.gates
    let figures: [(number: Int, of: Int?, name: String)] = [
      (counts.mustFix, nil, "must fix"), (counts.mustValidate, nil, "must validate"),
      (counts.total.open, counts.total.findings, "findings open"),
      (subject.verdict.count(of: .pass), gates.count, "gates pass"),
      (subject.verdict.count(of: .unknown), gates.count, "gates unknown"),
    ]
    page.block("dl", ["class": "figures"]) { page in
      for figure in figures {
        page.block("div") { page in
          page.inline("dt", figure.name)
          page.inline("dd") { page in
            page.text(String(figure.number))
            if let whole = figure.of { page.inline("small", " of \(whole)") }
          }
        }
      }
    }
  }

  private func writeReasons(_ page: inout HTMLPage) {
    let reasons = subject.verdict.reasons
    guard !reasons.isEmpty else { return }
    page.block("h3", "Because")
    page.block("ul", ["class": "states"]) { page in
      for reason in reasons { page.block("li") { write(reason, &$0) } }
    }
  }

  /// A reason whose first word is a gate's id leads to that gate; a criterion or a low confidence is a doubt, and any other
  /// a condition.
  private func write(_ reason: String, _ page: inout HTMLPage) {
    let word = String(reason.prefix { $0 != " " })
    guard let result = subject.verdict.gates.first(where: { $0.gate.id == word }) else {
      if let criterion = subject.verdict.exitCriteria.first(where: { $0.id == word }) {
        PageMark(criterion.state).write(criterion.state.title, &page)
      } else if reason.hasPrefix("confidence is LOW") {
        PageMark(GateState.unknown).write("LOW", &page)
      } else {
        page.inline("span", ["class": "state tone-caution"], "Condition")
      }
      return page.block("p", reason)
    }
    PageMark(result.state).write(result.state.title, &page)
    page.block("p") { page in
      page.link(toGate: word)
      page.text(String(reason.dropFirst(word.count)))
    }
  }
}
