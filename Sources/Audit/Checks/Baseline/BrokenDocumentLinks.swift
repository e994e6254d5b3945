import Readiness
import SourceTree

extension Check {
  /// B-10: links that lead nowhere.
  static let brokenDocumentLinks = Check(
    id: "B-10",
    title: "{count} links in documents lead to files that do not exist",
    workstream: WorkstreamID("baseline"),
    checkClass: .deterministic,
    severity: .low,
    effort: .small,
    decides: """
      A relative link of a README, a document at the root, in docs or about deployment points at a file or folder that \
      is not in the repository, by the exact spelling of its path.
      """,
    impact: "Who follows {list} finds nothing: {targets}. What stood there is missing when it is needed.",
    remediation: "Correct the targets in {list}, or remove the links to what is gone.",
    rootCause: "Files were moved or renamed and nothing checks links.",
    references: [],
    guards: [
      "addresses, anchors, mail and absolute paths do not count",
      "translations, changelogs and templates do not count",
      "sites whose generator resolves links in its own way do not count",
      "files that git ignores may be made by a build",
    ],
    topics: ["broken link", "dead link"],
    examples: [
      .bad(["README.md": "See [guide](docs/guide.md).\n", "docs/Guide.md": "x\n"], "the case differs"),
      .bad(["README.md": "[a](docs/a.md) [b](docs/b.md)\n"], "one finding for all"),
      .good([
        "README.md": "[a](docs/a.md#part) [b](#b) [c](https://x.org) [d](/y) [e](docs)\n", "docs/a.md": "x\n",
      ]),
      .good(["README.md": "[ci](../../actions) [x]({{ url }}) [y](@/z.md) [m](a b)\n"]),
      .good(["docs/a.md": "[a](b%20c.md)\n", "docs/b c.md": "x\n"]),
    ],
    rule: .repository { facts in
      let sites = siteFolders(of: facts)
      let documents = facts.documents.filter { isLinkedByPath($0, sites: sites) }
      guard !documents.isEmpty else { return .notApplicable("no Markdown documents") }
      let paths = KnownPaths(facts.tree)
      let broken = documents.flatMap { document in
        document.markdown.links.compactMap { link -> (Place, String)? in
          guard let path = linkedPath(link.target, in: document), !paths.contains(path) else { return nil }
          return (Place(document.path, link.line), link.target)
        }
      }
      guard !broken.isEmpty else { return .pass }
      let targets = broken.map(\.1).unique.prefix(4).map { "`\($0)`" }
      return .looked([
        Sighting(at: broken.map(\.0.location), values: ["targets": Array(targets).inWords])
      ])
    }
  )

  private static let siteMarks: Set<String> = [
    "docusaurus.config.js", "docusaurus.config.ts", "mkdocs.yml", "mkdocs.yaml", "_config.yml", "hugo.toml",
    "config.toml", ".vitepress", "book.toml", "antora.yml", "sidebars.js", "sidebars.ts", "astro.config.mjs",
    "astro.config.ts", ".vuepress", "_sidebar.md", "conf.py", "next.config.js", "next.config.mjs",
    "gatsby-config.js", "hugo.yaml", "mint.json", "docs.json", "SUMMARY.md", "index.html",
  ]

  /// READMEs are shown by the host; other documents only count where no generator resolves their links.
  private static func isLinkedByPath(_ document: Document, sites: Set<String>?) -> Bool {
    guard !document.isForm, !document.isTranslation, document.path.hasSuffix("md") else { return false }
    if document.folder.isEmpty
      || document.name == "readme.md" && PathPurpose.hasDevelopmentWord(document.path) == false
    {
      return true
    }
    guard document.folder.hasPrefix("doc") || document.isAboutDeployment, let sites else { return false }
    let names = document.folder.split(separator: "/")
    let folders = names.indices.map { names[...$0].joined(separator: "/") }
    return sites.isDisjoint(with: folders) && !sites.contains("") && document.markdown.frontMatter.isEmpty
  }

  /// The folders that a generator of sites makes pages of; nil when one makes them of the whole repository.
  private static func siteFolders(of facts: RepositoryFacts) -> Set<String>? {
    var folders: Set<String> = []
    for file in facts.tree.files {
      if file.path.contains("/.vitepress/") || file.path.contains("/.vuepress/") { return nil }
      let name = file.name
      guard siteMarks.contains(name) else { continue }
      let folder = file.folder
      if !folder.isEmpty || name != "index.html" { folders.insert(folder) }
    }
    return folders
  }

  private static let notAPath = Pattern(
    #"^(?:[a-zA-Z][a-zA-Z0-9+.-]*:|#|/|@|~|\?|<|mailto|www\.)|[{}$<>|*\\^]|^\.{2,}$|\s"#
  )

  /// The path that a target means, from the root; nil when it is none inside the repository.
  private static func linkedPath(_ target: String, in document: Document) -> String? {
    let decoded = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first
      .map {
        $0.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init) ?? ""
      }
      .map(\.percentDecoded)
    guard let decoded, !decoded.isEmpty, !notAPath.matches(target) else { return nil }
    // A bare host such as `example.com` is an address somebody wrote without its scheme.
    if !decoded.contains("/"), !decoded.contains(".") || hostLike.matches(decoded) { return nil }
    if hostLike.matches(decoded.split(separator: "/").first.map(String.init) ?? "") { return nil }
    var parts = document.folder.split(separator: "/").map(String.init)
    for part in decoded.split(separator: "/") where part != "." {
      if part == ".." {
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    // `../../issues` and its like are pages of the host.
    guard let last = parts.last, !hostPages.contains(last) else { return nil }
    return parts.joined(separator: "/")
  }

  private static let hostLike = Pattern(
    #"^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|io|dev|app|co|ai|me|edu|gov)$"#
  )
  private static let hostPages: Set<String> = [
    "issues", "pulls", "actions", "releases", "wiki", "discussions", "stargazers", "tags", "new", "graphs",
    "contributors", "network", "milestones", "projects", "LICENSE",
  ]
}
