internal import Readiness

/// The body of an issue by its headings, as templates and forms have them.
struct GitHubIssueBody {
  private var sections: [(name: NormalName, title: String, lines: [String])] = [(NormalName(""), "", [])]
  private var openTasks: [String] = []
  private var doneTasks = 0
  private let text: String

  /// The most characters of a body that are kept as it is.
  private static let longest = 8000

  init(_ body: String) {
    text = CredentialText.hidden(body.trimmed)
    for (line, _) in MarkdownOutline(text).lines {
      switch line {
      case .heading(_, let title): sections.append((NormalName(title), title, []))
      case .task(_, let isDone, let words):
        if isDone { doneTasks += 1 } else { openTasks.append(words) }
        add((isDone ? "[x] " : "[ ] ") + words)
      case .item(_, let words): add(words)
      case .text(let words): if words.trimmed != "_No response_" { add(words.trimmed) }
      case .code(let code): add(code)
      case .blank: break
      }
    }
  }

  private mutating func add(_ line: String) { sections[sections.count - 1].lines.append(line) }

  /// Headings of templates that are no names of fields.
  private static let others: [NormalName: RecordField] = [
    "toreproduce": .reproduction, "reproducing": .reproduction, "minimalreproduction": .reproduction,
    "describethebug": .description, "bugdescription": .description, "whathappened": .description,
    "describetheissue": .description, "actualbehavior": .evidence, "actualbehaviour": .evidence,
    "currentbehavior": .evidence, "currentbehaviour": .evidence, "actualresult": .evidence,
    "actualresults": .evidence, "actual": .evidence, "logsandscreenshots": .evidence, "logoutput": .evidence,
    "relevantlogoutput": .evidence, "possiblesolution": .fix, "proposedsolution": .fix, "expectedfix": .fix,
    "describethesolutionyoudlike": .fix, "possiblecause": .rootCause, "acceptancecriteria": .verifyCommand,
  ]

  private static let expected: Set<NormalName> = [
    "expected", "expectedbehavior", "expectedbehaviour", "expectedresult", "expectedresults",
    "whatdidyouexpecttohappen",
  ]

  /// What a heading is about: its most telling meaning.
  private static func field(_ name: NormalName) -> RecordField? {
    others[name] ?? RecordField.byName[name]?.min { $0.rank < $1.rank }?.field
  }

  /// Puts what stands under the headings where it belongs.
  func fill(_ finding: inout Finding, author: String?, time: Timestamp?) {
    var description = ""
    for section in sections where !section.lines.isEmpty {
      let words = section.lines.joined(separator: "\n").trimmed
      guard !words.isEmpty else { continue }
      if Self.expected.contains(section.name) {
        finding.properties.append(Property("expected", .string(words)))
        continue
      }
      switch section.title.isEmpty ? .description : Self.field(section.name) {
      case .impact: finding.impact.add(words)
      case .reproduction: finding.reproductionSteps += section.lines.filter { !$0.trimmed.isEmpty }
      case .fix: finding.recommendedFix.add(words)
      case .rootCause: finding.rootCauseHypothesis.add(words)
      case .location, .file: finding.locations += LocationText(words).locations.prefix(20)
      case .effort: finding.effort = finding.effort ?? EffortText.effort(words)
      case .description, .title: description.add(words)
      default: break
      }
    }
    if finding.impact.isEmpty { finding.impact = description }
    addChecklist(&finding)
    addPlaces(&finding)
    finding.references += WrittenReferences.ids(in: text)
    guard !text.isEmpty else { return }
    let note = text.count <= Self.longest ? text : text.prefix(Self.longest) + "…"
    finding.evidence = [Evidence(.note(text: note), recordedAt: time, recordedBy: author ?? "GitHub issues")]
  }

  /// Open tasks are what is left to do, unless the issue says what the fix is.
  private func addChecklist(_ finding: inout Finding) {
    guard !openTasks.isEmpty || doneTasks > 0 else { return }
    if finding.recommendedFix.isEmpty {
      finding.recommendedFix = openTasks.prefix(50).joined(separator: "\n")
    }
    finding.properties.append(
      Property(
        "checklist",
        .object([
          Property("done", .number("\(doneTasks)")),
          Property("open", .array(openTasks.map { .string($0) })),
        ])
      )
    )
  }

  /// Links to lines of files: `…/blob/<commit>/path#L10-L20`.
  private func addPlaces(_ finding: inout Finding) {
    let words = text.split { $0.isWhitespace || "()<>[]\"'`".contains($0) }
    for word in words where word.hasPrefix("https://github.com/") {
      // https: / / github.com / owner / repository / blob / commit / path
      let parts = word.split(separator: "/", maxSplits: 7, omittingEmptySubsequences: false)
      guard parts.count == 8, parts[5] == "blob", let place = Self.place(parts[7]) else { continue }
      guard finding.locations.count < 20, !finding.locations.contains(place) else { continue }
      finding.locations.append(place)
    }
  }

  private static func place(_ text: Substring) -> Location? {
    let parts = text.split(separator: "#", maxSplits: 1)
    guard let first = parts.first else { return nil }
    let path = ReportPath.ofURI(String(first.prefix { $0 != "?" }))
    guard !path.isEmpty else { return nil }
    // Columns may follow the lines: `L10C3-L12C9`.
    let ends = parts.dropFirst().first?.split(separator: "-").map { $0.prefix { $0 != "C" } } ?? []
    let lines = LineRanges(ends.joined(separator: "-"))?.ranges.first
    return Location(path: path, startLine: lines?.lowerBound, endLine: lines?.upperBound)
  }
}

extension String {
  /// Appends in place, since a body may have any number of sections of one kind.
  fileprivate mutating func add(_ more: String) {
    if !isEmpty { self += "\n\n" }
    self += more
  }
}
