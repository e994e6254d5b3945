import Readiness

/// How the package came about, what it does not know, and the end of the log that it was made from.
struct MethodPanel: PageSection {
  let subject: PackageSubject

  let anchor = PageAnchor.section("method")
  let title = "Method and log"

  func write(_ page: inout HTMLPage) {
    page.block("p", MethodSection.rule)
    writeLog(&page)
    page.block("h3", "What was not computed")
    page.block("ul") { page in
      for limit in MethodSection.limits { page.block("li", limit) }
    }
  }

  private func writeLog(_ page: inout HTMLPage) {
    page.block("h3", "Log of decisions")
    if let first = subject.acts.first, let last = subject.acts.last {
      let authors = Set(subject.acts.map(\.author)).sorted()
      page.block(
        "p",
        "\(counted(subject.acts.count, "act")) by \(authors.joined(separator: ", ")), from "
          + "\(PageTime.words(first.time)) to \(PageTime.words(last.time))."
      )
    } else {
      page.block("p", "No log of decisions was given with the register.")
    }
    guard let seal = subject.seal else { return }
    page.block("p") { page in
      page.text("The register stands at act \(seal.act) of its log, whose chain of hashes ends in ")
      page.code(seal.hash)
      page.text(".")
    }
  }
}
