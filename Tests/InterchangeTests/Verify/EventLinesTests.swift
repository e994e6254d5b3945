import Interchange
import Readiness
import RegisterJSON
import Testing

struct EventLinesTests {
  private let package = VerifiedSample().package

  private func lines() throws -> [JSONNode] {
    try PackageSample.text("events.jsonl", of: package).split(separator: "\n")
      .map { try JSONText.parse(Array($0.utf8)) }
  }

  @Test func `each act is a line that names the hash of the line before`() throws {
    let lines = try lines()
    #expect(lines.map { $0["number"]?.wholeNumber } == [1, 2, 3, 4])
    #expect(lines[0]["previous_hash"]?.string == String(repeating: "0", count: 64))
    for (before, after) in zip(lines, lines.dropFirst()) {
      #expect(before["hash"]?.string == after["previous_hash"]?.string)
    }
  }

  @Test func `a line is the act as the log has it, with its two hashes`() throws {
    let members = try lines()[1].value
    guard case .object(let properties) = members else { return #expect(Bool(false), "no object") }
    let act = properties.filter { !["hash", "previous_hash"].contains($0.name) }
    #expect(.object(act) == RegisterCoding.encode(VerifiedSample.acts[1]))
    #expect(properties.map(\.name) == properties.map(\.name).sorted())
  }

  @Test func `lines are written as compact JSON is`() throws {
    var bytes: [UInt8] = []
    for line in try lines() { bytes += JSONText.write(line.value, style: .compact) + [0x0A] }
    #expect(bytes == package.files.first { $0.name == "events.jsonl" }?.bytes)
  }

  @Test func `the hash is that of the format's description`() throws {
    // Computed with Python's hashlib over the parts that docs/Formats.md lists.
    let act = Act(
      number: 1,
      kind: .imported(from: "a.json"),
      author: "ada",
      time: Timestamp(secondsSinceEpoch: 0),
      reason: "why",
      changes: []
    )
    let package = PackageSample.package(of: Register(), acts: [act])
    #expect(
      VerifiedSample.hashes(package) == ["93d3c5c3daf8d74e5991f0fc36e3a33fd9fe22e91c14d93c5362e4b63ab8bbec"]
    )
  }

  @Test func `a register without a log has no such file`() {
    #expect(!PackageSample.package(of: PackageSample.harbor).files.contains { $0.name == "events.jsonl" })
  }
}
