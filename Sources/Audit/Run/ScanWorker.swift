import Readiness
import SourceTree

/// One thread's part of a scan, with the memory that it uses again for every file.
final class ScanWorker {
  /// What it found so far.
  private(set) var report: ScanReport
  private let plan: ScanPlan
  private let checks: [Check]
  private let tree: SourceTree
  private let monitor: AuditMonitor
  private let workspace = PatternWorkspace()
  private var selector: ScopeSelector
  private var bytes: [UInt8] = []
  private var hits: [KeywordHit] = []
  /// By step: the offsets of its keywords in the file at hand.
  private var candidates: [[Int]]
  /// The steps that are called for by the file at hand, and by step whether it is.
  private var called: [Int] = []
  private var isCalled: [Bool]

  /// Makes a worker on a plan.
  init(_ plan: ScanPlan, checks: [Check], tree: SourceTree, monitor: AuditMonitor) {
    self.plan = plan
    self.checks = checks
    self.tree = tree
    self.monitor = monitor
    report = ScanReport(checks: checks.count)
    selector = ScopeSelector(plan.scopes, checks: checks.count)
    candidates = Array(repeating: [], count: plan.steps.count)
    isCalled = Array(repeating: false, count: plan.steps.count)
  }

  /// Scans files until there are none left or the audit is to stop.
  func run() {
    while let numbers = monitor.takeFiles() {
      for number in numbers {
        if monitor.stops() { return }
        let file = tree.files[number]
        if file.skip == nil { scan(file, number) }
        monitor.finishFile(bytes: file.skip == nil ? bytes.count : 0)
      }
    }
  }

  private func scan(_ listed: TreeFile, _ number: Int) {
    var file = listed
    if let reason = tree.readForScan(&file, into: &bytes) {
      report.skipped.append((number, reason))
      bytes.removeAll(keepingCapacity: true)
      return
    }
    selector.select(file)
    hits.removeAll(keepingCapacity: true)
    let lines = bytes.withUnsafeBufferPointer { buffer in
      plan.automaton.appendHits(in: buffer, to: &hits)
      return LineCount.lines(in: buffer)
    }
    count(.init(files: 1, bytes: bytes.count, lines: lines))
    let wanted = callSteps()
    guard !called.isEmpty || wanted.facts || wanted.ignores else { return }
    let look = FileLook(file: file, bytes: bytes, workspace: workspace)
    runSteps(number, look)
    if wanted.facts {
      let facts = SourceFacts(of: look.text)
      if facts != SourceFacts() { report.facts.append((number, facts)) }
    }
    if wanted.ignores {
      let ignores = InlineIgnoreReader(look.text).ignores()
      if !ignores.isEmpty { report.ignores.append((number, ignores)) }
    }
  }

  private func count(_ extent: ScanReport.Extent) {
    report.extent += extent
    for check in selector.selected { report.extents[check] += extent }
  }

  /// Notes which steps the hits call for, with the places; says what else they call for.
  private func callSteps() -> (facts: Bool, ignores: Bool) {
    var wanted = (facts: false, ignores: false)
    for hit in hits {
      for purpose in plan.purposes(of: hit) {
        switch purpose {
        case .step(let step): call(step, at: Int(hit.offset))
        case .facts: wanted.facts = true
        case .ignore: wanted.ignores = true
        }
      }
    }
    for step in plan.unconditional { call(step, at: nil) }
    called.sort()
    return wanted
  }

  private func call(_ step: Int, at offset: Int?) {
    guard selector.isSelected[plan.steps[step].check] else { return }
    if !isCalled[step] {
      isCalled[step] = true
      called.append(step)
    }
    if let offset { candidates[step].append(offset) }
  }

  private func runSteps(_ number: Int, _ look: FileLook) {
    for step in called {
      let check = plan.steps[step].check
      let offsets = candidates[step].isEmpty ? nil : candidates[step].sorted()
      let given = workspace.abandonedCount
      var sightings = look.sightings(of: plan.steps[step].look, candidates: offsets)
      if workspace.abandonedCount > given { report.abandoned[check] += 1 }
      isCalled[step] = false
      candidates[step].removeAll(keepingCapacity: true)
      guard !sightings.isEmpty else { continue }
      // A secret is never kept, so its line is not.
      if checks[check].category != .secret { SnippetReader.fill(&sightings, from: look.text) }
      report.seen.append(.init(file: number, step: step, sightings: sightings))
    }
    called.removeAll(keepingCapacity: true)
  }
}
