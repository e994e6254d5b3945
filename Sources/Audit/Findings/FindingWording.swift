import Readiness

/// Fills a check's templates with what it saw.
struct FindingWording {
  private let finding: CheckFinding
  private let values: [String: String]

  /// How many places `{list}` names.
  private static let listedPlaces = 4

  init(_ finding: CheckFinding) {
    self.finding = finding
    var values = finding.values
    let locations = finding.locations
    let files = Set(locations.map(\.path)).count
    values["count"] = values["count"] ?? "\(locations.count)"
    values["files"] = values["files"] ?? "\(files)"
    values["path"] = values["path"] ?? locations.first?.path ?? "the repository"
    values["line"] = values["line"] ?? locations.first?.startLine.map(String.init) ?? "1"
    values["snippet"] = values["snippet"] ?? locations.first?.snippet ?? ""
    values["list"] = values["list"] ?? Self.list(locations)
    self.values = values
  }

  var title: String { filled(finding.title ?? finding.check.title) }
  var impact: String { filled(finding.impact ?? finding.check.impact) }
  var remediation: String { filled(finding.remediation ?? finding.check.remediation) }
  var rootCause: String { filled(finding.check.rootCause) }
  var verifyCommand: String? { finding.check.verifyCommand.map(filled) }

  /// The check's own steps; else where to look, and the command that shows it.
  var reproduction: [String] {
    guard finding.check.reproduction.isEmpty else { return finding.check.reproduction.map(filled) }
    var steps = finding.locations.prefix(3).map { place in
      "Open \(place.text)" + (place.snippet.map { " and read: \($0)" } ?? ".")
    }
    if let command = verifyCommand { steps.append("Run \(command): it fails as long as this stands.") }
    return steps.isEmpty ? [finding.check.decides] : steps
  }

  /// A check's own values may hold places too, so they are filled twice.
  private func filled(_ template: String) -> String {
    let text = Template(Template(template).filled(with: values)).filled(with: values)
    return Self.inSingular(text)
  }

  /// The same with `1 places` as `1 place`.
  private static func inSingular(_ text: String) -> String {
    var result = text
    for noun in nouns {
      if result.hasPrefix("1 \(noun)s ") { result = "1 \(noun)" + result.dropFirst("1 \(noun)s".count) }
      for before in [" ", "("] where result.contains("\(before)1 \(noun)") {
        result = result.replacing("\(before)1 \(noun)s", with: "\(before)1 \(noun)")
          .replacing("\(before)1 \(noun)(s)", with: "\(before)1 \(noun)")
      }
    }
    return result
  }

  private static let nouns = [
    "place", "file", "link", "path", "test", "variable", "field", "image", "control", "page", "route",
    "package", "finding", "element", "style", "workflow", "action", "step", "service", "command", "document",
    "item",
  ]

  private static func list(_ locations: [Location]) -> String {
    guard !locations.isEmpty else { return "the repository" }
    let named = locations.prefix(listedPlaces).map(\.text)
    let rest = locations.count - named.count
    return named.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
