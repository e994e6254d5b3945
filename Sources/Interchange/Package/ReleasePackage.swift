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
      File(name: registerName, bytes: issues),
      File(name: "release-gate-checklist.md", bytes: ChecklistReport(subject).bytes),
      File(name: "remediation-sequence.md", bytes: SequenceReport(subject).bytes),
      File(name: "release-package.html", bytes: ReleasePage(subject).bytes),
      File(name: "findings.sarif", bytes: SARIFLog(subject).bytes),
      File(name: "findings.csv", bytes: FindingSheet(subject).bytes),
      File(name: "findings.jsonl", bytes: FindingLines(subject).bytes),
      File(name: "github-issues.sh", bytes: IssueScript(subject).bytes),
      File(name: DecisionRecord.name, bytes: DecisionRecord(subject).bytes),
    ]
    if let bytes = VEXDocument(subject).bytes {
      files.append(File(name: vulnerabilitiesName, bytes: bytes))
    }
    let events = acts.isEmpty ? nil : EventLines(acts)
    if let events { files.append(File(name: EventLines.name, bytes: events.bytes)) }
    files.sort { $0.name < $1.name }
    let manifest = PackageManifest(of: files, subject, eventsEnd: events.map { EventHash.text($0.end) })
    return ReleasePackage(files: [File(name: manifestName, bytes: manifest.bytes)] + files)
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
  package static func digest(_ bytes: [UInt8]) -> String { EventHash.text(SHA256.hash(data: bytes)) }
}

extension ReleasePackage {
  /// The name of the manifest's signature, which is no part of what the manifest lists.
  package static let signatureName = "MANIFEST.json.sig"

  /// The name of the register's file.
  static let registerName = "production-readiness-issues.json"

  /// Every name that a file of a package can have.
  static let ownNames: Set<String> = [
    manifestName, signatureName, registerName, DecisionRecord.name, EventLines.name, vulnerabilitiesName,
    "findings.csv", "findings.jsonl", "findings.sarif", "github-issues.sh", "production-readiness-audit.md",
    "release-gate-checklist.md", "release-package.html", "remediation-sequence.md",
  ]

  /// The name of the statements about vulnerabilities, which only a register that names some has.
  private static let vulnerabilitiesName = "advisories.openvex.json"

  /// The manifest's bytes; nil for a part of a package.
  package var manifest: [UInt8]? { files.first { $0.name == Self.manifestName }?.bytes }

  /// The package with the signature of its manifest.
  package func signed(with signature: [UInt8]) -> ReleasePackage {
    let file = File(name: Self.signatureName, bytes: signature)
    return ReleasePackage(files: files.filter { $0.name != file.name } + [file])
  }
}
