import ArgumentParser
import Interchange
import Readiness
import RegisterJSON
import RegisterStore

/// `launchpoll verify`: computes anew what a release package or an audit says of itself.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find what was changed in a release package or an audit.",
    discussion: """
      Of a package: digests, the log's chain of hashes, the register that the log leaves, verdict, decision record and \
      reports, all computed anew. Of an audit: SQLite's own checks, the chain, and the register from the log.

      Whoever makes a whole package anew makes a sound one: compare the hash that it is sealed with to that of \
      `launchpoll verify AUDIT`, or have the manifest signed (launchpoll export --sign KEY) and name who may sign with \
      --allowed-signers. Without, a signature tells only which key made it.

      Exit status 1 on any difference, else 0.
      """
  )

  /// The ways in which the result can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: "The folder of a release package, or an audit.", completion: .file()) var path: String
  @Option(
    name: .customLong("allowed-signers"),
    help: "Who may have signed the manifest, as ssh-keygen(1) has it; without a signature by them: status 1.",
    completion: .file()
  )
  var allowedSigners: String?
  @Option(help: "Which of them is to have signed.") var signer: String?
  @Option(help: "How to write it.") var format = Format.text

  func validate() throws {
    if signer != nil, allowedSigners == nil {
      throw ValidationError("--signer names one of the --allowed-signers; give their file too")
    }
  }

  func run() async throws {
    let report: VerificationReport
    switch try PathKind(path) {
    case .folder: report = try await verifyPackage()
    case .audit: report = try verifyAudit()
    case .register, .plan:
      throw Failure(.unreadableInput, "\(path) is neither the folder of a release package nor an audit")
    }
    switch format {
    case .text: for line in report.lines { Output.say(line) }
    case .json: Output.write(bytes: JSONText.write(report.value, style: .pretty))
    }
    if !report.faults.isEmpty { throw ExitCode.failure }
  }

  private func verifyAudit() throws -> VerificationReport {
    guard allowedSigners == nil else {
      throw Failure(.usage, "--allowed-signers is about a package's manifest; an audit is not signed")
    }
    let store = try AuditStore(opening: path, readOnly: true)
    let act = try store.lastActNumber()
    var report = VerificationReport(path, faults: try store.verify().map(VerificationReport.Fault.init))
    report.seal = try store.lastHash().map { RegisterSeal(act: act, hash: $0) }
    return report
  }

  private func verifyPackage() async throws -> VerificationReport {
    let contents: PackageContents
    do throws(PackageFault) {
      contents = try PackageContents(readingFolder: path)
    } catch {
      throw Failure(.unreadableInput, error.text)
    }
    let verification = PackageVerification(contents, toolVersion: Launchpoll.version)
    var report = VerificationReport(path, faults: verification.faults.map(VerificationReport.Fault.init))
    report.notes = verification.notes
    report.seal = verification.seal
    report.recommendation = verification.verdict?.recommendation
    try await checkSignature(contents, &report)
    return report
  }

  private func checkSignature(_ contents: PackageContents, _ report: inout VerificationReport) async throws {
    let name = ReleasePackage.signatureName
    let signers = allowedSigners.map { ManifestSignature.Signers(file: $0, identity: signer) }
    guard let manifest = contents.bytes(ReleasePackage.manifestName) else { return }
    guard let signature = contents.bytes(name) else {
      if signers != nil, contents.entries[name] == nil {
        report.faults.append(
          VerificationReport.Fault(place: name, code: "missing", text: "is not there; nobody has signed")
        )
      }
      return
    }
    switch try await ManifestSignature.check(signature, of: manifest, by: signers) {
    case .good(let words): report.signature = words
    case .bad(let words):
      report.faults.append(VerificationReport.Fault(place: name, code: "signature", text: words))
    case .unchecked(let words): report.notes.append("\(name) was not checked: \(words)")
    }
  }
}
