import Readiness

/// The four conditions under which an audit is complete.
struct CriteriaPanel: PageSection {
  let subject: PackageSubject

  let anchor = PageAnchor.section("exit-criteria")
  let title = "Exit criteria"

  func write(_ page: inout HTMLPage) {
    page.block("ul", ["class": "states"]) { page in
      for criterion in subject.verdict.exitCriteria {
        page.block("li") { page in
          PageMark(criterion.state).write(criterion.state.title, &page)
          page.block("div") { page in
            page.block("p", ["class": "name"]) { page in
              page.id(criterion.id)
              page.text(" \(criterion.title)")
            }
            page.block("p", criterion.because)
          }
        }
      }
    }
  }
}
