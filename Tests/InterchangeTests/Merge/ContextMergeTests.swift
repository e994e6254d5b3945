import Interchange
import Readiness
import Testing

struct ContextMergeTests {
  private func merge(
    _ ours: (inout RegisterContext) -> Void,
    _ theirs: (inout RegisterContext) -> Void
  ) -> RegisterMerge {
    merge(base: { _ in }, ours, theirs)
  }

  private func merge(
    base: (inout RegisterContext) -> Void,
    _ ours: (inout RegisterContext) -> Void,
    _ theirs: (inout RegisterContext) -> Void
  ) -> RegisterMerge {
    var start = RegisterContext()
    base(&start)
    var (our, their) = (start, start)
    ours(&our)
    theirs(&their)
    return RegisterMerge(
      base: Register(context: start),
      ours: Register(context: our),
      theirs: Register(context: their)
    )
  }

  @Test func `statuses of different workstreams are both taken`() {
    let merge = merge {
      $0.plan.workstreams[0].status = .completed
    } _: {
      $0.plan.workstreams[1].status = .inProgress
    }
    #expect(merge.conflicts.isEmpty)
    #expect(merge.merged.context.plan.workstreams.prefix(2).map(\.status) == [.completed, .inProgress])
  }

  @Test func `two statuses of one workstream are a conflict`() {
    let merge = merge {
      $0.plan.workstreams[1].status = .completed
    } _: {
      $0.plan.workstreams[1].status = .inProgress
    }
    #expect(merge.merged.context.plan.workstreams[1].status == .completed)
    #expect(merge.conflicts.map(\.subject) == [.workstream("security")])
    #expect(merge.conflicts.map(\.field) == ["status"])
    #expect(merge.conflicts.map(\.theirs.value) == ["in_progress"])
  }

  @Test func `fields of the project are merged one by one, the commit with whether it was all`() {
    let merge = merge {
      $0.project = Project(name: "shop", commit: "a1", isDirty: false)
    } _: {
      $0.project.name = "Shop"
      $0.project.commit = "b2"
    } _: {
      $0.project.release = "2.0"
      $0.project.isDirty = true
    }
    #expect(
      merge.merged.context.project == Project(name: "Shop", release: "2.0", commit: "b2", isDirty: false)
    )
    #expect(merge.conflicts.map(\.field) == ["commit"])
    #expect(merge.conflicts.map(\.subject) == [.project])
  }

  @Test func `hypotheses, flows and checklist items are merged by their names`() {
    let merge = merge {
      $0.hypotheses = [Hypothesis(id: "H-1", statement: "it holds")]
      $0.flows = [CriticalFlow(name: "pay")]
    } _: {
      $0.hypotheses[0].workstream = WorkstreamID("ops")
      $0.hypotheses.append(Hypothesis(id: "H-2", statement: "ours"))
      $0.flows[0].steps = ["click"]
      $0.checklist[0].state = .done
    } _: {
      $0.hypotheses[0].validation = .confirmed
      $0.hypotheses.append(Hypothesis(id: "H-3", statement: "theirs"))
      $0.flows[0].isPassing = true
      $0.checklist[0].owner = "li"
      $0.checklist.removeLast()
    }
    let context = merge.merged.context
    #expect(merge.conflicts.isEmpty)
    #expect(context.hypotheses.map(\.id) == ["H-1", "H-2", "H-3"])
    #expect(context.hypotheses[0].validation == .confirmed)
    #expect(context.hypotheses[0].workstream == WorkstreamID("ops"))
    #expect(context.flows == [CriticalFlow(name: "pay", steps: ["click"], isPassing: true)])
    #expect(context.checklist[0].state == .done)
    #expect(context.checklist[0].owner == "li")
    #expect(context.checklist.count == ChecklistItem.standard.count - 1)
  }

  @Test func `records about different gates are both kept`() {
    let ours = GateRecord(gate: "G-01", state: .pass)
    let theirs = GateRecord(gate: "G-02", state: .fail)
    let merge = merge {
      $0.gateRecords.append(ours)
    } _: {
      $0.gateRecords.append(theirs)
    }
    #expect(merge.conflicts.isEmpty)
    #expect(merge.merged.context.gateRecords == [ours, theirs])
  }

  @Test func `two records about one gate are a conflict in which both stay and ours counts`() {
    let ours = GateRecord(gate: "G-02", state: .pass, recordedBy: "ada")
    let theirs = GateRecord(gate: "G-02", state: .fail, reason: "broken", recordedBy: "li")
    let merge = merge {
      $0.gateRecords.append(ours)
    } _: {
      $0.gateRecords.append(theirs)
    }
    #expect(merge.merged.context.gateRecords == [theirs, ours])
    #expect(merge.conflicts.map(\.subject) == [.gate("G-02")])
    #expect(merge.conflicts.first?.ours == MergeConflict.Side("pass", authors: ["ada"]))
    #expect(merge.conflicts.first?.theirs == MergeConflict.Side("fail, broken", authors: ["li"]))
  }

  @Test func `of two scans of one series the newer one is kept`() {
    let scans = [3, 1, 2].map { hour in
      ScanRecord(tool: "trivy", version: "\(hour)", time: Timestamp(secondsSinceEpoch: hour * 3600))
    }
    let other = ScanRecord(tool: "semgrep", version: "1", time: Timestamp(secondsSinceEpoch: 0))
    let merge = RegisterMerge(
      base: Register(scans: [scans[1]]),
      ours: Register(scans: [scans[2]]),
      theirs: Register(scans: [scans[0], other])
    )
    #expect(merge.merged.scans == [scans[0], other])
    #expect(merge.conflicts.isEmpty)
  }
}
