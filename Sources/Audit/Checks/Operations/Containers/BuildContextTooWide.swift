import Readiness
import SourceTree

extension Check {
  /// O-24: everything of the folder goes into the image.
  static let buildContextTooWide = Check(
    id: "O-24",
    title: "Images take in the whole folder with {missing}",
    workstream: WorkstreamID("ops"),
    checkClass: .deterministic,
    profiles: [.container],
    severity: .medium,
    effort: .small,
    decides: """
      A Dockerfile copies its whole build context (`COPY . …`) and no `.dockerignore` applies to it, or the one that \
      does lets `.git`, `.env` files that the repository works with, or `node_modules` of a Node.js package through; \
      `node_modules` alone is low.
      """,
    impact: """
      {missing} of the machine that builds can end up in a layer ({list}): {harm}.
      """,
    remediation: """
      Write {ignore} beside the build context with {lines} and build output in it, or copy \
      only the folders the image needs instead of `.` in {list}.
      """,
    rootCause: "Copying everything was the shortest way to a working image.",
    references: ["CWE-538", "https://docs.docker.com/build/concepts/context/#dockerignore-files"],
    guards: [
      "a file that ignores everything and lets some through counts", "COPY from another stage does not count",
      "in stages that do not reach the final image only `node_modules` counts, as low",
    ],
    gates: ["G-16"],
    topics: ["dockerignore", "build context"],
    examples: [
      .bad(["Dockerfile": "FROM node:22\nCOPY . .\n", "package.json": "{}"]),
      .bad(["Dockerfile": "FROM node:22\nCOPY . .\n", ".dockerignore": "dist\n", "package.json": "{}"]),
      .good(
        ["api/Dockerfile": "FROM golang:1.25 AS b\nCOPY . .\nFROM scratch\n"],
        "nothing there to take in"
      ),
      .good(["Dockerfile": "FROM node:22\nCOPY . .\n", ".dockerignore": ".git\n.env*\nnode_modules\n"]),
      .good(["Dockerfile": "FROM node:22\nCOPY . .\n", ".dockerignore": "*\n!src\n"]),
      .good(["Dockerfile": "FROM node:22\nCOPY src /app\nCOPY --from=build . .\n"]),
    ],
    rule: .repository { facts in
      let builds = facts.deployment.productionBuilds
      guard !builds.isEmpty else { return .notApplicable("no Dockerfile of a production image") }
      return .looked(gathered(builds.compactMap { wideContext($0, facts) }))
    }
  )

  private static func wideContext(_ build: ContainerBuild, _ facts: RepositoryFacts) -> WideContext? {
    let stages = build.dockerfile.stages
    let finalLines = Set(build.dockerfile.finalChain.map(\.line))
    let copies = stages.flatMap { stage in
      stage.instructions.filter { instruction in
        (instruction.keyword == "COPY" || instruction.keyword == "ADD") && instruction.flags["from"] == nil
          && ["./", ".", "/"].contains(
            instruction.arguments.split { " \"[],".contains($0) }.first.map(String.init) ?? ""
          )
      }
      .map { (instruction: $0, isFinal: finalLines.contains(stage.line)) }
    }
    guard let copy = copies.first(where: \.isFinal) ?? copies.first else { return nil }
    let folders = Set([build.folder, ""])
    let names =
      [build.path + ".dockerignore"] + folders.map { $0.isEmpty ? ".dockerignore" : $0 + "/.dockerignore" }
    let ignores = names.compactMap { facts.tree.text(at: $0)?.string }
    let missing = missingIgnores(ignores, wanted(build, isFinal: copy.isFinal, facts))
    guard !missing.isEmpty else { return nil }
    return (
      Place(build.path, copy.instruction.line), missing, copy.isFinal,
      build.folder.isEmpty ? "`.dockerignore`" : "`\(build.folder)/.dockerignore`"
    )
  }

  private typealias WideContext = (place: Place, missing: [String], isFinal: Bool, ignore: String)

  private static func gathered(_ contexts: [WideContext]) -> [Sighting] {
    guard !contexts.isEmpty else { return [] }
    let sorted = contexts.filter(\.isFinal) + contexts.filter { !$0.isFinal }
    let ignores = sorted.map(\.ignore).unique
    let missing = sorted.flatMap(\.missing).unique
    return [
      Sighting(
        at: sorted.map(\.place.location),
        values: [
          "missing": missing.inWords,
          "harm": missing.compactMap { harms[$0] }.inWords,
          "lines": missing.map { $0 == "`.env` files" ? "`.env*`" : $0 }.inWords,
          "ignore": ignores.count > 3 ? "a `.dockerignore`" : ignores.inWords,
        ],
        severity: sorted[0].isFinal && missing != ["`node_modules`"] ? .medium : .low
      )
    ]
  }

  /// What comes of each.
  private static let harms: [String: String] = [
    "`.git`": "the whole history can be read by everyone who pulls the image",
    "`.env` files": "local secrets can be read by everyone who has the image",
    "`node_modules`": "modules built for another system overwrite those that were installed",
  ]

  /// What the build context may hold that must not be taken in.
  private static func wanted(_ build: ContainerBuild, isFinal: Bool, _ facts: RepositoryFacts) -> [String] {
    let parts = build.folder.split(separator: "/")
    let isRoot =
      parts.count <= 1 && (build.folder.isEmpty || facts.tree[build.folder + "/package.json"] == nil)
    let prefix = isRoot ? "" : build.folder + "/"
    let folder = isRoot ? "" : build.folder
    let usesEnvironmentFile =
      facts.tree.files.contains { $0.folder == folder && $0.name.hasPrefix(".env") }
      || isRoot && (facts.tree.text(at: ".gitignore")?.string.contains(".env") ?? false)
    var wanted: [String] = []
    if isRoot, isFinal { wanted.append("`.git`") }
    if usesEnvironmentFile, isFinal { wanted.append("`.env` files") }
    if facts.tree[prefix + "package.json"] != nil { wanted.append("`node_modules`") }
    return wanted
  }

  private static func missingIgnores(_ ignores: [String], _ wanted: [String]) -> [String] {
    let lines = ignores.flatMap { $0.split(whereSeparator: \.isNewline) }
      .map { String($0).trimmingSpaces }.filter { !$0.isEmpty && !$0.hasPrefix("#") && !$0.hasPrefix("!") }
    let names = Set(lines.map { line in line.trimmed { $0 == "/" }.without(prefix: "**/") })
    guard names.isDisjoint(with: ["*", "**", "."]) else { return [] }
    return wanted.filter { name in !names.contains { covers($0, name) } }
  }

  private static func covers(_ pattern: String, _ wanted: String) -> Bool {
    switch wanted {
    case "`.git`": [".git", ".*", ".git*", "*.git", ".git/**", ".git/*"].contains(pattern)
    case "`.env` files": pattern.hasPrefix(".env") || [".*", "*.env", "*.env*", "*env*"].contains(pattern)
    default: pattern.contains("node_modules")
    }
  }
}
