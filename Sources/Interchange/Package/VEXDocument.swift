import Readiness
import RegisterJSON

/// `advisories.openvex.json`: what is decided about known vulnerabilities (OpenVEX 0.2.0).
struct VEXDocument {
  private let subject: PackageSubject

  init(_ subject: PackageSubject) { self.subject = subject }

  /// The file; nil when no finding names a vulnerability, for a document without statements is none.
  var bytes: [UInt8]? {
    var names: [String] = []
    let deciders = VEXDeciders(subject.acts)
    var statements: [PropertyValue] = []
    var seen: Set<[UInt8]> = []
    for entry in subject.entries {
      let vulnerabilities = NamedVulnerability.all(in: entry.finding)
      guard !vulnerabilities.isEmpty, let judgement = judgement(entry.finding) else { continue }
      names += [deciders.decider(of: entry.finding)].compactMap { $0 }
      let products = VEXProduct.all(of: entry.finding, subject.context.project)
      for vulnerability in vulnerabilities {
        let statement = Self.statement(vulnerability, products, judgement)
        // Statements are unique; a register may hold one vulnerability of a package in several manifests.
        guard seen.insert(JSONText.write(statement, style: .compact)).inserted else { continue }
        statements.append(statement)
      }
    }
    return statements.isEmpty ? nil : document(statements, author: names.uniqued.joined(separator: ", "))
  }

  /// What is said of a finding; a duplicate is judged as what it repeats, and nil leaves it to that.
  private func judgement(_ finding: Finding) -> VEXJudgement? {
    var judged = finding
    var hops = 0
    while judged.disposition == .duplicate, judged.validation != .refuted {
      guard hops < 8, let id = judged.dispositionDetail.duplicateOf, let original = subject.register[id]
      else {
        return VEXJudgement(of: finding)
      }
      judged = original
      hops += 1
    }
    guard hops > 0, !NamedVulnerability.all(in: judged).isEmpty else { return VEXJudgement(of: judged) }
    return nil
  }

  private static func statement(
    _ vulnerability: NamedVulnerability,
    _ products: [PropertyValue],
    _ judgement: VEXJudgement
  ) -> PropertyValue {
    var name = [Property("name", .string(vulnerability.name))]
    if !vulnerability.aliases.isEmpty {
      name.append(Property("aliases", .array(vulnerability.aliases.map { .string($0) })))
    }
    return .object(
      [Property("vulnerability", .object(name)), Property("products", .array(products))] + judgement.members
    )
  }

  /// The document; its id is made of what it says and by whom, so that saying it again is the same document.
  private func document(_ statements: [PropertyValue], author: String) -> [UInt8] {
    let said = [
      Property("author", .string(author.isEmpty ? "Unknown Author" : author)),
      Property("statements", .array(statements)),
    ]
    let digest = ReleasePackage.digest(JSONText.write(.object(said), style: .compact))
    let value = PropertyValue.object([
      Property("@context", .string("https://openvex.dev/ns/v0.2.0")),
      Property("@id", .string("https://openvex.dev/docs/public/vex-\(digest)")), said[0],
      Property("timestamp", .string(subject.time.description)), Property("version", .number("1")),
      Property("tooling", .string("launchpoll \(subject.toolVersion)")), said[1],
    ])
    return JSONText.write(value, style: .pretty)
  }
}

/// Who decided about findings.
struct VEXDeciders {
  private var authors: [FindingID: String] = [:]

  /// Takes from the log who last said what is done about each finding, or whether it is believed.
  init(_ acts: [Act]) {
    for act in acts where act.kind == .decided {
      for case .findingEdited(let id, _, let after) in act.changes {
        switch after {
        case .disposition, .validation: authors[id] = act.author
        default: break
        }
      }
    }
  }

  /// The one who approved it, else the one who decided; nil when neither is known.
  func decider(of finding: Finding) -> String? {
    [finding.dispositionDetail.approver, authors[finding.id]].compactMap { $0 }.first { !$0.isEmpty }
  }
}
