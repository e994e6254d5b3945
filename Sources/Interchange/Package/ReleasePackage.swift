import Crypto
package import Readiness
import RegisterJSON

/// The files with which an audit ends; the same register, verdict and clock give the same bytes.
package struct ReleasePackage: Equatable, Sendable {
  /// One file of the package.
  package struct File: Equatable, Sendable {
    /// The bare name, without folder.
    package var name: String
    /// What it holds, as it is written.
    package var bytes: [UInt8]

    /// Makes a file.
    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// In the order of their names; the manifest lists all others.
  package let files: [File]

  /// The name of the file that makes a folder a package.
  package static let manifestName = "MANIFEST.json"

  /// What the manifest of a package says of itself.
  static let schema = "launchpoll/package@1"

  /// Makes a package of files as they are.
  package init(files: [File]) { self.files = files }

  /// Makes the package of a register.
  ///
  /// Secrets are not searched for: whatever a finding holds stands in the package, and what the register
  /// masked stays masked.
  /// - Parameters:
  ///   - register: The register as it stands.
  ///   - verdict: The verdict on that register at that time.
  ///   - time: The only clock the package knows.
  ///   - toolVersion: The version of the program.
  ///   - acts: The log that led to the register, when there is one.
  ///   - seal: The end of that log.
  /// - Returns: The package, complete with its manifest.
  package static func make(
    _ register: Register,
    verdict: Verdict,
    at time: Timestamp,
    toolVersion: String,
    acts: [Act] = [],
    seal: RegisterSeal? = nil
  ) -> ReleasePackage {
    let subject = PackageSubject(register, verdict, at: time, toolVersion, acts, seal)
    let issues = RegisterCoding.registerBytes(register, at: time, verdict: verdict, toolVersion: toolVersion)
    var files = [
      File(name: "production-readiness-audit.md", bytes: AuditReport(subject).bytes),
      File(name: "production-readiness-issues.json", bytes: issues),
      File(name: "release-gate-checklist.md", bytes: ChecklistReport(subject).bytes),
      File(name: "remediation-sequence.md", bytes: SequenceReport(subject).bytes),
      File(name: "release-package.html", bytes: ReleasePage(subject).bytes),
      File(name: "findings.sarif", bytes: SARIFLog(subject).bytes),
      File(name: "findings.csv", bytes: FindingSheet(subject).bytes),
      File(name: "findings.jsonl", bytes: FindingLines(subject).bytes),
      File(name: "github-issues.sh", bytes: IssueScript(subject).bytes),
      File(name: "decision.json", bytes: DecisionRecord(subject).bytes),
    ]
    if let bytes = VEXDocument(subject).bytes {
      files.append(File(name: "advisories.openvex.json", bytes: bytes))
    }
    files.sort { $0.name < $1.name }
    let manifest = File(name: manifestName, bytes: manifest(of: files, subject))
    return ReleasePackage(files: [manifest] + files)
  }

  /// The page of a package, without the rest of it.
  package static func page(
    _ register: Register,
    verdict: Verdict,
    at time: Timestamp,
    toolVersion: String
  ) -> [UInt8] {
    ReleasePage(PackageSubject(register, verdict, at: time, toolVersion, [], nil)).bytes
  }

  /// SHA-256 as lower-case hexadecimal, as manifests give it.
  package static func digest(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  private static func manifest(of files: [File], _ subject: PackageSubject) -> [UInt8] {
    let entries = files.map { file in
      PropertyValue.object([
        Property("bytes", .number(String(file.bytes.count))), Property("name", .string(file.name)),
        Property("sha256", .string(digest(file.bytes))),
      ])
    }
    var members = [
      Property("created_at", .string(subject.time.description)), Property("files", .array(entries)),
    ]
    if let seal = subject.seal {
      let register = [Property("hash", .string(seal.hash)), Property("last_act", .number(String(seal.act)))]
      members.append(Property("register", .object(register)))
    }
    members += [Property("schema", .string(schema)), Property("tool", subject.tool)]
    return JSONText.write(.object(members), style: .pretty)
  }
}
