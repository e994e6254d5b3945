internal import Readiness

extension RegisterCoding {
  static func encode(_ scope: ScanScope) -> PropertyValue {
    var list = MemberList(capacity: 5)
    list.add("bytes", number: scope.bytes)
    list.add("files", number: scope.files)
    list.add("lines", number: scope.lines)
    list.add("skip_counts", list: scope.skipCounts) { count in
      .object([
        Property("files", .number(String(count.files))), Property("reason", .string(count.reason)),
      ])
    }
    list.add("skipped", list: scope.skipped) { file in
      .object([Property("path", .string(file.path)), Property("reason", .string(file.reason))])
    }
    return list.value
  }

  static func scanScope(_ field: CodedField, _ log: inout ReadingLog) throws(CodingFault) -> ScanScope {
    var scope = ScanScope()
    try field.members(&log) { name, field, log throws(CodingFault) in
      switch name {
      case "bytes": scope.bytes = try field.integer()
      case "files": scope.files = try field.integer()
      case "lines": scope.lines = try field.integer()
      case "skip_counts": scope.skipCounts = try field.list(&log, skipCount)
      case "skipped": scope.skipped = try field.list(&log, skippedFile)
      default: return false
      }
      return true
    }
    return scope
  }

  private static func skipCount(
    _ field: CodedField,
    _ log: inout ReadingLog
  ) throws(CodingFault) -> ScanScope.SkipCount {
    var reason: String?
    var files: Int?
    try field.members(&log) { name, field, _ throws(CodingFault) in
      switch name {
      case "files": files = try field.integer()
      case "reason": reason = try field.text()
      default: return false
      }
      return true
    }
    return ScanScope.SkipCount(
      reason: try field.required(reason, "reason"),
      files: try field.required(files, "files")
    )
  }

  private static func skippedFile(
    _ field: CodedField,
    _ log: inout ReadingLog
  ) throws(CodingFault) -> ScanScope.SkippedFile {
    var (path, reason): (String?, String?)
    try field.members(&log) { name, field, _ throws(CodingFault) in
      switch name {
      case "path": path = try field.text()
      case "reason": reason = try field.text()
      default: return false
      }
      return true
    }
    return ScanScope.SkippedFile(
      path: try field.required(path, "path"),
      reason: try field.required(reason, "reason")
    )
  }

  static func encode(_ suppression: Suppression) -> PropertyValue {
    var list = MemberList(capacity: 7)
    list.add("check", .string(suppression.check))
    list.add("line", number: suppression.line)
    list.add("path", .string(suppression.path))
    list.add("places", number: suppression.places == 0 ? nil : suppression.places)
    list.add("reason", text: suppression.reason)
    list.add("state", .string(suppression.state.rawValue))
    list.add("until", described: suppression.until)
    return list.value
  }

  static func suppression(_ field: CodedField, _ log: inout ReadingLog) throws(CodingFault) -> Suppression {
    var (check, path): (String?, String?)
    var suppression = Suppression(check: "", path: "", line: 1, reason: "", state: .unused)
    try field.members(&log) { name, field, _ throws(CodingFault) in
      switch name {
      case "check": check = try field.text()
      case "line": suppression.line = try field.integer()
      case "path": path = try field.text()
      case "places": suppression.places = try field.integer()
      case "reason": suppression.reason = try field.text()
      case "state": suppression.state = try field.word()
      case "until": suppression.until = try field.date()
      default: return false
      }
      return true
    }
    suppression.check = try field.required(check, "check")
    suppression.path = try field.required(path, "path")
    return suppression
  }

  static func encode(_ entry: InventoryEntry) -> PropertyValue {
    var list = MemberList()
    list.add("detail", text: entry.detail)
    list.add("kind", .string(entry.kind.rawValue))
    list.add("locations", list: entry.locations, encode)
    list.add("name", .string(entry.name))
    return list.value
  }

  static func inventoryEntry(
    _ field: CodedField,
    _ log: inout ReadingLog
  ) throws(CodingFault) -> InventoryEntry {
    var kind: InventoryEntry.Kind?
    var name: String?
    var entry = InventoryEntry(.component, name: "")
    try field.members(&log) { key, field, log throws(CodingFault) in
      switch key {
      case "detail": entry.detail = try field.text()
      case "kind": kind = try field.word()
      case "locations": entry.locations = try field.list(&log, location)
      case "name": name = try field.text()
      default: return false
      }
      return true
    }
    entry.kind = try field.required(kind, "kind")
    entry.name = try field.required(name, "name")
    return entry
  }
}
