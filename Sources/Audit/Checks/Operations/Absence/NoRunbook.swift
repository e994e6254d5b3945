import Readiness
import SourceTree

extension Check {
  /// O-13: who is called, and what they do then.
  static let noRunbook = Check(
    id: "O-13",
    title: "No runbook or incident contact found in the repository",
    workstream: WorkstreamID("ops"),
    checkClass: .absence,
    profiles: [.service],
    severity: .medium,
    category: .gap,
    effort: .medium,
    decides: "No document or file speaks of a runbook, on-call duty, incidents or escalation.",
    impact: "Whoever is woken by an outage has no list of what can break, how to see it and whom to call.",
    remediation: """
      Add docs/RUNBOOK.md: how to see that it works, the three most likely failures with their remedies, how to restart \
      and roll back, who is on call. If it is kept elsewhere, attest where.
      """,
    rootCause: "Its authors run it and know these things by heart.",
    references: ["https://sre.google/sre-book/being-on-call/"],
    guards: ["words in any document count", "only network services are asked"],
    gates: ["G-14"],
    topics: ["runbook", "on-call", "incident"],
    examples: [
      .bad(["server.js": "listen()\n", "pages/administration.tsx": "export default () => <p/>\n"]),
      .good(["docs/RUNBOOK.md": "# Runbook\n"]),
    ],
    rule: .repository { facts in
      if OperationsEvidence(facts).isTemplate {
        return .notApplicable("a template or demonstration, which is not run as it stands")
      }
      return OperationsEvidence(facts).exists(for: .runbook) ? .pass : .looked([Sighting()])
    }
  )

  /// O-15: how much outage is too much.
  static let noServiceObjective = Check(
    id: "O-15",
    title: "No availability target found in the repository",
    workstream: WorkstreamID("ops"),
    checkClass: .absence,
    profiles: [.service],
    severity: .info,
    category: .gap,
    effort: .small,
    decides: "No document speaks of a service level, an availability target or an error budget.",
    impact:
      "Nobody can say when a slow or failing service is bad enough to stop a release or to wake somebody.",
    remediation: """
      Write one sentence that can be measured into the operations document, such as “99.5 % of requests in a month \
      answer within a second”, or attest where the target is kept.
      """,
    rootCause: "Nobody has been promised anything that could be measured.",
    references: ["https://sre.google/sre-book/service-level-objectives/"],
    guards: ["words in any document count", "only network services are asked"],
    topics: ["slo", "availability target", "service level"],
    examples: [
      .bad(["server.js": "listen()\n"]),
      .good(["docs/ops.md": "# Operations\nOur SLO is 99.9 %.\n"]),
    ],
    rule: .repository { facts in
      if OperationsEvidence(facts).isTemplate {
        return .notApplicable("a template or demonstration, which is not run as it stands")
      }
      return OperationsEvidence(facts).exists(for: .objective) ? .pass : .looked([Sighting()])
    }
  )
}
