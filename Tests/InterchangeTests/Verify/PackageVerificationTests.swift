import Interchange
import Readiness
import RegisterJSON
import Testing

struct PackageVerificationTests {
  private let sound = VerifiedSample()

  @Test func `a package that nobody touched has no faults`() {
    let verification = sound.verification
    #expect(verification.faults.isEmpty)
    #expect(verification.notes.isEmpty)
    #expect(verification.verdict?.recommendation == .noGoDefect)
    #expect(verification.seal?.revision?.act == 3)
    #expect(verification.soundFiles.count == sound.package.files.count - 1)
  }

  /// The hostile register, but with an effort that can be read back.
  private static let hostile: Register = {
    var register = PackageSample.hostile
    for var finding in register.findings {
      finding.effort = .hours(6)
      register.insert(finding)
    }
    return register
  }()

  @Test(arguments: [PackageSample.harbor, Self.hostile, PackageSample.advisories, Register()])
  func `a package of a register without a log has no faults`(register: Register) {
    let contents = PackageContents(PackageSample.package(of: register))
    #expect(PackageVerification(contents, toolVersion: "9.8.7").faults.isEmpty)
  }

  @Test func `a package whose log has hostile texts has no faults`() {
    let text = PackageSample.hostileText
    let act = Act(
      number: 1,
      kind: .imported(from: text),
      author: text,
      time: PackageSample.time,
      reason: text,
      changes: Self.hostile.scans.map { .scanRecorded(tool: $0.series, before: nil, after: $0) }
        + [.contextChanged(before: RegisterContext(), after: Self.hostile.context)]
        + Self.hostile.findings.map { .findingAdded($0) }
    )
    #expect(VerifiedSample([act]).verification.faults.isEmpty)
  }

  @Test func `every byte of the manifest matters`() {
    // A small package of another version with empty reports, since each flip has it verified whole.
    let added = Change.findingAdded(PackageSample.harbor.findings[0])
    let act = Act(number: 1, kind: .decided, author: "ada", time: PackageSample.time, changes: [added])
    var small = VerifiedSample([act])
    for name in ["production-readiness-audit.md", "release-package.html", "findings.sarif"] {
      small.forge(name, String(decoding: small.bytes(name), as: UTF8.self), "")
    }
    #expect(PackageVerification(small.contents, toolVersion: "10.0.0").faults.isEmpty)
    let bytes = small.bytes("MANIFEST.json")
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1 << UInt8(index % 8)
      var sample = small
      sample.put(changed, in: "MANIFEST.json")
      let faults = PackageVerification(sample.contents, toolVersion: "10.0.0").faults
      #expect(!faults.isEmpty, "byte \(index)")
    }
  }

  @Test func `a flipped bit anywhere in any other file names the file`() {
    for file in sound.package.files.dropFirst() {
      let step = max(1, file.bytes.count / 12)
      for index in stride(from: 0, to: file.bytes.count, by: step) + [file.bytes.count - 1] {
        var sample = sound
        var changed = file.bytes
        changed[index] ^= 1 << UInt8(index % 8)
        sample.put(changed, in: file.name)
        #expect(sample.verification.faults == [.digest(file.name)], "\(file.name) byte \(index)")
      }
    }
  }

  @Test func `a file that is cut, missing, a link or too large is named`() {
    var sample = sound
    sample.put(Array(sample.bytes("findings.csv").dropLast()), in: "findings.csv")
    sample.contents.entries["findings.jsonl"] = nil
    sample.contents.entries["findings.sarif"] = .link
    sample.contents.entries["github-issues.sh"] = .unreadable
    let length = sound.bytes("findings.csv").count
    #expect(
      sample.verification.faults == [
        .size("findings.csv", bytes: length - 1, manifest: length), .missing("findings.jsonl"),
        .notReadable("findings.sarif"), .notReadable("github-issues.sh"),
      ]
    )
  }

  @Test func `a stranger is noted, and one with a name of ours is a fault`() {
    var sample = sound
    sample.contents.entries["notes.md"] = .unread
    sample.put([1], in: "advisories.openvex.json")
    sample.put([1], in: "MANIFEST.json.sig")
    #expect(sample.verification.faults == [.unlisted("advisories.openvex.json")])
    #expect(sample.verification.notes.count == 1)
    #expect(sample.verification.notes[0].hasPrefix("notes.md "))
  }

  @Test(arguments: ["", "{}", "[]", #"{"schema": "other@1"}"#, "\u{0}"])
  func `what is no manifest is said to be none`(text: String) {
    var sample = sound
    sample.put(Array(text.utf8), in: "MANIFEST.json")
    #expect(sample.verification.faults == [.manifestUnreadable])
  }

  @Test func `a folder without a manifest is no package`() {
    let verification = PackageVerification(PackageContents(entries: [:]), toolVersion: "9.8.7")
    #expect(verification.faults == [.manifestMissing])
  }

  @Test func `a manifest that names files elsewhere finds none of them`() {
    var sample = sound
    sample.forge("MANIFEST.json", "\"findings.csv\"", "\"../../etc/passwd\"")
    #expect(sample.verification.faults.contains(.missing("../../etc/passwd")))
  }

  @Test func `another version's package keeps its reports, and its verdict is computed anew`() {
    let verification = PackageVerification(sound.contents, toolVersion: "10.0.0")
    #expect(verification.faults.isEmpty)
    #expect(verification.notes.contains { $0.hasPrefix("made by launchpoll 9.8.7 and verified by 10.0.0") })
  }

  @Test func `a manifest from before the log came along is read`() {
    let package = PackageSample.package(of: PackageSample.harbor)
    var entries = PackageContents(package).entries
    let register = #""register": { "hash": "9f3c", "last_act": 41 }, "schema""#
    let manifest = PackageSample.text("MANIFEST.json", of: package).replacing(#""schema""#, with: register)
    let pretty = (try? JSONText.parse(Array(manifest.utf8))).map { JSONText.write($0.value, style: .pretty) }
    entries["MANIFEST.json"] = .file(pretty ?? [])
    let verification = PackageVerification(PackageContents(entries: entries), toolVersion: "10.0.0")
    #expect(verification.seal == RegisterSeal(act: 41, hash: "9f3c"))
    #expect(!verification.faults.contains(.manifestAltered))
    #expect(verification.notes.contains { $0.contains("log was not looked at") })
  }
}
