internal import Readiness
internal import ResultMatching

extension ToolRun {
  /// The finding that an advisory makes.
  func draft(_ advisory: PackageAdvisory) -> FindingDraft {
    let id = advisory.ids.smallest
    let title = advisory.title.isEmpty ? "known vulnerability \(id)" : advisory.title
    var draft = draft(
      rule: id.isEmpty ? "advisory" : id,
      title: "\(advisory.subject): \(title)",
      severity: SeverityAssessment(
        level: advisory.severity.level,
        source: .tool,
        justification: advisory.severity.reason
      ),
      category: .dependency,
      strand: "security",
      record: advisory.record
    )
    draft.key = advisory.key
    draft.finding.fill(from: advisory, tool: tool)
    return draft
  }
}

extension Finding {
  fileprivate mutating func fill(from advisory: PackageAdvisory, tool: String) {
    validation = advisory.severity.isKnown ? .confirmed : .hypothesis
    impact = Excerpt.firstParagraphs(advisory.details)
    if impact.isEmpty {
      impact = "Whatever uses \(advisory.package.name) is exposed to this: \(title)."
    }
    evidence = [Evidence(.note(text: advisory.testimony(of: tool)), recordedBy: tool)]
    recommendedFix = advisory.recommendedFix
    rootCauseHypothesis = advisory.wayIn
    effort = advisory.effort
    locations = advisory.locations
    references = ReferenceList.of(advisory.ids.all + advisory.references)
    tags = advisory.tags + (advisory.isForDevelopment ? ["development-only"] : [])
    if let command = advisory.command {
      verifyCommand = command
      let name = advisory.package.name
      reproductionSteps = [
        "Run `\(command)` where the report was made.",
        "Look for \(advisory.ids.smallest) in \(name).",
      ]
    }
    properties = advisory.ownProperties + advisory.properties
  }
}

extension PackageAdvisory {
  /// What the tool says, in full.
  fileprivate func testimony(of tool: String) -> String {
    var sentence = "\(tool): \(subject)"
    if !manifest.isEmpty { sentence += " of \(manifest)" }
    sentence += " is affected by \(ids.all.joined(separator: ", "))"
    if !title.isEmpty { sentence += ": \(title)" }
    var paragraphs = [sentence + "."]
    if !affected.isEmpty { paragraphs.append("Affected versions: \(affected).") }
    paragraphs += remarks
    if isForDevelopment { paragraphs.append("The package is used in development only.") }
    if !details.isEmpty { paragraphs.append(details) }
    return paragraphs.joined(separator: "\n\n")
  }

  fileprivate var ownProperties: [Property] {
    var properties = [
      Property("package", .string(package.name)),
      Property("ecosystem", .string(package.ecosystem)),
    ]
    if !versions.isEmpty { properties.append(Property("versions", .array(versions.map { .string($0) }))) }
    if !fixedVersions.isEmpty {
      properties.append(Property("fixed_versions", .array(fixedVersions.map { .string($0) })))
    }
    if !affected.isEmpty { properties.append(Property("affected_range", .string(affected))) }
    if !ways.isEmpty {
      properties.append(Property("dependency_paths", .array(ways.prefix(50).map { .string($0) })))
    }
    if isForDevelopment { properties.append(Property("exposure", .string("internal"))) }
    return properties
  }

  /// By which way the package comes in.
  fileprivate var wayIn: String {
    guard rootCause.isEmpty, let first = ways.first else { return rootCause }
    let parts = first.split(separator: ">").map { $0.drop { $0 == " " } }
    let others = ways.count == 1 ? "" : " and \(ways.count - 1) more ways"
    return "\(package.name) comes in by \(parts.joined(separator: " → "))\(others)."
  }
}
