internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// A secret that a tool found, of which no part is kept that is not public.
struct SecretSighting: Sendable {
  /// The tool's rule.
  var rule: String
  /// What it is, such as `GitHub Personal Access Token`.
  var kind: String
  /// Where it is.
  var places: [Location]
  /// A keyed digest of it; nil when the report does not hold it, or it is short enough to be guessed.
  var digest: String?
  /// As much of it as may be shown; empty when the report does not hold it.
  var hint = ""
  /// How bad the tool or its form says it is; nil for high.
  var level: Severity?
  /// Why this level.
  var reason = ""
  /// Whether it is surely one.
  var isSure = false
  /// What the tool says of it, without the secret.
  var remarks: [String] = []
  /// A command that looks for it again.
  var command: String?
  /// Words of the tool to sort by.
  var tags: [String] = []
  /// The tool's own values worth keeping.
  var properties: [Property] = []
  /// Who wrote it.
  var authors: [OwnerSuggestion] = []
  /// When it was written first, in UTC.
  var firstSeen: Timestamp?
  /// Where the report says so.
  var record: JSONNode?

  /// Makes a sighting of which no more is known.
  init(rule: String, kind: String, places: [Location]) {
    self.rule = rule
    self.kind = kind
    self.places = places
  }

  /// Whether it stands in nothing but tests and examples.
  var isSample: Bool { !places.isEmpty && places.allSatisfy { SamplePath.isSample($0.path) } }

  /// The level; one step lower in tests and examples (formats §3.5).
  var assessment: SeverityAssessment {
    let level = level ?? .high
    let reason = reason.isEmpty ? "whoever reads the repository can use it" : reason
    guard isSample else { return SeverityAssessment(level: level, source: .tool, justification: reason) }
    let lower = Severity.allCases.first { $0 < level } ?? level
    return SeverityAssessment(
      level: max(lower, .low),
      source: .tool,
      justification: reason + "; one step lower, for it stands in tests or examples only"
    )
  }
}

extension ToolRun {
  /// The finding that a secret makes.
  func draft(_ sighting: SecretSighting) -> FindingDraft {
    let path = sighting.places.first?.path ?? ""
    let hint = sighting.hint.isEmpty || sighting.hint == "…" ? "" : " (\(sighting.hint))"
    var draft = draft(
      rule: sighting.rule,
      title: "\(sighting.kind)\(hint)" + (path.isEmpty ? " is committed" : " in \(path)"),
      severity: sighting.assessment,
      category: .secret,
      strand: "security",
      record: sighting.record
    )
    draft.key = sighting.digest.map { "hmac-sha256:" + $0 }
    draft.finding.fill(from: sighting, tool: tool)
    return draft
  }
}

extension Finding {
  fileprivate mutating func fill(from sighting: SecretSighting, tool: String) {
    validation = sighting.isSure && !sighting.isSample ? .confirmed : .hypothesis
    impact = """
      Everyone who can read the repository, now or in any copy and at any commit of it, can use this secret until \
      it is made invalid.
      """
    recommendedFix = """
      First make it invalid at its provider. Then read its successor from the environment or a secret store. \
      Deleting the line is not enough, for the history keeps it.
      """
    locations = sighting.places
    references = ["CWE-798"]
    evidence = [Evidence(.note(text: sighting.testimony(of: tool)), recordedBy: tool)]
    tags = sighting.tags
    properties = sighting.properties
    ownerSuggestions = sighting.authors
    firstSeen = sighting.firstSeen
    effort = .small
    guard let command = sighting.command else { return }
    verifyCommand = command
    let place = sighting.places.first.map { ", and look for \(sighting.rule) at \($0.text)" } ?? ""
    reproductionSteps = ["Run `\(command)`\(place)."]
  }
}

extension SecretSighting {
  /// The most places that are written down as words.
  private static let shownPlaces = 40

  fileprivate func testimony(of tool: String) -> String {
    let shown = places.prefix(Self.shownPlaces).map { place in
      place.text + (place.role.map { " (\($0))" } ?? "")
    }
    let more = places.count - shown.count
    let list = shown.joined(separator: ", ") + (more > 0 ? " and \(more) more places" : "")
    let sentence = "\(tool), rule \(rule): \(kind)" + (list.isEmpty ? "" : " at \(list)")
    return ([sentence + ". The value itself is not kept here."] + remarks).joined(separator: "\n\n")
  }
}
