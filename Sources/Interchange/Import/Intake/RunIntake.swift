package import Readiness
internal import ResultMatching

/// What one run of a tool comes to in a register (formats §3.6).
package struct RunIntake: Sendable {
  /// What is known of the file that told of the run.
  package struct Report: Sendable {
    /// The file's name, without its folder.
    package var name: String
    /// SHA-256 of the file, as lower-case hexadecimal.
    package var digest: String
    /// When it is read, in UTC.
    package var time: Timestamp

    /// Makes one.
    package init(name: String, digest: String, time: Timestamp) {
      self.name = name
      self.digest = digest
      self.time = time
    }
  }

  /// The findings as the register is to know them: those that were seen, and those that no longer are.
  package private(set) var findings: [Finding] = []
  /// The findings by their presence.
  package private(set) var presences: [Presence: [FindingID]] = [:]
  /// What the run was; nil when the register already has a later one of the same series.
  package private(set) var scan: ScanRecord?
  /// Whether the register has taken in this very file before, so that nothing follows from it.
  package private(set) var isKnown = false
  /// Findings whose disposition a statement of the report sets.
  package private(set) var stated: [FindingID] = []

  /// Meets a register with a run.
  ///
  /// New findings get the ids after `lastNumber`. `moved` says where a line is now that stood elsewhere at the commit
  /// of the last scan of the series; nil when that is not known.
  /// Cost: linear in the findings of both, but for findings of one rule in one file.
  package init(
    _ run: ToolRun,
    from report: Report,
    into register: Register,
    lastNumber: Int,
    moved: ((Place) -> Place?)? = nil
  ) {
    let category = run.category ?? Self.category(report.name, of: run.tool)
    let scan = Self.record(run, category, report)
    let before = register.scan(of: scan.series)
    guard before?.reportDigest != report.digest else {
      isKnown = true
      return
    }
    let isOutdated = Self.isOutdated(scan, before)
    let completion = DraftCompletion(run, category, report, register.context)
    var seen = run.findings
    for index in seen.indices { completion.complete(&seen[index]) }
    let taken = Set(register.findings.map(\.id))
    let hasOwn = seen.contains { $0.ownID.map(taken.contains) ?? false }
    let foreign = hasOwn ? seen.filter { $0.ownID.map { !taken.contains($0) } ?? true } : seen
    meet(
      foreign,
      Setting(
        run: run,
        category: category,
        before: before,
        isOutdated: isOutdated,
        lastNumber: lastNumber,
        moved: moved
      ),
      register
    )
    if hasOwn {
      presences[.same, default: []] += seen.compactMap { $0.ownID.flatMap { taken.contains($0) ? $0 : nil } }
    }
    state(run.statements, register)
    self.scan = isOutdated ? nil : scan
  }

  /// What a meeting depends on.
  private struct Setting {
    var run: ToolRun
    var category: String?
    var before: ScanRecord?
    var isOutdated: Bool
    var lastNumber: Int
    var moved: ((Place) -> Place?)?
  }

  private mutating func meet(_ drafts: [FindingDraft], _ setting: Setting, _ register: Register) {
    let scope = RunScope(setting.run, category: setting.category, before: setting.before)
    let report = PresenceReport(
      drafts,
      of: setting.run.tool,
      register: register.findings,
      lastNumber: setting.lastNumber,
      moved: setting.moved,
      isOfSeries: scope.isOfSeries,
      unseen: { setting.isOutdated ? nil : scope.presence(ofUnseen: $0) }
    )
    for var finding in report.findings {
      if let known = register[finding.id] {
        if setting.isOutdated, finding.presence != .new { finding.presence = known.presence }
        finding.sources = Self.united(known.sources, finding.sources)
      } else if setting.isOutdated {
        // A later scan that the register knows did not name it.
        finding.presence = .goneUntested
      }
      findings.append(finding)
      presences[finding.presence, default: []].append(finding.id)
    }
  }

  /// The sources of a finding with those of a newer report in the place of what they replace.
  private static func united(_ known: [Source], _ new: [Source]) -> [Source] {
    var sources = known
    for source in new {
      let place = sources.firstIndex { $0.tool == source.tool && $0.category == source.category }
      if let place { sources[place] = source } else { sources.append(source) }
    }
    return sources
  }

  /// Reports that tell when they ran may be read out of order; then the later run counts.
  private static func isOutdated(_ scan: ScanRecord, _ before: ScanRecord?) -> Bool {
    guard let now = scan.ranAt, let last = before?.ranAt else { return false }
    return now < last
  }

  /// The name of the report tells analyses apart where the tool does not.
  static func category(_ name: String, of tool: String) -> String? {
    let category = ReportName.category(name)
    let words = tool.lowercased().filter { $0.isLetter || $0.isNumber }
    let plain = category.filter { $0.isLetter || $0.isNumber }
    return plain == words || ["results", "report", "output", "standardinput"].contains(plain) ? nil : category
  }

  static func record(_ run: ToolRun, _ category: String?, _ report: Report) -> ScanRecord {
    var scan = ScanRecord(
      tool: run.tool,
      category: category,
      version: run.version ?? "",
      time: report.time,
      commit: run.commit
    )
    scan.ranAt = run.time
    scan.reportName = report.name
    scan.reportDigest = report.digest
    switch run.outcome {
    case .completed: break
    case .partial(let reasons): (scan.outcome, scan.shortfalls) = (.partial, reasons.uniqued)
    case .failed(let reasons): (scan.outcome, scan.shortfalls) = (.failed, reasons.uniqued)
    }
    scan.scope.files = run.paths?.count ?? run.findingPaths.count
    scan.checks = RuleTally.results(of: run)
    scan.tests = run.tests
    scan.coverage = run.coverage
    return scan
  }

  /// Sets the disposition of findings that statements speak of, where nobody has decided.
  private mutating func state(_ statements: [VulnerabilityStatement], _ register: Register) {
    guard !statements.isEmpty else { return }
    var byID: [String: VulnerabilityStatement] = [:]
    for statement in statements { for id in statement.ids { byID[id.uppercased()] = statement } }
    var places = Dictionary(findings.indices.map { (findings[$0].id, $0) }) { first, _ in first }
    for known in register.findings where known.disposition == .open {
      guard
        let statement = known.references.lazy.compactMap({ byID[$0.uppercased()] }).first,
        statement.speaks(of: known)
      else { continue }
      let place = places[known.id]
      var finding = place.map { findings[$0] } ?? known
      finding.disposition = statement.disposition
      finding.dispositionDetail = DispositionDetail(reason: statement.attributedReason)
      if statement.validation != .hypothesis { finding.validation = statement.validation }
      if let place {
        findings[place] = finding
      } else {
        places[known.id] = findings.count
        findings.append(finding)
      }
      stated.append(known.id)
    }
  }
}

extension CriticalFlow {
  /// Whether a file is one of those that make the flow up.
  func covers(_ path: String) -> Bool { paths.contains { path == $0 || path.hasPrefix($0 + "/") } }
}

extension VulnerabilityStatement {
  /// Why, with who says so.
  var attributedReason: String { author.map { "\(reason) (\($0))" } ?? reason }

  /// Whether a finding is about one of its products; it speaks of all when it names none.
  func speaks(of finding: Finding) -> Bool {
    guard !products.isEmpty else { return true }
    let texts = [finding.title, finding.identity?.key ?? ""] + finding.locations.map(\.path)
    return products.contains { product in
      let name = product.packageName
      return name.isEmpty || texts.contains { $0.contains(name) } || !product.hasPrefix("pkg:")
    }
  }
}

extension String {
  /// The name in a package URL (`pkg:npm/%40scope/name@1.2.3?x`), else the text itself.
  fileprivate var packageName: String {
    guard hasPrefix("pkg:") else { return self }
    let path = prefix { $0 != "?" && $0 != "#" }
    let last = path.split(separator: "/").last ?? ""
    return String(last.prefix { $0 != "@" })
  }
}
