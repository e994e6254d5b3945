import Readiness

/// What the page is of: project, release, commit, and when and from what it was made.
struct TitleBlock {
  let subject: PackageSubject

  func write(_ page: inout HTMLPage) {
    let project = subject.context.project
    page.block("p", ["class": "kind"], "Release package")
    page.block("h1", project.title)
    page.block("dl", ["class": "facts"]) { page in
      for (name, value) in facts where !value.isEmpty {
        page.block("div") { page in
          page.inline("dt", name)
          page.inline("dd", value)
        }
      }
      fact("Commit", &page) { commit(project, &$0) }
      fact("As of", &page) { page in
        page.time(subject.time)
      }
      if let seal = subject.seal {
        fact("Register", &page) { page in
          page.text("act \(seal.act), ")
          page.code(String(seal.hash.prefix(12)))
        }
      }
    }
  }

  private var facts: [(String, String)] {
    let project = subject.context.project
    return [
      ("Release", project.release ?? "not named"), ("Repository", project.repository ?? ""),
      ("Plan", subject.context.plan.name),
    ]
  }

  private func fact(_ name: String, _ page: inout HTMLPage, _ value: (inout HTMLPage) -> Void) {
    page.block("div") { page in
      page.inline("dt", name)
      page.inline("dd", [:], value)
    }
  }

  private func commit(_ project: Project, _ page: inout HTMLPage) {
    guard let commit = project.commit else {
      return page.inline("span", ["class": "missing"], "not recorded")
    }
    page.code(commit.utf8.count > 40 ? commit : String(commit.prefix(12)))
    switch project.isDirty {
    case true?: page.inline("span", ["class": "missing"], ", with changes that were not committed")
    case false?: page.text(", clean")
    case nil: page.text(", state of the work tree not recorded")
    }
  }
}
