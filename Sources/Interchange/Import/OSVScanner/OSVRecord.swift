internal import RegisterJSON

/// A vulnerability as the OSV schema describes it, as far as findings need it.
struct OSVRecord {
  let node: JSONNode
  let id: String
  let aliases: [String]
  let title: String
  let details: String
  /// CWE ids and addresses.
  let references: [String]
  /// How bad the database says it is, such as `MODERATE`; nil when it does not.
  let severityWord: String?
  /// The score of its CVSS vector; nil when it has none that can be read.
  let score: Double?
  private let affected: [ReportObject]

  /// Reads a record; nil when it has no id.
  init?(_ object: ReportObject) {
    guard let id = object.text("id") else { return nil }
    node = object.node
    self.id = id
    aliases = object.texts("aliases")
    details = object.text("details") ?? ""
    title = object.text("summary") ?? Excerpt.firstParagraphs(details, limit: 150)
    affected = object["affected"].map { $0.elements.compactMap { ReportObject($0) } } ?? []
    let ratings = object["severity"].map { $0.elements.compactMap { ReportObject($0)?.text("score") } } ?? []
    score = ratings.compactMap(CVSSVector.baseScore).max()
    let own = object.object("database_specific")
    let ofPackages = affected.compactMap { $0.object("database_specific") }
    let links = object["references"].map { $0.elements.compactMap { ReportObject($0)?.text("url") } } ?? []
    references = ([own].compactMap { $0 } + ofPackages).flatMap(Self.weaknesses) + links
    let specific = affected.compactMap { $0.object("ecosystem_specific") }
    severityWord =
      own?.text("severity") ?? (ofPackages + specific).lazy.compactMap { $0.text("severity") }.first
  }

  /// `cwe_ids` of GitHub's database, `cwes` of the one of malicious packages.
  private static func weaknesses(_ object: ReportObject) -> [String] {
    let nodes = object["cwes"].map { Array($0.elements) } ?? []
    return (object.texts("cwe_ids") + nodes.compactMap { ReportObject($0)?.text("cweId") ?? $0.string })
      .compactMap(ReferenceList.weakness)
  }

  /// The versions that fix a package, over all entries that speak of it.
  func fixes(for name: PackageName) -> [String] {
    var fixes: [String] = []
    for entry in affected where isAbout(entry, name) {
      for range in entry["ranges"].map({ $0.elements.compactMap { ReportObject($0) } }) ?? [] {
        // Commits are in no order that could be told here.
        if range.text("type") == "GIT" { continue }
        for event in range["events"].map({ Array($0.elements) }) ?? [] {
          if let fix = ReportObject(event)?.text("fixed"), !fixes.contains(fix), fixes.count < 200 {
            fixes.append(fix)
          }
        }
      }
    }
    return fixes
  }

  /// An advisory may speak of several packages; names of Python packages are written in several ways.
  private func isAbout(_ entry: ReportObject, _ name: PackageName) -> Bool {
    guard let package = entry.object("package"), let other = package.text("name") else { return true }
    let ecosystem = PackageName(other, ecosystem: package.text("ecosystem") ?? "").ecosystem
    guard name.ecosystem.isEmpty || ecosystem.isEmpty || ecosystem == name.ecosystem else { return false }
    return Self.normal(other) == Self.normal(name.name)
  }

  private static func normal(_ name: String) -> String {
    name.lowercased().replacing("_", with: "-").replacing(".", with: "-")
  }
}
