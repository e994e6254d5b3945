import Readiness

/// What must be in place where the product runs.
struct ChecklistPanel: PageSection {
  let subject: PackageSubject

  let anchor = PageAnchor.section("checklist")
  let title = "Production checklist"

  func write(_ page: inout HTMLPage) {
    let items = subject.context.checklist
    guard !items.isEmpty else { return page.block("p", "The register holds no production checklist.") }
    page.block("ul", ["class": "states"]) { page in
      for item in items {
        page.block("li") { page in
          PageMark(item.state).write(Self.word(item.state), &page)
          page.block("div") { page in
            page.block("p", ["class": "name"], item.title)
            if !item.note.isEmpty { page.block("p") { $0.lines(item.note) } }
            if let owner = item.owner { page.block("p", ["class": "more"], "Owner \(owner)") }
          }
        }
      }
    }
  }

  private static func word(_ state: ChecklistItem.State) -> String {
    switch state {
    case .done: "DONE"
    case .open: "OPEN"
    case .unknown: GateState.unknown.title
    case .notApplicable: GateState.notApplicable.title
    }
  }
}
