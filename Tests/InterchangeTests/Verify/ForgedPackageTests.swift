import Interchange
import Readiness
import RegisterJSON
import Testing

/// Packages that were changed together with the digests in their manifests.
struct ForgedPackageTests {
  private func faults(_ name: String, _ old: String, _ new: String) throws -> [VerificationFault] {
    var sample = VerifiedSample()
    let before = sample.contents
    sample.forge(name, old, new)
    try #require(sample.contents != before)
    let faults = sample.verification.faults
    #expect(!faults.contains(.digest(name)))
    return faults
  }

  @Test func `a recommendation that the register does not give is a fault`() throws {
    let issues = "production-readiness-issues.json"
    let faults = try faults(issues, #""value": "NO-GO""#, #""value": "GO""#)
    #expect(faults == [.verdict(issues, member: "recommendation")])
  }

  @Test func `a decision record that says otherwise is a fault`() throws {
    let faults = try faults("decision.json", #""value": "NO-GO""#, #""value": "GO""#)
    #expect(faults == [.verdict("decision.json", member: "recommendation")])
  }

  @Test func `a report that says something else than the register is a fault`() throws {
    let faults = try faults("release-package.html", "NO-GO", "GO")
    #expect(faults == [.content("release-package.html")])
  }

  @Test func `a finding made harmless differs from the log, whatever else was made to fit`() throws {
    let issues = "production-readiness-issues.json"
    let faults = try faults(issues, #""severity": "critical""#, #""severity": "low""#)
    #expect(faults.contains(.replay))
    #expect(faults.contains(.verdict(issues, member: "gates")))
    #expect(faults.contains(.verdict(issues, member: "counts")))
  }

  @Test func `a register that is none is a fault`() throws {
    let faults = try faults("production-readiness-issues.json", "launchpoll/issues@1", "launchpoll/issues@7")
    #expect(faults.count == 1)
    #expect(faults.first?.code == "unreadable")
  }

  @Test func `a register with other white space is a fault`() throws {
    let issues = "production-readiness-issues.json"
    #expect(try faults(issues, #""schema": "#, #""schema":  "#) == [.content(issues)])
  }

  @Test func `a log whose reason was changed is broken at that line`() throws {
    let faults = try faults("events.jsonl", "“she” knows", "nobody knows")
    #expect(faults == [.eventHash(line: 2)])
  }

  @Test func `a log whose change was changed is broken at that line`() throws {
    #expect(try faults("events.jsonl", #""after":"zoë""#, #""after":"eve""#).contains(.eventHash(line: 2)))
  }

  @Test func `a log whose line is garbage is unreadable there`() throws {
    #expect(try faults("events.jsonl", #""word":"undone""#, #""word":"lost""#) == [.eventUnreadable(line: 3)])
  }

  /// The lines of the log changed by a closure, and the manifest with them.
  private func faults(lines change: (inout [Substring]) -> Void) -> [VerificationFault] {
    var sample = VerifiedSample()
    let text = String(decoding: sample.bytes("events.jsonl"), as: UTF8.self)
    var lines = text.split(separator: "\n")
    change(&lines)
    sample.forge("events.jsonl", text, lines.map { "\($0)\n" }.joined())
    return sample.verification.faults
  }

  @Test func `a line taken out, put twice or moved shows where it was`() {
    #expect(faults { $0.remove(at: 1) }.contains(.eventNumber(line: 2)))
    #expect(faults { $0.insert($0[0], at: 1) }.contains(.eventNumber(line: 2)))
    #expect(faults { $0.swapAt(1, 2) }.contains(.eventNumber(line: 2)))
  }

  @Test func `a log whose end was cut off does not lead to the seal`() {
    let faults = faults { $0.removeLast() }
    #expect(faults.contains(.seal(member: "hash")))
    #expect(faults.contains(.seal(member: "last act")))
  }

  @Test func `a log with a line feed less at the end is unreadable there`() {
    var sample = VerifiedSample()
    let text = String(decoding: sample.bytes("events.jsonl"), as: UTF8.self)
    sample.forge("events.jsonl", text, String(text.dropLast()))
    #expect(sample.verification.faults == [.eventUnreadable(line: 4)])
  }

  @Test(arguments: [
    (#""people": 2"#, #""people": 3"#, "number of people"),
    (#""last_act": 4"#, #""last_act": 5"#, "last act"),
    (#""act": 3"#, #""act": 4"#, "revision"),
  ])
  func `a manifest that says otherwise of the log than the log is a fault`(
    old: String,
    new: String,
    member: String
  ) throws {
    #expect(try faults("MANIFEST.json", old, new).contains(.seal(member: member)))
  }

  @Test func `a manifest with another time than its files is a fault`() throws {
    let faults = try faults("MANIFEST.json", "2027-01-15T08:00:00Z", "2027-01-15T08:00:01Z")
    #expect(faults.contains(.origin("production-readiness-issues.json", member: "time")))
    #expect(faults.contains(.origin("decision.json", member: "time")))
  }

  @Test func `a package made anew of another register agrees with itself, and its seal is another`() {
    let acts = VerifiedSample.acts
    var other = acts
    other[1].reason = "nobody knows it"
    let forged = VerifiedSample(other).verification
    #expect(forged.faults.isEmpty)
    #expect(forged.seal?.hash != VerifiedSample(acts).verification.seal?.hash)
  }

  @Test func `a log whose chain is not the audit's is chained by itself`() throws {
    let seal = RegisterSeal(act: 4, hash: "9f3c", people: 2)
    let register = Register(replaying: VerifiedSample.acts)
    var trail = AuditTrail(scans: [], plan: register.context.plan)
    trail.people = 2
    let verdict = Verdict(
      table: FindingTable(register),
      context: register.context,
      trail: trail,
      today: PackageSample.time.date
    )
    let package = ReleasePackage.make(
      register,
      verdict: verdict,
      at: PackageSample.time,
      toolVersion: "9.8.7",
      acts: VerifiedSample.acts,
      seal: seal
    )
    let verification = PackageVerification(PackageContents(package), toolVersion: "9.8.7")
    #expect(verification.faults == [.seal(member: "revision")])
    #expect(verification.notes.contains { $0.contains("chained by itself") })
  }
}
