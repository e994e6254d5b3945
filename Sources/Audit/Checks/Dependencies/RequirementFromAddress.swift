import Readiness
import SourceTree

extension Check {
  static let requirementFromAddress = Check(
    id: "C-02",
    title: "Dependencies come from addresses that may change what they give",
    workstream: WorkstreamID("backend"),
    checkClass: .heuristic,
    severity: .low,
    effort: .small,
    decides: """
      A dependency from a git repository or an archive's address instead of a registry; pinned to a full \
      commit it is for information, local paths and workspaces are none.
      """,
    impact: """
      {names}: a branch or archive can be replaced or deleted by whoever controls the address, and no audit \
      tool knows of it ({list}).
      """,
    remediation: """
      Use a release from the registry for {names}, or pin the full commit id and note why at {list}; publish \
      forks of your own to a registry.
      """,
    rootCause: "A fix was needed before the package released it.",
    references: ["CWE-829"],
    guards: [
      "`workspace:`, `file:` and path entries", "Swift packages with a version",
      "lockfiles that hold the full commit",
    ],
    topics: ["git dependency", "url dependency"],
    examples: [
      .bad([
        "package.json": #"{"name": "shop", "dependencies": {"pay": "git+https://example.com/pay.git#main"}}"#
      ]),
      .bad(["requirements.txt": "pay @ https://example.com/pay-1.0.tar.gz\n"]),
      .good(
        [
          "package.json":
            #"{"name": "shop", "dependencies": {"ui": "workspace:*", "old": "file:../old", "vue": "npm:@vue/compat@^3.5.0"}}"#
        ]
      ),
      .good(
        [
          "package.json": #"{"name": "shop", "dependencies": {"pay": "github:acme/pay#69d47d1"}}"#,
          "yarn.lock": """
          "pay@github:acme/pay#69d47d1":
            version "4.14.0"
            resolved "https://codeload.github.com/acme/pay/tar.gz/69d47d1d8b2771a2312398366503fe0fae719f9e"

          """,
        ],
        "the lockfile holds the commit"
      ),
      .good(
        [
          "Package.swift":
            #"let package = Package(name: "a", dependencies: [.package(url: "https://github.com/x/y", from: "1.0.0")])"#
        ]
      ),
    ],
    rule: .repository { facts in
      let dependencies = facts.components.flatMap { component in
        component.dependencies.map { (component, $0) }
      }
      guard !dependencies.isEmpty else { return .notApplicable("no dependencies") }
      let outside = dependencies.filter { component, dependency in
        AddressForm.isAddress(dependency.requirement, of: component.ecosystem)
          && !AddressForm.isLocked(dependency, of: component, in: facts.tree)
      }.map(\.1)
      let groups = [
        ("pinned", outside.filter { AddressForm.isPinned($0.requirement) }),
        ("moving", outside.filter { !AddressForm.isPinned($0.requirement) }),
      ]
      return .looked(
        groups.filter { !$0.1.isEmpty }.map { key, found in
          let names = found.prefix(6).map { "\($0.name) (`\($0.requirement)`)" }.joined(separator: ", ")
          return Sighting(
            key: key,
            at: found.map { Place($0.manifest, max($0.line, 1)).location },
            values: ["names": names],
            severity: key == "pinned" ? .info : .low,
            title: key == "pinned" ? "Dependencies come from git repositories instead of a registry" : nil
          )
        }
      )
    }
  )
}
