import Readiness
import RegisterJSON

/// Computes anew what a package's register gives: its verdict, its decision record and the package itself.
struct RegisterVerification {
  private(set) var faults: [VerificationFault] = []
  private(set) var verdict: Verdict?
  private var register: Register?
  private let acts: [Act]
  private let manifest: PackageManifest

  init(_ bytes: [UInt8], _ manifest: PackageManifest, _ events: EventReading?, decision: [UInt8]?) {
    self.manifest = manifest
    acts = events.map { $0.faults.isEmpty ? $0.acts : [] } ?? []
    let register: Register
    do throws(CodingFault) {
      register = try RegisterCoding.register(bytes: bytes)
    } catch {
      faults = [.register(error.text)]
      return
    }
    self.register = register
    if !acts.isEmpty, Register(replaying: acts) != register { faults.append(.replay) }
    let verdict = Self.verdict(register, manifest)
    self.verdict = verdict
    compare(bytes, register, verdict, manifest)
    let subject = PackageSubject(
      register,
      verdict,
      at: manifest.time,
      manifest.toolVersion,
      acts,
      manifest.seal
    )
    if let decision { compare(decision, DecisionRecord(subject)) }
  }

  /// The package that the register makes; nil when it does not read.
  func package() -> ReleasePackage? {
    guard let register, let verdict else { return nil }
    return ReleasePackage.make(
      register,
      verdict: verdict,
      at: manifest.time,
      toolVersion: manifest.toolVersion,
      acts: acts,
      seal: manifest.seal
    )
  }

  /// The verdict at the time of the package, with what the manifest tells of the log.
  private static func verdict(_ register: Register, _ manifest: PackageManifest) -> Verdict {
    var trail = AuditTrail(scans: register.scans, plan: register.context.plan)
    trail.people = manifest.seal?.people
    trail.revision = manifest.seal?.stateOfRegister
    trail.exported = trail.revision
    return Verdict(
      table: FindingTable(register),
      context: register.context,
      trail: trail,
      today: manifest.time.date
    )
  }

  /// Compares the register's file with what is written of the register that it holds.
  private mutating func compare(
    _ bytes: [UInt8],
    _ register: Register,
    _ verdict: Verdict,
    _ manifest: PackageManifest
  ) {
    let name = ReleasePackage.registerName
    guard let root = try? JSONText.parse(bytes) else { return }
    if root["generated_at"]?.string != manifest.time.description {
      faults.append(.origin(name, member: "time"))
    }
    if root["tool"]?["version"]?.string != manifest.toolVersion {
      faults.append(.origin(name, member: "version"))
    }
    let before = faults
    if case .object(let members) = RegisterCoding.encode(verdict) {
      for member in members where member.name != "audit" && root[member.name]?.value != member.value {
        faults.append(.verdict(name, member: Self.words(member.name)))
      }
    }
    guard faults == before, faults.isEmpty else { return }
    let written = RegisterCoding.registerBytes(
      register,
      at: manifest.time,
      verdict: verdict,
      toolVersion: manifest.toolVersion
    )
    if written != bytes { faults.append(.content(name)) }
  }

  /// Compares the decision record member by member, so that what differs is named.
  private mutating func compare(_ bytes: [UInt8], _ record: DecisionRecord) {
    let made = record.bytes
    guard made != bytes else { return }
    let name = DecisionRecord.name
    let before = faults.count
    if let stated = try? JSONText.parse(bytes), let computed = try? JSONText.parse(made) {
      for member in computed.members where stated[member.name]?.value != member.value.value {
        switch member.name {
        case "generated_at": faults.append(.origin(name, member: "time"))
        case "tool": faults.append(.origin(name, member: "version"))
        default: faults.append(.verdict(name, member: Self.words(member.name)))
        }
      }
    }
    if faults.count == before { faults.append(.content(name)) }
  }

  private static func words(_ member: String) -> String {
    switch member {
    case "exit_criteria": "exit criteria"
    case "summary": "counts"
    default: member
    }
  }
}
