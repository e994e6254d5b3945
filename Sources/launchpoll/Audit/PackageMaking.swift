import Interchange
import Readiness
import RegisterStore

extension RegisterSource {
  /// The release package of what the source holds now.
  ///
  /// What it says of exit criterion EC-4 holds once it is written: that it is of this state.
  func package(at time: Timestamp) throws -> ReleasePackage {
    let register = try register()
    var trail = try trail()
    trail.exported = trail.revision
    return ReleasePackage.make(
      register,
      verdict: Verdict(register, trail, at: time),
      at: time,
      toolVersion: Launchpoll.version,
      acts: try acts(),
      seal: try seal()
    )
  }

  /// Where the log ends, so that the package tells which state of the audit it is of.
  private func seal() throws -> RegisterSeal? {
    guard case .audit(let store) = self, let hash = try store.lastHash() else { return nil }
    return RegisterSeal(
      act: try store.lastActNumber(),
      hash: hash,
      people: try store.people(),
      revision: try store.revision()
    )
  }
}

extension Verdict {
  /// The verdict on a register at a time; without a trail, what its scans tell.
  init(_ register: Register, _ trail: AuditTrail? = nil, at time: Timestamp) {
    let context = register.context
    let trail = trail ?? AuditTrail(scans: register.scans, plan: context.plan)
    self.init(table: FindingTable(register), context: context, trail: trail, today: time.date)
  }
}
