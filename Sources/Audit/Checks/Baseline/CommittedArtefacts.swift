import Readiness
import SourceTree

extension Check {
  /// B-13: programs whose source nobody can see.
  static let committedExecutables = Check(
    id: "B-13",
    title: "{count} executables or archives are committed",
    workstream: WorkstreamID("baseline"),
    checkClass: .deterministic,
    severity: .medium,
    effort: .small,
    decides: """
      Git tracks files that are programs or archives of programs by their name and are binary: `.exe .dll .so .dylib \
      .jar .war .class .pyc .o .a .apk .ipa .msi .dmg .deb .rpm .whl .nupkg`.
      """,
    impact: """
      Nobody can review what {list} does, scanners of dependencies do not see it, and it stays as old as it is.
      """,
    remediation: """
      Build {list} from source, or fetch it from its publisher by version and checksum during the build, and take it \
      out of git.
      """,
    rootCause: "The file was needed once and there was no place to get it from.",
    references: ["https://github.com/ossf/scorecard/blob/main/docs/checks.md#binary-artifacts", "CWE-506"],
    guards: [
      "wrappers of Gradle and Maven do not count", "tests, fixtures and examples do not count",
      "text files do not count",
    ],
    topics: ["binary artefact", "committed binary"],
    examples: [
      .bad(["lib/tool.jar": "PK\u{3}\u{4}\u{0}"]),
      .good([
        "gradle/wrapper/gradle-wrapper.jar": "PK\u{3}\u{4}\u{0}", "tests/a.exe": "MZ\u{0}", "a.so": "text\n",
      ]),
    ],
    rule: .repository { facts in
      let files = facts.tree.files.filter { file in
        guard file.isTracked, file.skip == .binary || file.skip == .oversized || file.skip == .vendored,
          let suffix = file.name.lowercased().split(separator: ".").last,
          artefactSuffixes.contains(String(suffix)),
          file.name.contains(".")
        else { return false }
        return file.role != .test && file.role != .example && !PathPurpose.hasDevelopmentWord(file.path)
          && !["gradle-wrapper.jar", "maven-wrapper.jar"].contains(file.name)
      }
      return files.isEmpty ? .pass : .looked([Sighting(at: files.map { Location(path: $0.path) })])
    }
  )

  private static let artefactSuffixes: Set<String> = [
    "exe", "dll", "so", "dylib", "jar", "war", "ear", "class", "pyc", "pyd", "o", "a", "apk", "ipa", "msi",
    "dmg",
    "deb", "rpm", "whl", "nupkg", "aar", "appimage",
  ]

  /// B-15: what editors, merges and crashes leave behind.
  static let committedLeftovers = Check(
    id: "B-15",
    title: "{count} left-over files are committed",
    workstream: WorkstreamID("baseline"),
    checkClass: .deterministic,
    severity: .info,
    category: .debt,
    effort: .extraSmall,
    decides:
      "Git tracks `.DS_Store`, `Thumbs.db`, `*.orig`, `*.rej`, `*.bak`, `*.swp`, `*~`, `npm-debug.log` or `.tmp-*`.",
    impact:
      "They confuse whoever searches the code, and old copies may hold what was meant to be removed ({list}).",
    remediation: "Remove {list} with `git rm --cached` and name their patterns in .gitignore.",
    rootCause: "Everything in the folder was added at once.",
    references: [],
    guards: ["tests and fixtures do not count"],
    topics: ["temporary files", "left-overs"],
    examples: [
      .bad(["src/a.js.orig": "x\n", ".DS_Store": "x"]),
      .good(["src/a.js": "x\n", "tests/a.bak": "x\n", "original.md": "x\n"]),
    ],
    rule: .repository { facts in
      let files = facts.tree.files.filter { file in
        let name = file.name.lowercased()
        return file.isTracked && file.role != .test && !file.path.contains("fixture")
          && (leftoverNames.contains(name) || leftoverSuffixes.contains { name.hasSuffix($0) }
            || name.hasPrefix(".tmp-"))
      }
      return files.isEmpty ? .pass : .looked([Sighting(at: files.map { Location(path: $0.path) })])
    }
  )

  private static let leftoverNames: Set<String> = [
    ".ds_store", "thumbs.db", "npm-debug.log", "yarn-error.log", "desktop.ini",
  ]
  private static let leftoverSuffixes = [".orig", ".rej", ".bak", ".swp", ".swo", "~"]
}
