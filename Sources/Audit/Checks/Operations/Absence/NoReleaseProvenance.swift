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
      "repositories without a publishing workflow are not asked",
      "docker/build-push-action attests provenance since its version 4, unless it is switched off",
      "trusted publishing and signing keys count",
    ],
    topics: ["sbom", "provenance", "signed releases"],
    examples: [
      .bad([".github/workflows/release.yml": "steps:\n  - run: npm publish\n"]),
      .good([".github/workflows/release.yml": "steps:\n  - run: npm publish --provenance\n"]),
      .good([".github/workflows/ci.yml": "steps:\n  - run: npm test\n"]),
      .good([
        ".github/workflows/image.yml":
          "steps:\n  - uses: docker/build-push-action@v6\n    with:\n      push: true\n"
      ]),
      .bad([
        ".github/workflows/image.yml":
          "steps:\n  - uses: docker/build-push-action@v6\n    with:\n      push: true\n      provenance: false\n"
      ]),
    ],
    rule: .repository { facts in
      if OperationsEvidence(facts).isTemplate {
        return .notApplicable("a template or demonstration, which is not released")
      }
      let texts = facts.deployment.workflows.prefix(80).compactMap { facts.tree.text(at: $0) }
      let publishing = texts.compactMap { text in
        publishes.matches(in: text.bytes).first { !attests($0, in: text) }.map {
          Place(text.path, text.line(at: $0.range.lowerBound))
        }
      }
      guard !publishing.isEmpty else { return .notApplicable("no workflow that publishes") }
      let isProven = texts.contains { proves.firstMatch(in: $0.bytes) != nil }
      return isProven || OperationsEvidence(facts).exists(for: .bom)
        ? .pass : .looked([Sighting(at: publishing.map(\.location))])
    }
  )

  /// Whether a publishing step is of an action that attests provenance unless it is told not to.
  private static func attests(_ match: PatternMatch, in text: SourceText) -> Bool {
    guard match.text(in: text.bytes)?.lowercased() == "docker/build-push-action" else { return false }
    let line = text.string(ofLine: text.line(at: match.range.lowerBound))
    if let version = imageActionVersion.captures(in: line).flatMap({ Int($0[1]) }), version < 4 {
      return false
    }
    return switchedOff.firstMatch(in: text.bytes) == nil
  }

  /// The action's major version, of its tag or of the comment beside its commit.
  private static let imageActionVersion = Pattern(#"(?:@|#\s*)v?(\d{1,2})(?:\.\d+)*\s*$"#)
  private static let switchedOff = Pattern(
    #"(?i)^\s*provenance:\s*['"]?(?:false|mode=none)|BUILDX_NO_DEFAULT_ATTESTATIONS:\s*['"]?(?:1|true)"#
  )
  private static let publishes = Pattern(
    #"(?i)\b(?:npm|yarn|pnpm) publish\b|\bcargo publish\b|twine upload|gh-action-pypi-publish|docker/build-push-action|docker push|action-gh-release|gh release create|goreleaser|electron-builder.*publish|upload-release-asset"#
  )
  private static let proves = Pattern(
    #"(?i)id-token:\s*write|provenance(?!:\s*['"]?(?:false|mode=none))|sbom(?!:\s*['"]?false)|cosign|attest|sign(?:ing|tool|_key)|CSC_LINK|gpg|notari[sz]e|anchore/|syft|cyclonedx|keystore|apksigner|jarsigner|sign-android|\beas build|fastlane|actions/attest"#
  )
}
