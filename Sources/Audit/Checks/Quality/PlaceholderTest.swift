import Readiness

extension Check {
  static let placeholderTest = Check(
    id: "Q-13",
    title: "The test script runs no tests",
    workstream: WorkstreamID("quality"),
    checkClass: .deterministic,
    severity: .high,
    effort: .medium,
    decides: """
      A script called `test` in `package.json` that only prints, succeeds or fails, where no other script of \
      the package runs tests; in a workspace, packages without tests beside tested ones are not asked.
      """,
    impact: """
      `npm test` in {manifest} proves nothing: it is `{command}`. Whoever reads a green run, or skips the \
      red one, ships untested code.
      """,
    remediation: """
      Set up a runner (`node --test` needs no dependency), cover the critical flows first, and put it in the \
      `test` script of {manifest}.
      """,
    rootCause: "It is what `npm init` writes, and no test was added since.",
    references: ["https://docs.npmjs.com/cli/commands/npm-test"],
    guards: ["packages with another script that runs tests", "packages of a workspace that has tests"],
    gates: ["G-03"],
    topics: ["placeholder test", "no tests"],
    examples: [
      .bad(
        [
          "package.json":
            #"{"name": "shop", "scripts": {"test": "echo \"Error: no test specified\" && exit 1"}}"#
        ]
      ),
      .good(["package.json": #"{"name": "shop", "scripts": {"test": "echo start && jest"}}"#]),
      .good(
        ["package.json": #"{"name": "shop", "scripts": {"test": "exit 0", "test:unit": "vitest run"}}"#],
        "under another name"
      ),
    ],
    rule: .repository { facts in
      let packages = facts.components.filter { $0.ecosystem == .npm }
      guard !packages.isEmpty else { return .notApplicable("no package of npm") }
      let isWorkspace = packages.contains(where: \.isWorkspaceRoot)
      let tests = packages.map { runsTests($0) }
      if isWorkspace, tests.contains(true) { return .pass }
      return .looked(
        packages.enumerated().compactMap { index, package in
          guard !tests[index], let script = package.scripts.first(where: { $0.name == "test" }),
            PlaceholderScript.isPlaceholder(script.command)
          else { return nil }
          return Sighting(
            key: package.manifest,
            path: package.manifest,
            line: max(script.line, 1),
            values: ["manifest": package.manifest, "command": script.command],
            severity: package.folder.isEmpty || package.isApplication ? .high : .medium
          )
        }
      )
    }
  )

  private static func runsTests(_ package: Component) -> Bool {
    package.scripts.contains { script in
      ActivityNames.activities(in: script.name).contains(.test)
        && !PlaceholderScript.isPlaceholder(script.command)
    }
  }
}
