internal import Readiness

extension RegisterCoding {
  static func encode(_ comment: Comment) -> PropertyValue {
    .object([
      Property("author", .string(comment.author)),
      Property("text", .string(comment.text)),
      Property("time", .string(comment.time.description)),
    ])
  }

  static func comment(_ field: CodedField, _ log: inout ReadingLog) throws(CodingFault) -> Comment {
    var (author, text): (String?, String?)
    var time: Timestamp?
    try field.members(&log) { name, field, _ throws(CodingFault) in
      switch name {
      case "author": author = try field.text()
      case "text": text = try field.text()
      case "time": time = try field.time()
      default: return false
      }
      return true
    }
    return Comment(
      text: try field.required(text, "text"),
      author: try field.required(author, "author"),
      time: try field.required(time, "time")
    )
  }

  static func encode(_ identity: Identity) -> PropertyValue {
    var list = MemberList()
    list.add("key", .string(identity.key))
    list.add("ordinal", number: identity.ordinal)
    list.add("scheme", .string(identity.scheme))
    return list.value
  }

  static func identity(_ field: CodedField, _ log: inout ReadingLog) throws(CodingFault) -> Identity {
    var (scheme, key): (String?, String?)
    var ordinal = 0
    try field.members(&log) { name, field, _ throws(CodingFault) in
      switch name {
      case "key": key = try field.text()
      case "ordinal": ordinal = try field.integer()
      case "scheme": scheme = try field.text()
      default: return false
      }
      return true
    }
    return Identity(
      scheme: try field.required(scheme, "scheme"),
      key: try field.required(key, "key"),
      ordinal: ordinal
    )
  }

  static func encode(_ suggestion: OwnerSuggestion) -> PropertyValue {
    .object([
      Property("owner", .string(suggestion.owner)), Property("reason", .string(suggestion.reason)),
    ])
  }

  static func ownerSuggestion(
    _ field: CodedField,
    _ log: inout ReadingLog
  ) throws(CodingFault) -> OwnerSuggestion {
    var (owner, reason): (String?, String?)
    try field.members(&log) { name, field, _ throws(CodingFault) in
      switch name {
      case "owner": owner = try field.text()
      case "reason": reason = try field.text()
      default: return false
      }
      return true
    }
    return OwnerSuggestion(owner: try field.required(owner, "owner"), reason: reason ?? "")
  }
}

extension RegisterCoding {
  static func encode(_ location: Location) -> PropertyValue {
    var list = MemberList(capacity: 6)
    list.add("column", number: location.column)
    list.add("end_line", number: location.endLine)
    list.add("path", .string(location.path))
    list.add("role", text: location.role)
    list.add("snippet", text: location.snippet)
    list.add("start_line", number: location.startLine)
    return list.value
  }

  static func location(_ field: CodedField, _ log: inout ReadingLog) throws(CodingFault) -> Location {
    var path: String?
    var location = Location(path: "")
    try field.members(&log) { name, field, _ throws(CodingFault) in
      switch name {
      case "path": path = try field.text()
      case "start_line": location.startLine = try field.integer()
      case "end_line": location.endLine = try field.integer()
      case "column": location.column = try field.integer()
      case "role": location.role = try field.text()
      case "snippet": location.snippet = try field.text()
      default: return false
      }
      return true
    }
    location.path = try field.required(path, "path")
    return location
  }

  static func encode(_ source: Source) -> PropertyValue {
    var list = MemberList(capacity: 7)
    list.add("category", text: source.category)
    list.add("record_length", number: source.recordLength)
    list.add("record_offset", number: source.recordOffset)
    list.add("report_sha256", text: source.reportDigest)
    list.add("rule", text: source.rule)
    list.add("tool", .string(source.tool))
    list.add("version", text: source.version)
    return list.value
  }

  static func source(_ field: CodedField, _ log: inout ReadingLog) throws(CodingFault) -> Source {
    var tool: String?
    var source = Source(tool: "")
    try field.members(&log) { name, field, _ throws(CodingFault) in
      switch name {
      case "tool": tool = try field.text()
      case "category": source.category = try field.text()
      case "version": source.version = try field.text()
      case "rule": source.rule = try field.text()
      case "report_sha256": source.reportDigest = try field.text()
      case "record_offset": source.recordOffset = try field.integer()
      case "record_length": source.recordLength = try field.integer()
      default: return false
      }
      return true
    }
    source.tool = try field.required(tool, "tool")
    return source
  }
}
