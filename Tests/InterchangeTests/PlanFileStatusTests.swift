import Interchange
import Readiness
import Testing

struct PlanFileStatusTests {
  private func setting(_ word: String, of todo: String = "b", in text: String) throws -> String {
    let bytes = try PlanFile.setting(status: WorkstreamStatus(word), ofTodo: todo, in: Array(text.utf8))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Each file with the status where `@` stands, and how `in_progress` stands there afterwards.
  static let files: [(file: String, before: String, after: String)] = [
    (
      "---\ntodos:\n  - id: a\n    status: pending\n  - id: b\n    status: @\n---\n", "pending", "in_progress"
    ),
    ("---\ntodos:\n  - id: b\n    status: @   # so far\n    content: x\n---\n", "pending", "in_progress"),
    ("---\ntodos:\n  - id: b\n    status: @\n---\n", "'pending'", "'in_progress'"),
    ("---\ntodos:\n  - id: b\n    status: @ # c\n---\n", "\"pend\\u0069ng\"", "\"in_progress\""),
    ("---\ntodos: [{id: a, status: x}, {id: b, status: @, content: c}]\n---\n", "pending", "in_progress"),
    ("---\ntodos: [{\"id\": \"b\", \"status\": @}]\n---\n", "\"pending\"", "\"in_progress\""),
    ("---\ntodos:\n- status: @\n  id: b\n---\n", "pending", "in_progress"),
    (
      "\u{FEFF}---\r\nname: Zoë 日本 🚀\r\ntodos:\r\n  - id: b\r\n    status: @\r\n---\r\n", "pending",
      "in_progress"
    ),
    ("---\ntodos:\n  - {content: \"日本: 🚀\", id: b, status: @}\n---\n", "pending", "in_progress"),
    ("---\nx: \"a\u{2028}b\u{85}c\"\ntodos:\n  - id: b\n    status: @\n---\n", "pending", "in_progress"),
    ("---\ntodos:\n  - id: b\n    status:@\n    content: c\n---\n", "", " in_progress"),
    ("---\ntodos:\n  - id: b\n    status: @\n---\n", "~", "in_progress"),
    ("---\ntodos:\n  - id: b\n    status: !!str @\n---\n", "pending", "in_progress"),
    ("---\ntodos:\n  - id: b\n    status: &s @\n---\n", "pending", "in_progress"),
    ("---\ntodos:\n  - id: b\n    status: @\n    content: c\n---\n", "|\n      pending\n", "in_progress\n"),
    ("---\ntodos:\n  a: pending\n  b: @\n---\n", "pending", "in_progress"),
    ("---\ntodos:\n  b: {status: @}\n---\n", "pending", "in_progress"),
    ("---\ntodos:\n  - id: b\n    status: @\n---\n", "on hold (see#4)", "in_progress"),
    (
      "---\ntodos:\n  - id: b\n    status: @\n  - id: b\n    status: pending\n...\n---\n", "pending",
      "in_progress"
    ),
  ]

  @Test(arguments: files) func `only the status changes`(
    _ file: (file: String, before: String, after: String)
  ) throws {
    let text = file.file.replacing("@", with: file.before)
    #expect(try setting("in_progress", in: text) == file.file.replacing("@", with: file.after))
  }

  @Test(arguments: files)
  func `reading back gives the status, and setting the old one the old file`(
    _ file: (file: String, before: String, after: String)
  ) throws {
    let changed = try setting("cancelled", in: file.file.replacing("@", with: file.before))
    let reading = PlanFile.read(Array(changed.utf8), path: nil)
    #expect(reading.plan.workstreams.first { $0.id.text == "b" }?.status == .cancelled)
    #expect(try setting("in_progress", in: changed) == file.file.replacing("@", with: file.after))
  }

  @Test(arguments: [
    "it's: #odd", "", "  ", "- x", "null", "a\nb", "\u{1B}[31m", "日本", "\"", "\\", "{", "*a", "a\u{85}b", "'",
  ])
  func `any word can be written in any style`(_ word: String) throws {
    for file in Self.files {
      let changed = try setting(word, in: file.file.replacing("@", with: file.before))
      let reading = PlanFile.read(Array(changed.utf8), path: nil)
      let blank = ["", "  ", "null"].contains(word)
      let expected = blank ? WorkstreamStatus.pending : WorkstreamStatus(word)
      #expect(reading.plan.workstreams.first { $0.id.text == "b" }?.status == expected)
    }
  }

  @Test(arguments: [
    (
      "---\ntodos:\n  - id: b # mine\n    content: c\n---\n",
      "---\ntodos:\n  - id: b # mine\n    status: completed\n    content: c\n---\n"
    ),
    (
      "---\r\ntodos:\r\n- content: c\r\n  id: b\r\n---\r\n",
      "---\r\ntodos:\r\n- content: c\r\n  id: b\r\n  status: completed\r\n---\r\n"
    ),
    ("---\ntodos: [{id: b}]\n---\n", "---\ntodos: [{id: b, status: completed}]\n---\n"),
    (
      "---\ntodos:\n  b:\n    content: c\n---\n",
      "---\ntodos:\n  b:\n    status: completed\n    content: c\n---\n"
    ),
  ])
  func `a to-do without a status gets one by its id`(_ before: String, _ after: String) throws {
    #expect(try setting("completed", in: before) == after)
  }

  @Test func `what follows the front matter may be any bytes`() throws {
    let head = Array("---\ntodos:\n  - id: b\n    status: pending\n---\n".utf8)
    let tail: [UInt8] = [0xFF, 0x00, 0x0D, 0x0D, 0x0A, 0xC3]
    let changed = try PlanFile.setting(status: .completed, ofTodo: "b", in: head + tail)
    #expect(changed.suffix(tail.count) == tail[...])
    #expect(changed.count == head.count + tail.count + 2)
  }

  @Test(arguments: [
    ("# no front matter\n", PlanFault.noFrontMatter),
    ("---\ntodos:\n  - id: a\n---\n", .unknownTodo("b")),
    ("---\nname: x\n---\n", .unknownTodo("b")),
    ("---\ntodos:\n  - id: b\n    status: [x]\n---\n", .notWritable(line: 4, column: 13)),
    ("---\ns: &s pending\ntodos:\n  - id: b\n    status: *s\n---\n", .notWritable(line: 2, column: 4)),
    ("---\ntodos:\n  - id: b\n    status: two\n      lines\n---\n", .notWritable(line: 4, column: 13)),
  ])
  func `what cannot be written is refused`(_ text: String, _ fault: PlanFault) {
    #expect(throws: fault) { try setting("completed", in: text) }
  }

  @Test func `front matter that is broken or no text is refused`() {
    #expect(throws: PlanFault.notUTF8) {
      try PlanFile.setting(
        status: .completed,
        ofTodo: "b",
        in: Array("---\nx: ".utf8) + [0xFF] + Array("\n---\n".utf8)
      )
    }
    #expect(throws: PlanFault.self) { try setting("completed", in: "---\ntodos: [\n---\n") }
  }
}
