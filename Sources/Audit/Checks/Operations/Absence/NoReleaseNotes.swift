import Readiness
import SourceTree

extension Check {
  /// O-16: what changed between two versions.
  static let noReleaseNotes = Check(
    id: "O-16",
    title: "No release notes or changelog found in the repository",
    workstream: WorkstreamID("ops"),
    checkClass: .absence,
    severity: .low,
    category: .gap,
    effort: .small,
    decides: """
      The repository publishes versions (a workflow for releases, or a version in a manifest that is not private) and \
      has no changelog, no notes of releases, and no tool that writes them.
      """,
    impact: "Who updates, and who looks for the change that broke something, has only the list of commits.",
    remediation: """
      Keep a CHANGELOG.md with a section for each version, or let the release workflow write notes; if they are \
      published elsewhere, attest where.
      """,
    rootCause: "Versions are numbered by hand, and the commit messages were thought to be enough.",
    references: ["https://keepachangelog.com/en/1.1.0/"],
    guards: ["repositories that publish no versions are not asked", "tools that write notes count"],
    topics: ["changelog", "release notes"],
    examples: [
      .bad([".github/workflows/release.yml": "on: {push: {tags: ['v*']}}\n"]),
      .good([".github/workflows/release.yml": "on: {push: {tags: ['v*']}}\n", "CHANGELOG.md": "# 1.0\n"]),
      .good([".github/workflows/release.yml": "on: push\n# gh release create --generate-notes\n"]),
      .good(
        [
          "README.md": "<p align=\"center\">\n  <img src=\"a.png\" alt=\"API Template\">\n</p>\n",
          ".github/workflows/release.yml": "on: {push: {tags: ['v*']}}\n",
        ],
        "a template, by the picture in its title"
      ),
      .good(["index.html": "<p>hello</p>\n"]),
    ],
    rule: .repository { facts in
      if OperationsEvidence(facts).isTemplate {
        return .notApplicable("a template or demonstration, which is not released")
      }
      let releases = facts.deployment.workflows.filter { path in
        path.contains("release") || path.contains("publish") || path.contains("goreleaser")
      }
      let isPublished =
        !releases.isEmpty
        || facts.components.contains { component in
          !component.isApplication && component.folder.isEmpty
            && component.version.map { $0 != "0.0.0" } ?? false
        }
      guard isPublished else { return .notApplicable("it publishes no versions") }
      let hasNotes = facts.tree.files.contains { file in
        let path = file.path.lowercased()
        return releaseNotesNames.contains { path.contains($0) }
      }
      let isWritten = facts.deployment.workflows.prefix(60).contains { path in
        facts.tree.text(at: path).map { writesNotes.firstMatch(in: $0.bytes) != nil } ?? false
      }
      return hasNotes || isWritten ? .pass : .looked([Sighting()])
    }
  )

  private static let releaseNotesNames = [
    "changelog", "changes.", "history.", "release-notes", "releasenotes", "release_notes", "news.",
    ".changeset/",
    "release-please", ".releaserc", "release-drafter", "cliff.toml", "release.config", "/releases/",
    "relnotes",
  ]
  private static let writesNotes = Pattern(
    #"(?i)generate[-_]?(?:release[-_]?)?notes|changelog|release-drafter|release-please|semantic-release|changesets/action|goreleaser|git-cliff"#
  )
}
