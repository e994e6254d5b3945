package import Readiness

extension RegisterCoding {
  /// A scan as an object.
  package static func encode(_ scan: ScanRecord) -> PropertyValue {
    var list = MemberList(capacity: 20)
    list.add("category", text: scan.category)
    list.add("checks", list: scan.checks, encode)
    list.add("commit", text: scan.commit)
    list.add("coverage", list: scan.coverage, encode)
    list.add("dirty", boolean: scan.isDirty)
    list.add("inventory", list: scan.inventory, encode)
    list.add("inventory_left_out", number: scan.inventoryLeftOut == 0 ? nil : scan.inventoryLeftOut)
    list.add("outcome", text: scan.outcome == .completed ? nil : scan.outcome.rawValue)
    list.add("profiles", list: scan.profiles, encode)
    list.add("ran_at", described: scan.ranAt)
    list.add("report_name", text: scan.reportName)
    list.add("report_sha256", text: scan.reportDigest)
    list.add("scope", encode(scan.scope))
    list.add("shortfalls", texts: scan.shortfalls)
    list.add("suppressions", list: scan.suppressions, encode)
    list.add("tests", list: scan.tests, encode)
    list.add("time", .string(scan.time.description))
    list.add("tool", .string(scan.tool))
    list.add("version", .string(scan.version))
    return list.value
  }

  /// Reads a scan that must fit in every respect; nil for null.
  package static func scanRecord(from node: JSONNode) throws(CodingFault) -> ScanRecord? {
    guard !node.isNull else { return nil }
    return try strictly(node) { coded, log throws(CodingFault) in try scanRecord(coded, &log) }
  }

  static func scanRecord(_ field: CodedField, _ log: inout ReadingLog) throws(CodingFault) -> ScanRecord {
    var (tool, version): (String?, String?)
    var time: Timestamp?
    var scan = ScanRecord(tool: "", version: "", time: Timestamp(secondsSinceEpoch: 0))
    try field.members(&log) { name, field, log throws(CodingFault) in
      switch name {
      case "category": scan.category = try field.text()
      case "checks": scan.checks = try field.list(&log, checkResult)
      case "commit": scan.commit = try field.text()
      case "coverage": scan.coverage = try field.list(&log, fileCoverage)
      case "dirty": scan.isDirty = try field.boolean()
      case "inventory": scan.inventory = try field.list(&log, inventoryEntry)
      case "inventory_left_out": scan.inventoryLeftOut = try field.integer()
      case "outcome": scan.outcome = try field.word()
      case "profiles": scan.profiles = try field.list(&log, profileRecord)
      case "ran_at": scan.ranAt = try field.time()
      case "report_name": scan.reportName = try field.text()
      case "report_sha256": scan.reportDigest = try field.text()
      case "scope": scan.scope = try scanScope(field, &log)
      case "shortfalls": scan.shortfalls = try field.texts(&log)
      case "suppressions": scan.suppressions = try field.list(&log, suppression)
      case "tests": scan.tests = try field.list(&log, testResult)
      case "time": time = try field.time()
      case "tool": tool = try field.text()
      case "version": version = try field.text()
      default: return false
      }
      return true
    }
    scan.tool = try field.required(tool, "tool")
    scan.version = try field.required(version, "version")
    scan.time = try field.required(time, "time")
    return scan
  }

  private static func encode(_ result: CheckResult) -> PropertyValue {
    var list = MemberList(capacity: 7)
    list.add("bytes", number: result.bytes == 0 ? nil : result.bytes)
    list.add("check", .string(result.check))
    list.add("files", number: result.files == 0 ? nil : result.files)
    list.add("findings", number: result.findings == 0 ? nil : result.findings)
    list.add("reason", text: result.reason)
    list.add("status", .string(result.status.rawValue))
    list.add("title", text: result.title)
    list.add("version", number: result.version)
    return list.value
  }

  private static func checkResult(
    _ field: CodedField,
    _ log: inout ReadingLog
  ) throws(CodingFault) -> CheckResult {
    var check: String?
    var status: CheckResult.Status?
    var result = CheckResult(check: "", version: 1, status: .unknown)
    try field.members(&log) { name, field, _ throws(CodingFault) in
      switch name {
      case "bytes": result.bytes = try field.integer()
      case "check": check = try field.text()
      case "files": result.files = try field.integer()
      case "findings": result.findings = try field.integer()
      case "reason": result.reason = try field.text()
      case "status": status = try field.word()
      case "title": result.title = try field.text()
      case "version": result.version = try field.integer()
      default: return false
      }
      return true
    }
    result.check = try field.required(check, "check")
    result.status = try field.required(status, "status")
    return result
  }

  private static func encode(_ record: ProfileRecord) -> PropertyValue {
    var list = MemberList(capacity: 5)
    list.add("active", .boolean(record.isActive))
    list.add("because", texts: record.because)
    list.add("locations", list: record.locations, encode)
    list.add("overridden", boolean: record.isOverridden ? true : nil)
    list.add("profile", .string(record.profile.rawValue))
    return list.value
  }

  private static func profileRecord(
    _ field: CodedField,
    _ log: inout ReadingLog
  ) throws(CodingFault) -> ProfileRecord {
    var profile: Profile?
    var record = ProfileRecord(.library, isActive: false)
    try field.members(&log) { name, field, log throws(CodingFault) in
      switch name {
      case "active": record.isActive = try field.boolean()
      case "because": record.because = try field.texts(&log)
      case "locations": record.locations = try field.list(&log, location)
      case "overridden": record.isOverridden = try field.boolean()
      case "profile": profile = try field.word()
      default: return false
      }
      return true
    }
    record.profile = try field.required(profile, "profile")
    return record
  }
}
