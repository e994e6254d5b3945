import Readiness
import RegisterStore

extension AuditTrail {
  /// What the scans and the log of an audit tell.
  init(_ store: AuditStore) throws {
    self.init(scans: try store.scans(), plan: try store.context().plan)
    people = try store.people()
    revision = try store.revision()
    exported = try store.setting(Self.exportedKey).flatMap(RegisterRevision.init(setting:))
  }

  /// Keeps that the release package of a state was written.
  static func noteExport(of revision: RegisterRevision?, in store: AuditStore) throws {
    try store.setSetting(exportedKey, revision?.setting)
  }

  private static let exportedKey = "exported"
}

extension RegisterRevision {
  /// The revision as it stands in an audit's settings: number, blank, hash.
  fileprivate var setting: String { "\(act) \(hash)" }

  /// Reads such a setting; nil for anything else.
  fileprivate init?(setting: String) {
    let parts = setting.split(separator: " ")
    guard parts.count == 2, let act = Int(parts[0]) else { return nil }
    self.init(act: act, hash: String(parts[1]))
  }
}
