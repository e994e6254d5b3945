import Readiness

/// `release-package.html`: the package for people who look rather than read; one page, no network.
struct ReleasePage {
  private let subject: PackageSubject
  private var page: HTMLPage

  var bytes: [UInt8] { page.bytes }

  init(_ subject: PackageSubject) {
    self.subject = subject
    let sections = Self.sections(subject)
    page = HTMLPage(anchors: Self.anchors(of: subject, sections))
    let head = PageHead(subject: subject)
    page.block("html", ["lang": "en"]) { page in
      head.write(&page)
      page.block("body") { page in
        page.block("a", ["class": "skip", "href": "#content"], "Skip to the recommendation")
        page.block("header", ["class": "top"]) { TitleBlock(subject: subject).write(&$0) }
        page.block("div", ["class": "body"]) { page in
          Self.writeContents(sections, &page)
          page.block("main", ["id": "content", "tabindex": "-1"]) { page in
            for section in sections { Self.write(section, &page) }
          }
        }
        page.block("footer", ["class": "foot"]) { head.writeFoot(&$0) }
        page.embed(PageScript.code)
      }
    }
  }

  /// The parts of the page, in order.
  static func sections(_ subject: PackageSubject) -> [any PageSection] {
    [
      RecommendationPanel(subject: subject),
      ConfidencePanel(subject: subject),
      PollPanel(subject: subject),
      FlowchartPanel(subject: subject),
      SeverityPanel(subject: subject),
      GatesPanel(subject: subject),
      CriteriaPanel(subject: subject),
      ChecklistPanel(subject: subject),
      FlowsPanel(subject: subject),
      HypothesesPanel(subject: subject),
      SequencePanel(subject: subject),
      RisksPanel(subject: subject),
      FindingsPanel(subject: subject),
      EvidencePanel(subject: subject),
      ScopePanel(subject: subject),
      MethodPanel(subject: subject),
    ]
  }

  private static func anchors(of subject: PackageSubject, _ sections: [any PageSection]) -> Set<PageAnchor> {
    var anchors = Set(sections.map(\.anchor))
    anchors.formUnion(subject.verdict.gates.map { .gate($0.gate.id) })
    anchors.formUnion(subject.context.plan.workstreams.indices.map { .workstream($0) })
    anchors.formUnion(ListedFindings(subject).all.map { .finding($0.finding.id) })
    return anchors
  }

  private static func writeContents(_ sections: [any PageSection], _ page: inout HTMLPage) {
    page.block("nav", ["class": "contents", "aria-label": "Contents"]) { page in
      page.block("ul") { page in
        for section in sections {
          page.block("li") { page in page.link(to: section.anchor) { $0.text(section.title) } }
        }
      }
    }
  }

  private static func write(_ section: any PageSection, _ page: inout HTMLPage) {
    let label = "\(section.anchor.name)-title"
    let isVerdict = section is RecommendationPanel
    page.block(
      "section",
      ["id": section.anchor.name, "class": isVerdict ? "verdict" : nil, "aria-labelledby": label]
    ) { page in
      page.block("h2", ["id": label, "class": isVerdict ? "unseen" : nil], section.title)
      section.write(&page)
    }
  }
}
