import Interchange
import Readiness
import RegisterJSON
import Testing

struct RegisterNothingLostTests {
  /// A small generator of foreign registers; the same for the same seed.
  private struct Generator {
    var state: UInt64
    var marks = 0

    mutating func number(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }

    static let keys = [
      "id", "title", "name", "summary", "what", "description", "severity", "risk", "impact", "why_it_matters",
      "evidence", "quote", "code", "command", "output", "location", "where", "file", "line", "lines",
      "end_line",
      "column", "files", "repro", "root_cause", "fix", "mitigation", "resolution", "verify", "owner",
      "effort",
      "verified", "confidence", "status", "state", "fixed", "justification", "approved_by", "expires",
      "duplicate_of", "blocker", "category", "type", "area", "cwe", "refs", "url", "tags", "labels", "due",
      "milestone", "depends_on", "flows", "created_at", "updated_at", "lens", "x", "notes", "score",
      "message",
    ]

    mutating func mark() -> String {
      marks += 1
      return "mark\(marks)end"
    }

    mutating func text() -> String {
      let mark = mark()
      let forms = [
        mark, "\(mark) is a sentence. More follows here.", "src/\(mark).ts:12-40", "high \(mark)",
        "fixed: \(mark)",
        "a, \(mark), b", "\(mark)\nand a line", "2 days \(mark)", "src/x.ts:3 (\(mark))", "  \(mark)  ",
        String(repeating: "long words ", count: 20) + mark,
      ]
      return forms[number(below: forms.count)]
    }

    mutating func value(depth: Int = 0) -> PropertyValue {
      switch number(below: depth < 2 ? 9 : 5) {
      case 0: return .number("\(7_000_000 + number(below: 1_000_000))")
      case 1, 2, 3, 4: return .string(text())
      case 5, 6: return .array((0..<number(below: 4)).map { _ in value(depth: depth + 1) })
      default:
        return .object(
          (0..<number(below: 4)).map { _ in
            Property(Self.keys[number(below: Self.keys.count)], value(depth: depth + 1))
          }
        )
      }
    }

    mutating func record() -> PropertyValue {
      .object(
        [Property("title", .string(text()))]
          + (0..<number(below: 9)).map { _ in Property(Self.keys[number(below: Self.keys.count)], value()) }
      )
    }
  }

  private func marks(_ bytes: [UInt8]) -> Set<String> {
    let text = String(decoding: bytes, as: UTF8.self)
    return Set(text.matches(of: /mark[0-9]+end/).map { String($0.output) })
  }

  @Test(arguments: 1...300)
  func `every text of a foreign register is somewhere in the register`(seed: UInt64) throws {
    var generator = Generator(state: seed)
    let records = (0...generator.number(below: 3)).map { _ in generator.record() }
    let root = PropertyValue.object([
      Property("findings", .array(records)), Property("beside", generator.value()),
      Property("meta", generator.value()),
    ])
    let file = JSONText.write(root, style: .pretty)
    let reading = try RegisterFile.read(file, name: "a.json")
    var kept: Set<String> = []
    for finding in reading.register.findings { kept.formUnion(marks(RegisterCoding.findingBytes(finding))) }
    kept.formUnion(marks(JSONText.write(RegisterCoding.encode(reading.register.context), style: .compact)))
    #expect(marks(file).subtracting(kept).isEmpty, "\(String(decoding: file, as: UTF8.self))")
  }

  @Test func `mutated registers are read or refused`() {
    var generator = Generator(state: 99)
    let records = (0..<3).map { _ in generator.record() }
    let file = JSONText.write(.object([Property("findings", .array(records))]), style: .pretty)
    for _ in 0..<1500 {
      var bytes = file
      for _ in 0...generator.number(below: 6) {
        let place = generator.number(below: bytes.count)
        switch generator.number(below: 4) {
        case 0: bytes[place] = UInt8(generator.number(below: 256))
        case 1: bytes[place] = Array("\"{}[],:0\n".utf8)[generator.number(below: 9)]
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + generator.number(below: 30)))
        default: bytes.insert(contentsOf: Array("],{\"".utf8), at: place)
        }
        if bytes.isEmpty { bytes = file }
      }
      _ = try? RegisterFile.read(bytes, name: "a.json")
    }
  }

  @Test func `what was imported is exported and read back as the same`() throws {
    var generator = Generator(state: 5)
    let records = (0..<20).map { _ in generator.record() }
    let file = JSONText.write(.array(records), style: .compact)
    let register = try RegisterFile.read(file, name: "a.json").register
    let time = Timestamp(secondsSinceEpoch: 1_795_442_520)
    let verdict = Verdict(table: FindingTable(register), context: register.context, today: time.date)
    let exported = RegisterCoding.registerBytes(register, at: time, verdict: verdict)
    let again = try RegisterFile.read(exported, name: "b.json")
    #expect(again.register == register)
    #expect(again.report.problems.isEmpty)
    #expect(again.report.shape == .own)
  }
}
