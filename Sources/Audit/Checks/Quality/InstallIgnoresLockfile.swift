import Readiness
import SourceTree

extension Check {
  static let installIgnoresLockfile = Check(
    id: "Q-21",
    title: "Builds install npm packages without holding to the lockfile",
    workstream: WorkstreamID("quality"),
    checkClass: .deterministic,
    severity: .low,
    effort: .extraSmall,
    decides: """
      `npm install` without package names in a pipeline or Dockerfile, where a `package-lock.json` is \
      committed for it.
      """,
    impact: """
      `npm install` may change the lockfile instead of failing on it ({list}): what is tested or shipped can \
      differ from what was reviewed.
      """,
    remediation: "Write `npm ci` instead of `npm install` at {list}.",
    rootCause: "It is the command that developers type.",
    references: ["https://docs.npmjs.com/cli/commands/npm-ci"],
    guards: ["global and single packages", "folders without a package-lock.json"],
    topics: ["npm ci", "npm install"],
    examples: [
      .bad(
        [
          "package.json": #"{"name": "shop"}"#, "package-lock.json": "{}",
          "Dockerfile": "FROM node:24\nCOPY . .\nRUN npm install --production && npm run build\n",
        ]
      ),
      .bad(
        [
          "package.json": #"{"name": "shop"}"#, "package-lock.json": "{}",
          ".github/workflows/ci.yml": "on: push\njobs:\n  test:\n    steps:\n      - run: npm i\n",
        ]
      ),
      .good(
        [
          "package.json": #"{"name": "shop"}"#, "package-lock.json": "{}",
          "Dockerfile": "FROM node:24\nRUN npm install -g pm2\n# npm install\nRUN npm ci\n",
        ]
      ),
    ],
    rule: .repository { facts in
      let places =
        facts.quality.pipelines.flatMap { InstallCommands.places(in: $0, tree: facts.tree) }
        + InstallCommands.dockerPlaces(in: facts.tree)
      guard facts.tree.files.contains(where: { $0.name == "package-lock.json" }) else {
        return .notApplicable("no package-lock.json")
      }
      return .looked(places.map { Sighting(path: $0.path, line: $0.line) })
    }
  )
}
