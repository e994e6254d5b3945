internal import Readiness

extension RegisterCoding {
  static func encode(_ evidence: Evidence) -> PropertyValue {
    var list = MemberList(capacity: 6)
    var place: (path: String?, start: Int?, end: Int?, snippet: String) = (nil, nil, nil, "")
    var run: (command: String?, status: Int?, output: String) = (nil, nil, "")
    var note: String?
    var description = ""
    switch evidence.kind {
    case .file(let path, let start, let end, let snippet): place = (path, start, end, snippet)
    case .command(let command, let status, let output): run = (command, status, output)
    case .note(let text): note = text
    case .artifact(let path, let text): (place.path, description) = (path, text)
    }
    list.add("command", text: run.command)
    list.add("commit", text: evidence.commit)
    list.add("description", text: description)
    list.add("digest", text: evidence.digest)
    list.add("end_line", number: place.end)
    list.add("exit_status", number: run.status)
    list.add("kind", .string(evidence.kind.name))
    list.add("output", text: run.output)
    list.add("path", text: place.path)
    list.add("recorded_at", described: evidence.recordedAt)
    list.add("recorded_by", text: evidence.recordedBy)
    list.add("snippet", text: place.snippet)
    list.add("start_line", number: place.start)
    list.add("text", text: note)
    return list.value
  }

  static func evidence(_ field: CodedField, _ log: inout ReadingLog) throws(CodingFault) -> Evidence {
    var parts = EvidenceParts()
    try field.members(&log) { name, field, _ throws(CodingFault) in try parts.read(name, field) }
    return try parts.evidence(field)
  }
}

/// The members of a piece of evidence before its kind is known.
private struct EvidenceParts {
  var kind: String?
  var path: String?
  var snippet: String?
  var command: String?
  var output: String?
  var text: String?
  var description: String?
  var startLine: Int?
  var endLine: Int?
  var exitStatus: Int?
  var evidence = Evidence(.note(text: ""))

  mutating func read(_ name: String, _ field: CodedField) throws(CodingFault) -> Bool {
    switch name {
    case "kind": kind = try field.text()
    case "path": path = try field.text()
    case "snippet": snippet = try field.text()
    case "command": command = try field.text()
    case "output": output = try field.text()
    case "text": text = try field.text()
    case "description": description = try field.text()
    case "start_line": startLine = try field.integer()
    case "end_line": endLine = try field.integer()
    case "exit_status": exitStatus = try field.integer()
    case "digest": evidence.digest = try field.text()
    case "commit": evidence.commit = try field.text()
    case "recorded_by": evidence.recordedBy = try field.text()
    case "recorded_at": evidence.recordedAt = try field.time()
    default: return false
    }
    return true
  }

  func evidence(_ field: CodedField) throws(CodingFault) -> Evidence {
    var evidence = evidence
    evidence.kind = try evidenceKind(field)
    return evidence
  }

  private func evidenceKind(_ field: CodedField) throws(CodingFault) -> Evidence.Kind {
    switch try field.required(kind, "kind") {
    case "file":
      let path = try field.required(path, "path")
      return .file(path: path, startLine: startLine, endLine: endLine, snippet: snippet ?? "")
    case "command":
      let line = try field.required(command, "command")
      return .command(line: line, exitStatus: exitStatus, output: output ?? "")
    case "note": return .note(text: try field.required(text, "text"))
    case "artifact":
      let path = try field.required(path, "path")
      return .artifact(path: path, description: description ?? "")
    case let other: throw field.unknownWord(other, ["file", "command", "note", "artifact"])
    }
  }
}
