import Readiness
import Testing

struct RegisterTests {
  @Test func `of findings with one id the first is kept`() {
    let register = Register(findings: [.plain(1, .high), .plain(2), .plain(1, .low)])
    #expect(register.findings.map(\.id) == [FindingID(number: 1), FindingID(number: 2)])
    #expect(register[FindingID(number: 1)]?.severity.level == .high)
  }

  @Test func `a finding that comes back stands where it stood`() {
    let full = Register(findings: (1...5).map { .plain($0) })
    var register = full
    register.remove(FindingID(number: 2))
    register.remove(FindingID(number: 3))
    register.insert(.plain(6))
    register.insert(.plain(3))
    register.insert(.plain(2))
    #expect(register.findings.map(\.id.number) == [1, 2, 3, 4, 5, 6])
    register.remove(FindingID(number: 6))
    #expect(register == full)
  }

  @Test func `positions follow what is taken out and put in`() {
    var random = SplitMix64(seed: 11)
    var register = Register()
    for _ in 0..<1_000 {
      let number = 1 + random.below(40)
      if random.below(2) == 0 {
        register.insert(.plain(number))
      } else {
        register.remove(FindingID(number: number))
      }
      #expect(register.findings.allSatisfy { register[$0.id] == $0 })
      #expect(Set(register.findings.map(\.id)).count == register.findings.count)
    }
  }
}
