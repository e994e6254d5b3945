internal import RegisterJSON

/// `npm audit --json`, versions 1 and 2, and `pnpm audit --json`, which writes what version 1 wrote.
enum NpmAuditReport {
  static let format = ImportFormat(
    name: "npm-audit",
    title: "an npm or pnpm audit report",
    recognizes: recognizes,
    read: read
  )

  private static func recognizes(_ input: ImportInput) -> Bool {
    input.leadingValues.contains { Shape($0) != nil }
  }

  /// What a JSON value can be.
  enum Shape: Equatable {
    /// npm 7 and later.
    case packages
    /// npm 6, pnpm and yarn 2 and 3.
    case advisories
    /// A report of version 2 among others, as `npm audit fix` writes it.
    case nested
    /// npm or pnpm could not ask the registry, or found no lockfile.
    case failure

    /// Tells by marker members; nil for what no audit writes.
    init?(_ node: JSONNode) {
      guard let object = ReportObject(node) else { return nil }
      if object["auditReportVersion"]?.kind == .number {
        self = .packages
      } else if object["advisories"]?.kind == .object, object["metadata"] != nil || object["actions"] != nil {
        self = .advisories
      } else if object.object("audit")?["auditReportVersion"]?.kind == .number {
        self = .nested
      } else if Self.isFailure(object) {
        self = .failure
      } else {
        return nil
      }
    }

    private static func isFailure(_ object: ReportObject) -> Bool {
      if object.text("method") != nil, object.text("uri")?.contains("audit") == true { return true }
      guard let error = object.object("error"), let code = error.text("code") else { return false }
      return code.hasPrefix("ENOLOCK") || code.hasPrefix("EAUDIT") || code.hasPrefix("ERR_PNPM")
        || error.text("summary") != nil
    }
  }

  private static func read(
    _ input: ImportInput,
    _ log: inout ToolReportLog
  ) throws(ReportFault) -> [ToolRun] {
    var runs: [ToolRun] = []
    var failures: [String] = []
    for value in try input.reportValues(&log) {
      guard let object = ReportObject(value) else {
        if !value.isNull { log.warn("a value that is no object was left out", at: value.byteOffset) }
        continue
      }
      switch Shape(value) {
      case .packages: runs.append(NpmAuditPackages.run(object, &log))
      case .advisories: runs.append(NpmAuditAdvisories.run(object, &log))
      case .nested: object.object("audit").map { runs.append(NpmAuditPackages.run($0, &log)) }
      case .failure: failures.append(failure(object))
      case nil:
        if object.has("vulnerabilities") {
          runs.append(NpmAuditPackages.run(object, &log))
        } else if object.has("advisories") {
          runs.append(NpmAuditAdvisories.run(object, &log))
        } else {
          log.warn("an object that is no audit report was left out", at: value.byteOffset)
        }
      }
    }
    return withFailures(failures, runs)
  }

  private static func withFailures(_ failures: [String], _ runs: [ToolRun]) -> [ToolRun] {
    guard !failures.isEmpty || runs.isEmpty else { return runs }
    if runs.isEmpty {
      var run = ToolRun(tool: failures.contains { $0.contains("ERR_PNPM") } ? "pnpm audit" : "npm audit")
      run.outcome = .failed(failures.isEmpty ? ["The report says nothing about an audit."] : failures)
      return [run]
    }
    return runs.map { run in
      var run = run
      for failure in failures { run.fallShort(failure) }
      return run
    }
  }

  /// Why npm could not audit, in a sentence.
  private static func failure(_ object: ReportObject) -> String {
    let error = object.object("error") ?? object
    let words = [error.text("code"), error.text("summary", "message"), error.text("detail")]
    let text = words.compactMap { $0 }.joined(separator: ": ")
    return Excerpt.sentence("The audit failed: " + (text.isEmpty ? "no reason is given" : text))
  }
}
