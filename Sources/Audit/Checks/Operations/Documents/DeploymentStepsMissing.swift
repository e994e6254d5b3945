import Readiness
import SourceTree

extension Check {
  /// O-35: a deployment guide that cannot be followed.
  static let deploymentStepsMissing = Check(
    id: "O-35",
    title: "{path} names files that do not exist",
    workstream: WorkstreamID("ops"),
    checkClass: .deterministic,
    severity: .medium,
    effort: .small,
    decides: """
      A command in a code block of a document about deployment runs or reads a script, compose file or manifest by its \
      path, and no file of the repository has that path or ends with it.
      """,
    impact: """
      Who deploys by {path} stops at a step that cannot be done: {names} is not there. A deployment that half happened \
      is what rollbacks are needed for.
      """,
    remediation:
      "Restore {names}, or correct the steps at {list} and follow them once from the top on a clean machine.",
    rootCause: "The files were moved or replaced, and nobody has deployed by the document since.",
    references: [],
    guards: [
      "files that an earlier step downloads, copies or writes do not count",
      "steps after `cd` to a folder outside the repository do not count",
      "templates and translations do not count",
    ],
    gates: ["G-12"],
    topics: ["deployment docs", "deploy guide", "missing script"],
    examples: [
      .bad(["DEPLOYMENT.md": "# Deploy\n```sh\n./scripts/deploy.sh prod\n```\n"]),
      .bad(["docs/deploy.md": "```sh\ndocker compose -f docker-compose.prod.yml up -d\n```\n"]),
      .good(["docs/deploy.md": "```sh\nbash scripts/deploy.sh\n```\n", "scripts/deploy.sh": "x\n"]),
      .good(["docs/deploy.md": "```sh\ncurl -O https://x.org/install.sh\nbash install.sh\n```\n"]),
      .good(["docs/deploy.md": "```sh\nkubectl apply -f https://x.org/a.yaml\nbash /opt/run.sh\n```\n"]),
    ],
    rule: .repository { facts in
      let documents = facts.documents.filter { $0.isAboutDeployment && !$0.isForm && !$0.isTranslation }
      guard !documents.isEmpty else { return .notApplicable("no document about deployment") }
      let paths = KnownPaths(facts.tree)
      return .looked(documents.compactMap { missingSteps(of: $0, paths) })
    }
  )

  private static let usedFile = Pattern(
    #"(?:^|\s|&&)(?:(?:bash|sh|python3?|node|psql .{0,40}-f|kubectl (?:apply|create) -f|docker[ -]compose(?: --\S+)* -f|source|helm \w+ \S+)\s+(?:\./)?|\./)([\w.-]+(?:/[\w.-]+)*\.(?:sh|py|js|mjs|ya?ml|sql|rb))(?=\s|$|[;&|])"#
  )
  private static let madeElsewhere = Pattern(
    #"(?i)\b(?:curl|wget|git clone|tar|unzip|cat\s*>|tee|nano|vim?|touch|cp|mv|cd|download|create|>\s*\S+)\b|<<"#
  )

  /// From here on the commands run in another folder of the machine.
  private static let leavesRepository = Pattern(#"\bcd\s+(?:/|~|\$HOME|\.\.)|\bsu\s+-|\bssh\s+\S+@"#)

  private static func missingSteps(of document: Document, _ paths: KnownPaths) -> Sighting? {
    // What is fetched or written along the way is not expected in the repository.
    let isElsewhere = document.markdown.prose.contains {
      $0.text.contains("git clone") && !$0.text.contains("cd ")
    }
    guard !isElsewhere else { return nil }
    let all = document.markdown.codeBlocks.flatMap(\.lines).map(\.text).joined(separator: "\n")
    let prose = document.markdown.codeSpans.map(\.text).joined(separator: "\n")
    let steps = document.markdown.codeBlocks.flatMap(\.lines).prefix { !leavesRepository.matches($0.text) }
    let missing = steps.flatMap { line -> [(Int, String)] in
      let bytes = Array(line.text.utf8)
      return usedFile.matches(in: bytes).compactMap { match in
        guard let name = match.text(1, in: bytes), !paths.containsSuffix(name), !name.contains("example")
        else { return nil }
        let last = name.split(separator: "/").last.map(String.init) ?? name
        let mentions = (all + "\n" + prose).split(separator: "\n").filter { $0.contains(last) }
        let isMade = mentions.contains { madeElsewhere.matches(String($0)) }
        return isMade ? nil : (line.line, name)
      }
    }
    guard !missing.isEmpty else { return nil }
    return Sighting(
      key: document.path,
      at: missing.map { Location(path: document.path, startLine: $0.0) },
      values: ["names": Array(missing.map { "`\($0.1)`" }.unique.prefix(3)).inWords]
    )
  }
}
