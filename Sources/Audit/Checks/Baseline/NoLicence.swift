import Readiness
import SourceTree

extension Check {
  /// B-12: nobody knows what may be done with it.
  static let noLicence = Check(
    id: "B-12",
    title: "The repository has no licence",
    workstream: WorkstreamID("baseline"),
    checkClass: .deterministic,
    severity: .low,
    category: .gap,
    effort: .extraSmall,
    decides: """
      No file is named LICENSE, LICENCE, COPYING or UNLICENSE at the root, no `LICENSES` folder exists, and neither a \
      manifest nor the README names a licence.
      """,
    impact:
      "Without a licence nobody else may use, change or pass on this code, and customers' lawyers will ask.",
    remediation: """
      Add a LICENSE file with the licence you mean, or, for closed code, a line in the README that says who owns it, \
      and `"private": true` in the manifest.
      """,
    rootCause: "Nobody outside the team was expected to look at it.",
    references: [
      "https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/licensing-a-repository"
    ],
    guards: ["a licence named in a manifest or the README counts", "private packages are information"],
    topics: ["licence", "license"],
    examples: [
      .bad(["README.md": "# Thing\n"]),
      .bad(["package.json": "{\"private\": true}"], "private: information"),
      .good(["LICENSE.md": "MIT\n"]),
      .good(["package.json": "{\"license\": \"MIT\"}"]),
      .good(["README.md": "# Thing\n## License\nMIT\n"]),
    ],
    rule: .repository { facts in
      let isThere = facts.tree.files.contains { file in
        let name = file.name.lowercased()
        return (file.folder.isEmpty && licenceNames.contains { name.hasPrefix($0) })
          || file.path.hasPrefix("LICENSES/")
      }
      let named = facts.tree.files.filter { file in
        file.folder.isEmpty
          && (licenceManifests.contains(file.name) || file.name.lowercased().hasPrefix("readme"))
      }
      let isNamed = named.contains { file in
        facts.tree.bytes(of: file).map { namesLicence.firstMatch(in: $0) != nil } ?? false
      }
      guard !isThere, !isNamed else { return .pass }
      let roots = facts.components.filter(\.folder.isEmpty)
      let isPrivate = !roots.isEmpty && roots.allSatisfy(\.isApplication)
      let isLibrary = facts.profiles.contains(.library) && !roots.isEmpty
      return .looked([Sighting(severity: isPrivate ? .info : isLibrary ? .medium : .low)])
    }
  )

  private static let licenceNames = [
    "license", "licence", "copying", "unlicense", "copyright", "mit-license", "eula",
  ]
  private static let licenceManifests: Set<String> = [
    "package.json", "Cargo.toml", "pyproject.toml", "setup.py", "setup.cfg", "composer.json", "pubspec.yaml",
    "pom.xml", "mix.exs",
  ]
  private static let namesLicence = Pattern(
    #"(?i)["']?licen[cs]es?["']?\s*[:=]\s*["'{\[]?\s*["']?\w|^#+.*\blicen[cs]e|<licenses?>|\blicen[cs]ed under\b|\bproprietary\b|all rights reserved|^licen[cs]e\s*$|\b(?:MIT|Apache|BSD|GPL) licen[cs]e"#
  )
}
