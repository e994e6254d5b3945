import Interchange
import Readiness
import RegisterStore

extension RegisterSource {
  /// The release package of what the source holds now.
  func package(at time: Timestamp) throws -> ReleasePackage {
    let register = try register()
    return ReleasePackage.make(
      register,
      verdict: Verdict(register, at: time),
      at: time,
      toolVersion: Launchpoll.version,
      acts: try acts(),
      seal: try seal()
    )
  }

  /// Where the log ends, so that the package tells which state of the audit it is of.
  private func seal() throws -> RegisterSeal? {
    guard case .audit(let store) = self, let hash = try store.lastHash() else { return nil }
    return RegisterSeal(act: try store.lastActNumber(), hash: hash)
  }
}

extension Verdict {
  /// The verdict on a register at a time.
  init(_ register: Register, at time: Timestamp) {
    self.init(table: FindingTable(register), context: register.context, today: time.date)
  }
}
