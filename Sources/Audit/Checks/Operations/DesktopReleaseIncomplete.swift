import Readiness
import SourceTree

extension Check {
  /// O-31: a desktop app that cannot be released, trusted or updated.
  static let desktopReleaseIncomplete = Check(
    id: "O-31",
    title: "Electron app without {what}",
    workstream: WorkstreamID("ops"),
    checkClass: .heuristic,
    profiles: [.electron],
    severity: .high,
    category: .gap,
    effort: .medium,
    decides: """
      No dependency or configuration packages the app (electron-builder, Forge, packager); or nothing signs what is \
      packaged; or nothing updates it.
      """,
    impact: """
      Without {what} users cannot install the app without warnings of their system, or stay on the version they once \
      installed with every flaw it has.
      """,
    remediation: """
      Add {what}: configure electron-builder or Electron Forge with a signing identity from the build machine's secrets \
      and an updater, or attest how it is done elsewhere.
      """,
    rootCause: "The app has been started from source by those who use it so far.",
    references: [
      "https://www.electronjs.org/docs/latest/tutorial/code-signing",
      "https://www.electronjs.org/docs/latest/tutorial/updates",
    ],
    guards: [
      "configuration in manifests, builder files and workflows counts", "app stores update by themselves",
    ],
    topics: ["packaging", "code signing", "auto update", "electron release"],
    examples: [
      .bad(["package.json": "{\"dependencies\": {\"electron\": \"38.0.0\"}}"]),
      .bad([
        "package.json": "{\"devDependencies\": {\"electron\": \"38.0.0\", \"electron-builder\": \"26.0.0\"}}"
      ]),
      .good(
        [
          "README.md": "# minimal-repro\n\nShare examples of bugs.\n",
          "package.json": "{\"dependencies\": {\"electron\": \"38.0.0\"}}",
        ],
        "never shipped"
      ),
      .good([
        "package.json":
          "{\"devDependencies\": {\"electron\": \"38.0.0\", \"electron-builder\": \"26.0.0\"}, \"dependencies\": {\"electron-updater\": \"6.0.0\"}}",
        ".github/workflows/release.yml": "env:\n  CSC_LINK: x\n",
      ]),
    ],
    rule: .repository { facts in
      if OperationsEvidence(facts).isTemplate {
        return .notApplicable("a template or demonstration, which is not released")
      }
      let files = facts.tree.files.filter { file in
        file.skip == nil && file.size < 200_000
          && (file.name == "package.json" || file.name.hasPrefix("electron-builder")
            || file.name.hasPrefix("forge.config"))
      }
      let texts = (files.map(\.path) + facts.deployment.workflows).prefix(60).compactMap {
        facts.tree.text(at: $0)
      }
      func says(_ pattern: Pattern) -> Bool { texts.contains { pattern.firstMatch(in: $0.bytes) != nil } }
      guard says(packages) else {
        return .looked([Sighting(values: ["what": "packaging, signing and updates"])])
      }
      var missing: [String] = []
      if !says(signs) { missing.append("code signing") }
      if !says(updates) { missing.append("updates") }
      guard !missing.isEmpty else { return .pass }
      return .looked([Sighting(values: ["what": missing.inWords], severity: .medium)])
    }
  )

  private static let packages = Pattern(
    #"electron-builder|@electron-forge|electron-packager|@electron/packager|todesktop"#
  )
  private static let signs = Pattern(
    #"(?i)CSC_LINK|CSC_KEY|WIN_CSC|osxSign|notari[sz]e|certificateFile|signtool|azureSign|windowsSign|"identity"|APPLE_ID|todesktop|signAndEdit|certificateSubjectName|codesign"#
  )
  private static let updates = Pattern(
    #"(?i)electron-updater|update-electron-app|autoUpdater|electron-simple-updater|todesktop|"publish"\s*:|snapcraft|appx|\bmas\b"#
  )
}
