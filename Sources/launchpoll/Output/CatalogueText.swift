import Audit
import Readiness

/// The catalogue of checks in words, for people and machines.
enum CatalogueText {
  /// A line for each check.
  static func table(_ checks: [Check]) -> TextTable {
    var table = TextTable(
      header: ["id", "class", "severity", "workstream", "applies to", "finds"],
      limits: [nil, nil, nil, nil, 30, 100]
    )
    for check in checks {
      table.append([
        check.id, check.checkClass.letter, check.severity.rawValue, check.workstream.text,
        profiles(of: check), check.plainTitle,
      ])
    }
    return table
  }

  /// A check as a page.
  static func page(of check: Check) -> [String] {
    var lines = [
      "\(check.id)  \(check.plainTitle)", "",
      "version \(check.version), \(words(for: check.checkClass)), \(check.severity.rawValue), "
        + "workstream \(check.workstream.text), effort \(check.effort.text)",
      "applies to: \(profiles(of: check))",
    ]
    func section(_ heading: String, _ text: [String]) {
      guard text.contains(where: { !$0.isEmpty }) else { return }
      lines += ["", heading] + text.map { "  \($0)" }
    }
    section("Decides", [check.decides])
    section("Stays silent", check.guards)
    section("Impact", [check.impact])
    section("What to do", [check.remediation])
    section("Likely cause", [check.rootCause])
    section("How to see it", check.reproduction)
    section("Verify", [check.verifyCommand ?? ""])
    section("References", check.references)
    section("Gates", [check.gates.joined(separator: " ")])
    for (number, example) in check.examples.enumerated() {
      let found = example.findings == 0 ? "finds nothing" : counted(example.findings, "finding")
      lines += ["", "Example \(number + 1): \(found)\(example.note.isEmpty ? "" : ", \(example.note)")"]
      for (path, text) in example.files.sorted(by: { $0.key < $1.key }) {
        lines += ["  \(path)"] + text.split(separator: "\n").prefix(20).map { "    \($0)" }
      }
    }
    return lines
  }

  /// The catalogue as a Markdown document.
  static func markdown(_ checks: [Check]) -> [String] {
    let heads = [
      "# Checks", "",
      "Written by `launchpoll checks list --format markdown`: \(checks.count) checks. Classes: **D** a fact in a file, "
        + "found means confirmed; **H** a pattern that a reviewer judges, found means a hypothesis; **A** something not "
        + "found in the repository that may live elsewhere, to be attested or confirmed.",
    ]
    return heads
      + Plan.standard.workstreams.flatMap { strand -> [String] in
        let own = checks.filter { $0.workstream == strand.id }
        guard !own.isEmpty else { return [] }
        return [
          "", "## \(strand.title)", "", "| id | class | severity | applies to | finds, when | references |",
        ]
          + ["|---|---|---|---|---|---|"] + own.map(row)
      }
  }

  private static func row(_ check: Check) -> String {
    let finds = "**\(cell(check.plainTitle))**<br>\(cell(check.decides))"
    let silent = check.guards.isEmpty ? "" : "<br>Silent: \(cell(check.guards.joined(separator: "; ")))"
    return
      "| \(check.id) | \(check.checkClass.letter) | \(check.severity.rawValue) | \(profiles(of: check)) | "
      + "\(finds)\(silent) | \(cell(check.references.joined(separator: ", "))) |"
  }

  private static func cell(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "|": result += "\\|"
      case "<": result += "&lt;"
      case "\n": result += " "
      default: result.append(character)
      }
    }
    return result
  }

  /// A check as JSON.
  static func value(of check: Check) -> PropertyValue {
    .object([
      Property("class", .string(check.checkClass.rawValue)),
      Property("decides", .string(check.decides)),
      Property("effort", .string(check.effort.text)),
      Property("gates", .array(check.gates.map(PropertyValue.string))),
      Property("id", .string(check.id)),
      Property("profiles", .array(check.profiles.map(\.rawValue).sorted().map(PropertyValue.string))),
      Property("references", .array(check.references.map(PropertyValue.string))),
      Property("remediation", .string(check.remediation)),
      Property("severity", .string(check.severity.rawValue)),
      Property("title", .string(check.plainTitle)),
      Property("version", .number("\(check.version)")),
      Property("workstream", .string(check.workstream.text)),
    ])
  }

  private static func profiles(of check: Check) -> String {
    let active = Profile.allCases.filter(check.profiles.contains)
    return active.isEmpty ? "every repository" : active.map(\.title).joined(separator: ", ")
  }

  private static func words(for checkClass: CheckClass) -> String {
    switch checkClass {
    case .deterministic: "a fact in a file (D)"
    case .heuristic: "a pattern that a reviewer judges (H)"
    case .absence: "something not found that may live elsewhere (A)"
    }
  }
}

extension CheckFileFault {
  /// The fault with its place: the file, the line and column where they are known, and the key.
  var text: String {
    let place = line.map { ":\($0):\(column ?? 1)" } ?? ""
    return "\(file)\(place): \(key.isEmpty ? "" : "\(key): ")\(problem)"
  }
}
