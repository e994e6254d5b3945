import Readiness
import Testing

struct ChangeTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a change and its inverse leave everything as it was`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var register = SyntheticRegister(findings: 40, seed: seed).register()
    for _ in 0..<60 {
      let before = register
      let change = Self.change(of: register, &random)
      register.apply(change)
      var restored = register
      restored.apply(change.inverse)
      #expect(restored == before)
      #expect(change.inverse.inverse == change)
      #expect(change.inverse.findingID == change.findingID)
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `taking a whole act back in reverse leaves everything as it was`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let before = SyntheticRegister(findings: 30, seed: seed).register()
    var register = before
    var changes: [Change] = []
    for _ in 0..<50 {
      changes.append(Self.change(of: register, &random))
      register.apply(changes[changes.count - 1])
    }
    for change in changes.reversed() { register.apply(change.inverse) }
    #expect(register == before)
  }

  @Test func `a register is the replay of its acts`() {
    let sample = SyntheticRegister(findings: 5, seed: 1)
    let changes = (0..<5).map { Change.findingAdded(sample.finding(at: $0)) }
    let acts = changes.enumerated().map {
      Act(number: $0.offset + 1, kind: .decided, author: "ada", time: noon, changes: [$0.element])
    }
    #expect(Register(replaying: acts).findings == (0..<5).map(sample.finding))
  }

  @Test func `a change of a finding that is not there does nothing`() {
    var register = Register(findings: [.plain(1)])
    let before = register
    register.apply(.findingEdited(FindingID(number: 9), before: .owner(nil), after: .owner("ada")))
    register.apply(.findingRemoved(.plain(9)))
    #expect(register == before)
  }

  @Test(arguments: FindingField.allCases)
  func `a field that is set to its value stays as it is`(field: FindingField) {
    let finding = SyntheticRegister(findings: 1, seed: 5).finding(at: 0)
    var copy = finding
    copy.set(finding.value(of: field))
    #expect(copy == finding)
    #expect(finding.value(of: field).field == field)
  }

  /// A change that fits the register.
  private static func change(of register: Register, _ random: inout SplitMix64) -> Change {
    let finding = register.findings[random.below(register.findings.count)]
    let other = SyntheticRegister(findings: 1_000, seed: 77).finding(at: 100 + random.below(900))
    switch random.below(register.findings.count > 5 ? 5 : 4) {
    case 0 where register[other.id] == nil: return .findingAdded(other)
    case 1:
      var after = other
      after.id = finding.id
      return .findingReplaced(before: finding, after: after)
    case 2:
      return .contextChanged(
        before: register.context,
        after: register.context.with { $0.project.name += "x" }
      )
    case 4: return .findingRemoved(finding)
    default:
      let field = FindingField.allCases[random.below(FindingField.allCases.count)]
      return .findingEdited(finding.id, before: finding.value(of: field), after: other.value(of: field))
    }
  }
}
