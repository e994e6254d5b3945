import Foundation
import Testing

/// The program that makes and checks signatures.
private enum SSHKeygen {
  static let isInstalled = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/ssh-keygen")
  }
}

/// Signed manifests, where ssh-keygen is installed.
@Suite(.timeLimit(.minutes(3)), .enabled(if: SSHKeygen.isInstalled))
struct SignatureCommandTests {
  /// Makes a key without a passphrase, and says by which lines of allowed signers it is known.
  private func key(_ name: String, in folder: String) throws -> (path: String, line: String) {
    let path = "\(folder)/\(name)"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", path]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return (path, "\(name)@example.org \(try String(contentsOfFile: "\(path).pub", encoding: .utf8))")
  }

  private func export(
    _ folder: String,
    at time: String = "2026-11-23T14:00:00Z",
    _ options: String...
  ) throws -> Program.Outcome {
    try Program.run(
      ["export", Program.sample("tide-api.json"), "-o", "\(folder)/release", "--at", time] + options
    )
  }

  @Test func `a signature is verified with its key alone, and against who may sign`() throws {
    let scratch = try Scratch()
    let ada = try key("ada", in: scratch.path)
    let eve = try key("eve", in: scratch.path)
    let package = "\(scratch.path)/release"
    let signed = try export(scratch.path, "--sign", ada.path)
    #expect(signed.status == 0, "\(signed.errors)")
    #expect(signed.output.contains("MANIFEST.json.sig"))
    let alone = try Program.run("verify", package)
    #expect(alone.status == 0, "\(alone.output)")
    #expect(alone.output.contains("signature: Good \"launchpoll\" signature with ED25519 key SHA256:"))
    let allowed = "\(scratch.path)/allowed"
    try ada.line.write(toFile: allowed, atomically: true, encoding: .utf8)
    let known = try Program.run("verify", package, "--allowed-signers", allowed)
    #expect(known.status == 0, "\(known.output)")
    #expect(known.output.contains("signature for ada@example.org"))
    #expect(
      try Program.run("verify", package, "--allowed-signers", allowed, "--signer", "li@example.org").status
        == 1
    )
    try eve.line.write(toFile: allowed, atomically: true, encoding: .utf8)
    let unknown = try Program.run("verify", package, "--allowed-signers", allowed)
    #expect(unknown.status == 1)
    #expect(unknown.output.contains("MANIFEST.json.sig: "))
  }

  @Test func `a signature does not outlive its manifest`() throws {
    let scratch = try Scratch()
    let ada = try key("ada", in: scratch.path)
    let package = "\(scratch.path)/release"
    #expect(try export(scratch.path, "--sign", ada.path).status == 0)
    let signature = try Data(contentsOf: URL(fileURLWithPath: "\(package)/MANIFEST.json.sig"))
    #expect(try export(scratch.path, at: "2026-11-24T14:00:00Z").status == 0)
    #expect(!FileManager.default.fileExists(atPath: "\(package)/MANIFEST.json.sig"))
    try signature.write(to: URL(fileURLWithPath: "\(package)/MANIFEST.json.sig"))
    let outcome = try Program.run("verify", package)
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("MANIFEST.json.sig: "))
  }

  @Test func `a package without a signature by those who must sign is a fault`() throws {
    let scratch = try Scratch()
    let ada = try key("ada", in: scratch.path)
    let allowed = "\(scratch.path)/allowed"
    try ada.line.write(toFile: allowed, atomically: true, encoding: .utf8)
    #expect(try export(scratch.path).status == 0)
    let outcome = try Program.run("verify", "\(scratch.path)/release", "--allowed-signers", allowed)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("MANIFEST.json.sig: is not there"))
  }

  @Test func `nothing is written when the key cannot sign`() throws {
    let scratch = try Scratch()
    let outcome = try export(scratch.path, "--sign", "\(scratch.path)/no-key")
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("was not signed"))
    #expect(!FileManager.default.fileExists(atPath: "\(scratch.path)/release"))
  }
}
