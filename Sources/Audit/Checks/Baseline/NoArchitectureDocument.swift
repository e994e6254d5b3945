import Readiness
import SourceTree

extension Check {
  /// B-02: nothing says how it is put together.
  static let noArchitectureDocument = Check(
    id: "B-02",
    title: "No description of the architecture found in the repository",
    workstream: WorkstreamID("baseline"),
    checkClass: .absence,
    profiles: [.service, .electron],
    severity: .low,
    category: .gap,
    effort: .medium,
    decides: """
      No document is named for architecture, design or overview, and none has such a heading or speaks of the system's \
      structure.
      """,
    impact: """
      Reviewers and whoever is on call cannot tell which parts there are, what talks to what and where data lives \
      without reading all the code.
      """,
    remediation: """
      Add docs/ARCHITECTURE.md of one page: the parts and their tasks, the data stores, what comes from outside, how it \
      is deployed. If it is kept elsewhere, attest where.
      """,
    rootCause: "The design lives in the heads of those who made it.",
    references: [],
    guards: ["a heading in any document counts", "libraries and static pages are not asked"],
    topics: ["architecture document", "design document"],
    examples: [
      .bad(["README.md": "# Shop\nnpm start\n"]),
      .good(["docs/ARCHITECTURE.md": "# Parts\n"]),
      .good(["README.md": "# Shop\n## Project structure\n- src\n"]),
    ],
    rule: .repository { facts in
      if OperationsEvidence(facts).isTemplate {
        return .notApplicable("a template or demonstration, which its README tells whole")
      }
      let isNamed = facts.tree.files.contains { file in
        let path = file.path.lowercased()
        return path.contains("architecture") || path.contains("/design") || path.contains("/adr")
          || path.hasPrefix("design")
      }
      let isTold = facts.documents.contains { $0.subjects[.architecture] != nil }
      return isNamed || isTold ? .pass : .looked([Sighting()])
    }
  )
}
