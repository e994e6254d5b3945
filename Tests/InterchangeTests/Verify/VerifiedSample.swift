import Interchange
import Readiness
import RegisterJSON

/// A package of an audit with a log, and ways to tamper with it.
struct VerifiedSample {
  let package: ReleasePackage
  var contents: PackageContents

  /// The version of the samples' packages.
  static let version = "9.8.7"

  /// Two people's acts: an import, a decision with its undo, and a vote, which does not change the register.
  static let acts: [Act] = {
    let harbor = PackageSample.harbor
    let first = harbor.findings[0].id
    func edited(_ before: String?, _ after: String?) -> Change {
      .findingEdited(first, before: .owner(before), after: .owner(after))
    }
    var voted = harbor.context
    voted.poll.cast(Vote(role: "security", answer: .noGo, statement: "not yet", voter: "li", time: time(4)))
    return [
      Act(
        number: 1,
        kind: .imported(from: "harbor.json"),
        author: "ada",
        time: time(1),
        changes: [.contextChanged(before: RegisterContext(), after: harbor.context)]
          + harbor.findings.map { .findingAdded($0) }
      ),
      Act(
        number: 2,
        kind: .decided,
        author: "li",
        time: time(2),
        reason: "\u{1B}[31m “she” knows\nit",
        changes: [edited(harbor.findings[0].owner, "zoë")]
      ),
      Act(
        number: 3,
        kind: .undone(2),
        author: "ada",
        time: time(3),
        changes: [edited("zoë", harbor.findings[0].owner)]
      ),
      Act(
        number: 4,
        kind: .decided,
        author: "li",
        time: time(4),
        changes: [.contextChanged(before: harbor.context, after: voted)]
      ),
    ]
  }()

  private static func time(_ minute: Int) -> Timestamp {
    Timestamp(secondsSinceEpoch: PackageSample.time.secondsSinceEpoch - 3600 + minute * 60)
  }

  /// Makes a package of acts that is sealed by the end of their own chain.
  init(_ acts: [Act] = VerifiedSample.acts) {
    let register = Register(replaying: acts)
    let hashes = Self.hashes(PackageSample.package(of: register, acts: acts))
    var seal: RegisterSeal?
    var trail = AuditTrail(scans: register.scans, plan: register.context.plan)
    if let last = acts.last, let hash = hashes.last {
      trail.people = Set(acts.map(\.author)).count
      trail.revision = acts.last { $0.changesRegister }.map {
        RegisterRevision(act: $0.number, hash: hashes[$0.number - 1])
      }
      trail.exported = trail.revision
      seal = RegisterSeal(act: last.number, hash: hash, people: trail.people, revision: trail.revision)
    }
    let verdict = Verdict(
      table: FindingTable(register),
      context: register.context,
      trail: trail,
      today: PackageSample.time.date
    )
    package = ReleasePackage.make(
      register,
      verdict: verdict,
      at: PackageSample.time,
      toolVersion: Self.version,
      acts: acts,
      seal: seal
    )
    contents = PackageContents(package)
  }

  /// The hashes that the lines of a package's log give.
  static func hashes(_ package: ReleasePackage) -> [String] {
    PackageSample.text("events.jsonl", of: package).split(separator: "\n")
      .compactMap { (try? JSONText.parse(Array($0.utf8)))?["hash"]?.string }
  }

  var verification: PackageVerification { PackageVerification(contents, toolVersion: Self.version) }

  func bytes(_ name: String) -> [UInt8] { contents.bytes(name) ?? [] }

  /// Puts other bytes in the place of a file.
  mutating func put(_ bytes: [UInt8], in name: String) { contents.entries[name] = .file(bytes) }

  /// Replaces a text in a file, and in the manifest what this says of it.
  mutating func forge(_ name: String, _ old: String, _ new: String) {
    let before = bytes(name)
    let after = Array(String(decoding: before, as: UTF8.self).replacing(old, with: new).utf8)
    put(after, in: name)
    guard name != ReleasePackage.manifestName else { return }
    let entry = "\"bytes\": \(before.count),\n      \"name\": \"\(name)\""
    forge(
      ReleasePackage.manifestName,
      entry,
      entry.replacing("\(before.count)", with: "\(after.count)")
    )
    forge(ReleasePackage.manifestName, ReleasePackage.digest(before), ReleasePackage.digest(after))
  }
}
