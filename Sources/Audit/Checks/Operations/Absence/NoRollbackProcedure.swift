import Readiness
import SourceTree

extension Check {
  /// O-10: nobody has written down how to go back.
  static let noRollbackProcedure = Check(
    id: "O-10",
    title: "No rollback procedure found in the repository",
    workstream: WorkstreamID("ops"),
    checkClass: .absence,
    profiles: [.service, .electron],
    severity: .high,
    category: .gap,
    effort: .medium,
    decides: """
      No document, script, workflow or deployment file speaks of rolling back, downgrading, reverting or going back to \
      a previous release, or of releases that turn out bad.
      """,
    impact: """
      When a release turns out bad, the time until users are served again is the time it takes somebody to work out how \
      to go back, data included.
      """,
    remediation: """
      Write the steps of a rollback (which version, how to deploy it, what happens to migrated data, how to see that it \
      worked), do them once with a clock, and record the date. If they are kept elsewhere, attest where.
      """,
    rootCause: "Deployments have gone forward only so far.",
    references: ["https://sre.google/sre-book/launch-checklist/"],
    guards: [
      "words in documents, names of files, workflows and deployment files count",
      "libraries, command-line tools and static pages are not asked",
      "where versioned images or releases are published it is medium: there is something to go back to",
    ],
    gates: ["G-13"],
    topics: ["rollback", "roll back"],
    examples: [
      .bad(["server.js": "listen()\n", "README.md": "# Shop\n"]),
      .good(["docs/deploy.md": "# Deploy\n## Rolling back\nDeploy the tag before.\n"]),
      .good([
        "RELEASE.md":
          "# Releasing\n## Problematic Release\nRevert the changes to the version and release again.\n"
      ]),
      .good([".github/workflows/rollback.yml": "on: workflow_dispatch\n"]),
    ],
    rule: .repository { facts in
      if OperationsEvidence(facts).isTemplate {
        return .notApplicable("a template or demonstration, which is not run as it stands")
      }
      guard !OperationsEvidence(facts).exists(for: .rollback) else { return .pass }
      let isVersioned = facts.deployment.workflows.prefix(60).contains { path in
        facts.tree.text(at: path).map { publishesVersions.firstMatch(in: $0.bytes) != nil } ?? false
      }
      let isDesktop = facts.profiles.contains(.electron) && !facts.profiles.contains(.service)
      if isDesktop { return .looked([withdrawal]) }
      return .looked([Sighting(severity: isVersioned || hostKeepsReleases(facts) ? .medium : .high)])
    }
  )

  /// What going back means for an app that users install.
  private static let withdrawal = Sighting(
    severity: .medium,
    title: "No procedure for withdrawing a bad release found in the repository",
    impact: """
      When a release turns out bad, every user whose app updates itself gets it until somebody has worked out how to \
      stop it, and those who have it do not know how to go back.
      """,
    remediation: """
      Write the steps: how to stop the update feed, how to publish the previous version with a higher number, whether \
      data written by the new version can be read by the old one, and where users find older installers. If they are \
      kept elsewhere, attest where.
      """
  )

  private static let publishesVersions = Pattern(
    #"docker/metadata-action|type=semver|semantic-release|action-gh-release|goreleaser|release-please|electron-builder|refs/tags|tags:\s*$"#
  )

  /// Hosts that keep earlier deployments to go back to.
  private static func hostKeepsReleases(_ facts: RepositoryFacts) -> Bool {
    !facts.deployment.platformFiles.isEmpty || facts.deployment.workloads.contains(where: \.isLongRunning)
  }
}
