import Interchange
import Readiness
import RegisterJSON
import Testing

struct MergeInputTests {
  private func bytes(_ register: Register) -> [UInt8] {
    let time = Timestamp(secondsSinceEpoch: 1_700_000_000)
    let verdict = Verdict(table: FindingTable(register), context: register.context, today: time.date)
    return RegisterCoding.registerBytes(register, at: time, verdict: verdict)
  }

  private func fault(_ text: String) -> MergeInputFault? {
    do throws(MergeInputFault) {
      _ = try MergeInput(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func `a register is read with the time at which it was written`() throws {
    var sample = MergeSample(seed: 1)
    let register = sample.register()
    let input = try MergeInput(bytes(register))
    #expect(input.register == register)
    #expect(input.writtenAt == Timestamp(secondsSinceEpoch: 1_700_000_000))
  }

  @Test(arguments: ["", "\n", " \r\n\t"]) func `an empty base is an empty register`(text: String) throws {
    #expect(try MergeInput.base(Array(text.utf8)).register == Register())
  }

  @Test func `an empty side is none`() { #expect(fault("") == .notJSON(.empty)) }

  @Test func `marks of a conflict are told by their line`() throws {
    let lines = String(decoding: bytes(Register()), as: UTF8.self).split(separator: "\n")
    let marked = (lines.prefix(2) + ["<<<<<<< HEAD"] + lines.dropFirst(2)).joined(separator: "\n")
    let found = try #require(fault(marked))
    #expect(found.position?.line == 3)
    #expect(found.position?.column == 1)
    #expect(found.text.contains("conflict"))
  }

  @Test func `what is no register of this format says so with its place`() throws {
    #expect(try #require(fault("[]")).text.contains("no register"))
    #expect(fault("[]")?.position?.line == 1)
    #expect(try #require(fault("{\n\"schema\": \"launchpoll/issues@9\"}")).text.contains("@9"))
    #expect(fault("{\n\"schema\": \"launchpoll/issues@9\"}")?.position?.line == 2)
    #expect(try #require(fault("{\"a\": ")).text.contains("not JSON"))
  }

  @Test func `a word that the format does not know is refused with its place, not replaced`() throws {
    let register = Register(findings: [
      Finding(id: FindingID(number: 1), title: "one", severity: SeverityAssessment(level: .high))
    ])
    let text = String(decoding: bytes(register), as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    let place = try #require(lines.firstIndex { $0.contains("\"severity\": \"high\"") })
    let found = try #require(fault(text.replacing("\"severity\": \"high\"", with: "\"severity\": \"hihg\"")))
    #expect(found.position?.line == place + 1)
    #expect(found.text.contains("hihg"))
  }

  @Test func `a register cut off anywhere is refused`() {
    let whole = bytes(Register())
    for end in stride(from: 1, to: whole.count - 2, by: 89) {
      #expect(throws: MergeInputFault.self) { try MergeInput(Array(whole[..<end])) }
    }
  }
}
