import Interchange
import Readiness
import Testing

/// What holds of every merge, over generated registers.
struct MergePropertiesTests {
  static let seeds = Array(UInt64(1)...150)

  /// A register with two that were made of it.
  private struct Fork {
    let base: Register
    let ours: Register
    let theirs: Register

    init(seed: UInt64) {
      var sample = MergeSample(seed: seed)
      base = sample.register()
      ours = sample.changed(base)
      theirs = sample.changed(base)
    }

    var merge: RegisterMerge { RegisterMerge(base: base, ours: ours, theirs: theirs) }
    var mirrored: RegisterMerge { RegisterMerge(base: base, ours: theirs, theirs: ours) }
  }

  @Test(arguments: seeds) func `a register merged with itself is itself`(seed: UInt64) {
    let register = Fork(seed: seed).ours
    let merge = RegisterMerge(base: register, ours: register, theirs: register)
    #expect(merge.merged == register)
    #expect(merge.conflicts.isEmpty && merge.notes.isEmpty)
  }

  @Test(arguments: seeds) func `what only one side changed is taken over whole`(seed: UInt64) {
    let fork = Fork(seed: seed)
    let left = RegisterMerge(base: fork.base, ours: fork.ours, theirs: fork.base)
    let right = RegisterMerge(base: fork.base, ours: fork.base, theirs: fork.theirs)
    #expect(left.merged == fork.ours)
    #expect(right.merged == fork.theirs)
    #expect(left.conflicts.isEmpty && right.conflicts.isEmpty && left.notes.isEmpty && right.notes.isEmpty)
  }

  @Test(arguments: seeds) func `both sides making the same change is no conflict`(seed: UInt64) {
    let fork = Fork(seed: seed)
    let merge = RegisterMerge(base: fork.base, ours: fork.ours, theirs: fork.ours)
    #expect(merge.merged == fork.ours)
    #expect(merge.conflicts.isEmpty && merge.notes.isEmpty)
  }

  @Test(arguments: seeds) func `merging theirs once more changes nothing and asks nothing new`(seed: UInt64) {
    let fork = Fork(seed: seed)
    let once = fork.merge
    let twice = RegisterMerge(base: fork.base, ours: once.merged, theirs: fork.theirs)
    #expect(twice.merged == once.merged)
    #expect(twice.conflicts.count <= once.conflicts.count)
  }

  @Test(arguments: seeds) func `the sides of a conflict change places with the sides of the merge`(
    seed: UInt64
  ) {
    let fork = Fork(seed: seed)
    let (merge, mirrored) = (fork.merge, fork.mirrored)
    let turned = mirrored.conflicts.map {
      MergeConflict(subject: $0.subject, field: $0.field, base: $0.base, ours: $0.theirs, theirs: $0.ours)
    }
    #expect(Set(merge.conflicts.map { "\($0)" }) == Set(turned.map { "\($0)" }))
  }

  @Test(arguments: seeds) func `a merge without conflicts is the same from both sides but for order`(
    seed: UInt64
  ) {
    let fork = Fork(seed: seed)
    let (merge, mirrored) = (fork.merge, fork.mirrored)
    guard merge.conflicts.isEmpty else { return }
    #expect(unordered(merge.merged) == unordered(mirrored.merged))
  }

  @Test func `the generated registers include merges with and without conflicts`() {
    let counts = Self.seeds.map { Fork(seed: $0).merge.conflicts.count }
    #expect(counts.contains(0))
    #expect(counts.count { $0 > 0 } > 20)
    #expect(Self.seeds.contains { !Fork(seed: $0).merge.notes.isEmpty })
  }

  /// Every finding in words without its id, its lists in one order.
  private func unordered(_ register: Register) -> [String] {
    register.findings.map { finding in
      var finding = finding
      finding.id = FindingID("")
      finding.tags.sort()
      finding.dependsOn.sort()
      finding.evidence.sort { $0.headline < $1.headline }
      finding.properties.sort { $0.name < $1.name }
      return "\(finding)"
    }.sorted()
  }
}
