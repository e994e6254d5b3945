import Readiness
import SourceTree

extension Check {
  /// O-17: whether what people download is what was built.
  static let noReleaseProvenance = Check(
    id: "O-17",
    title: "No SBOM, provenance or signing of releases found in the repository",
    workstream: WorkstreamID("ops"),
    checkClass: .absence,
    severity: .low,
    category: .gap,
    effort: .medium,
    decides: """
      A workflow publishes releases, packages or images, and no workflow, manifest or document speaks of an SBOM, \
      provenance, attestation or signing.
      """,
    impact: """
      Who runs a release cannot tell whether it was built from this repository, nor quickly whether it holds a \
      dependency in which a flaw was found.
      """,
    remediation: """
      Let the workflow that publishes ({list}) write an SBOM and a provenance attestation and sign what it uploads, or \
      attest that releases are not used outside the team.
      """,
    rootCause: "Publishing was automated before anybody asked for proof of origin.",
    references: [
      "https://slsa.dev", "https://github.com/ossf/scorecard/blob/main/docs/checks.md#signed-releases",
    ],
    guards: [
      "repositories without a publishing workflow are not asked", "trusted publishing and signing keys count",
    ],
    topics: ["sbom", "provenance", "signed releases"],
    examples: [
      .bad([".github/workflows/release.yml": "steps:\n  - run: npm publish\n"]),
      .good([".github/workflows/release.yml": "steps:\n  - run: npm publish --provenance\n"]),
      .good([".github/workflows/ci.yml": "steps:\n  - run: npm test\n"]),
    ],
    rule: .repository { facts in
      let texts = facts.deployment.workflows.prefix(80).compactMap { facts.tree.text(at: $0) }
      let publishing = texts.compactMap { text in
        publishes.firstMatch(in: text.bytes).map { Place(text.path, text.line(at: $0.range.lowerBound)) }
      }
      guard !publishing.isEmpty else { return .notApplicable("no workflow that publishes") }
      let isProven = texts.contains { proves.firstMatch(in: $0.bytes) != nil }
      return isProven || OperationsEvidence(facts).exists(for: .bom)
        ? .pass : .looked([Sighting(at: publishing.map(\.location))])
    }
  )

  private static let publishes = Pattern(
    #"(?i)\b(?:npm|yarn|pnpm) publish\b|\bcargo publish\b|twine upload|gh-action-pypi-publish|docker/build-push-action|docker push|action-gh-release|gh release create|goreleaser|electron-builder.*publish|upload-release-asset"#
  )
  private static let proves = Pattern(
    #"(?i)id-token:\s*write|provenance|sbom|cosign|attest|sign(?:ing|tool|_key)|CSC_LINK|gpg|notari[sz]e|anchore/|syft|cyclonedx"#
  )
}
