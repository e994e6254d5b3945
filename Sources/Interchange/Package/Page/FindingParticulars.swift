import Readiness

/// What is known of a finding beyond the nine things, each only when there is something.
struct FindingParticulars {
  let finding: Finding
  let workstreams: WorkstreamPlaces

  /// The most places that are named.
  private static let placeLimit = 20

  func write(_ page: inout HTMLPage) {
    if let workstream = workstreams.title(finding.workstream) {
      page.field("Workstream") { $0.text(workstream) }
    }
    let due = [finding.due?.description, finding.targetRelease.map { "release \($0)" }].compactMap { $0 }
    if !due.isEmpty { page.field("Due") { $0.text(due.joined(separator: ", ")) } }
    if !finding.locations.isEmpty { page.field("Places") { writePlaces(&$0) } }
    if !finding.dependsOn.isEmpty { page.field("Depends on") { $0.links(to: finding.dependsOn) } }
    if !finding.flows.isEmpty {
      page.field("Critical flows") { $0.text(finding.flows.joined(separator: ", ")) }
    }
    if !finding.gates.isEmpty {
      page.field("Gates") { page in
        for (place, gate) in finding.gates.enumerated() {
          if place > 0 { page.text(", ") }
          page.link(toGate: gate)
        }
      }
    }
    if !finding.references.isEmpty {
      page.field("References") { page in
        page.block("ul") { page in
          for reference in finding.references { page.block("li") { $0.reference(reference) } }
        }
      }
    }
    if !finding.tags.isEmpty { page.field("Tags") { $0.text(finding.tags.joined(separator: ", ")) } }
    if !finding.comments.isEmpty { page.field("Comments") { writeComments(&$0) } }
  }

  private func writePlaces(_ page: inout HTMLPage) {
    page.block("ul") { page in
      for location in finding.locations.prefix(Self.placeLimit) {
        page.block("li") { page in
          page.code(location.text)
          if let role = location.role { page.text(" (\(role))") }
        }
      }
      let left = finding.locations.count - Self.placeLimit
      if left > 0 { page.block("li", "and \(left) more") }
    }
  }

  private func writeComments(_ page: inout HTMLPage) {
    page.block("ul") { page in
      for comment in finding.comments {
        page.block("li") { page in
          page.inline("span", ["class": "quiet"], "\(comment.author), \(PageTime.words(comment.time)): ")
          page.lines(comment.text)
        }
      }
    }
  }
}

extension HTMLPage {
  /// A name and what is known under it, within a description list.
  mutating func field(_ name: String, _ content: (inout HTMLPage) -> Void) {
    inline("dt", name)
    block("dd", [:], content)
  }

  /// A name and a text with its lines.
  mutating func field(_ name: String, _ text: String) {
    field(name) { page in
      if text.allSatisfy(\.isWhitespace) { page.missing("not recorded") } else { page.lines(text) }
    }
  }

  /// Words that say that something which should be there is not.
  mutating func missing(_ words: String) { inline("span", ["class": "missing"], words) }
}
