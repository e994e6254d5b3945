import Readiness

extension Pager {
  /// What the newest scans looked at, what they found the repository to hold, and what they did not look at.
  init(scans: [ScanRecord]) {
    guard !scans.isEmpty else {
      self.init(
        title: "Inventory",
        lines: [
          Line("No scan of the repository is kept here yet.", .heading), Line(""),
          Line("Run `launchpoll audit DIR -o AUDIT` to audit the repository into this register."),
        ]
      )
      return
    }
    self.init(title: "Inventory and scope", lines: scans.flatMap(Self.lines))
  }

  /// The most entries of one kind that are listed.
  private static let listedEntries = 200

  private static func lines(of scan: ScanRecord) -> [Line] {
    head(of: scan) + profiles(scan.profiles) + inventory(of: scan) + checks(scan.checks)
      + suppressions(scan.suppressions) + skipped(scan.scope)
  }

  private static func head(of scan: ScanRecord) -> [Line] {
    let commit = scan.commit.map { " at \($0.prefix(12))" } ?? ""
    let dirty = scan.isDirty == true ? ", with changes that are not committed" : ""
    let scope = scan.scope
    return [
      Line(
        "\(scan.tool) \(scan.version), \(scan.time.date) \(scan.time.timeOfDay) UTC\(commit)\(dirty)",
        .heading
      ),
      Line(
        "  \(counted(scope.files, "file")), \(counted(scope.lines, "line")) looked at; "
          + "\(counted(scope.skippedCount, "file")) not"
      ),
      Line(
        "  checks: \(scan.count(of: .pass)) passed, \(scan.count(of: .findings)) found something, "
          + "\(scan.count(of: .unknown) + scan.count(of: .error)) could not tell, "
          + "\(scan.count(of: .notApplicable)) do not apply"
      ),
      Line(""),
    ]
  }

  private static func profiles(_ records: [ProfileRecord]) -> [Line] {
    guard !records.isEmpty else { return [] }
    return [Line("What it is run as", .heading)]
      + records.sorted { $0.isActive && !$1.isActive }.flatMap { record in
        let state = record.isActive ? "yes" : "no "
        let said = record.isOverridden ? " (set by hand)" : ""
        let words = Self.reasons(of: record).joined(separator: "; ")
        return [Line("  \(state)  \(record.profile.title)\(said)", record.isActive ? .text : .muted)]
          + (record.isActive && !words.isEmpty ? [Line("       \(words)", .muted)] : [])
      } + [Line("")]
  }

  /// The first reasons of a record, each with its place where there is one for each.
  private static func reasons(of record: ProfileRecord) -> [String] {
    guard record.because.count == record.locations.count else { return Array(record.because.prefix(3)) }
    return zip(record.because, record.locations).prefix(3).map { reason, place in
      let isNamed = reason.contains(place.path) || place.path.hasSuffix("/" + reason) || place.path == reason
      return isNamed ? reason : "\(reason) (\(place.text))"
    }
  }

  private static func inventory(of scan: ScanRecord) -> [Line] {
    var lines = InventoryEntry.Kind.allCases.flatMap { kind -> [Line] in
      let entries = scan.inventory.filter { $0.kind == kind }
      guard !entries.isEmpty else { return [] }
      let width = min(36, entries.prefix(listedEntries).map(\.name.count).max() ?? 0)
      let rest = entries.count - listedEntries
      return [Line("\(kind.title) (\(entries.count))", .heading)]
        + entries.prefix(listedEntries).map { Line("  \(text(of: $0, width: width))") }
        + (rest > 0 ? [Line("  and \(rest) more", .muted)] : []) + [Line("")]
    }
    if scan.inventoryLeftOut > 0 {
      lines += [Line("\(scan.inventoryLeftOut) more entries were not kept.", .muted), Line("")]
    }
    return lines
  }

  private static func text(of entry: InventoryEntry, width: Int) -> String {
    let more = entry.locations.count > 1 ? " +\(entry.locations.count - 1)" : ""
    let place = entry.locations.first.map { $0.text + more }
    let rest = [entry.detail, place == entry.name ? "" : place ?? ""].filter { !$0.isEmpty }
    let name = entry.name.count > width ? entry.name : padRight(entry.name, width)
    return ([name] + rest).joined(separator: "  ")
  }

  private static func checks(_ results: [CheckResult]) -> [Line] {
    section("Checks that could not tell", results.filter { $0.status == .unknown || $0.status == .error })
      + section("Checks that found something", results.filter { $0.status == .findings })
      + section("Checks that passed", results.filter { $0.status == .pass })
      + section("Checks that do not apply", results.filter { $0.status == .notApplicable })
  }

  private static func section(_ title: String, _ results: [CheckResult]) -> [Line] {
    guard !results.isEmpty else { return [] }
    return [Line("\(title) (\(results.count))", .heading)] + results.map { Line("  \(text(of: $0))") } + [
      Line("")
    ]
  }

  private static func text(of result: CheckResult) -> String {
    let reach = result.files > 0 ? ", \(counted(result.files, "file"))" : ""
    let outcome: String =
      switch result.status {
      case .findings: " (\(counted(result.findings, "finding"))\(reach))"
      case .pass: result.files > 0 ? " (\(counted(result.files, "file")))" : ""
      case .unknown, .notApplicable: ": \(result.reason)"
      case .error: ": failed: \(result.reason)"
      }
    return "\(padRight(result.check, 6)) \(result.title)\(outcome)"
  }

  private static func suppressions(_ suppressions: [Suppression]) -> [Line] {
    guard !suppressions.isEmpty else { return [] }
    return [Line("Ignored by a note in the code (\(suppressions.count))", .heading)]
      + suppressions.map { note in
        let until = note.until.map { ", until \($0)" } ?? ""
        let reason = note.reason.isEmpty ? "no reason given" : note.reason
        return Line("  \(note.state.rawValue)  \(note.check)  \(note.path):\(note.line)  \(reason)\(until)")
      } + [Line("")]
  }

  private static func skipped(_ scope: ScanScope) -> [Line] {
    guard scope.skippedCount > 0 else { return [] }
    let named = scope.skipped.prefix(listedEntries)
    let rest = scope.skippedCount - named.count
    return [Line("Not looked at (\(scope.skippedCount))", .heading)]
      + scope.skipCounts.map { Line("  \(padRight("\($0.files)", 6)) \($0.reason.replacingUnderscores)") }
      + [Line("")] + named.map { Line("  \($0.path)  \($0.reason.replacingUnderscores)", .muted) }
      + (rest > 0 ? [Line("  and \(rest) more", .muted)] : [])
  }
}

extension String {
  /// The word of a file as people read it.
  fileprivate var replacingUnderscores: String {
    String(map { $0 == "_" ? " " : $0 })
  }
}
