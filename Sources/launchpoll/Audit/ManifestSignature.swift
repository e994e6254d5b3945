import Subprocess

/// Signatures of manifests with SSH keys, made and checked by `ssh-keygen -Y` (OpenSSH, PROTOCOL.sshsig).
enum ManifestSignature {
  /// What a signature is for, so that none made for something else holds here.
  private static let namespace = "launchpoll"

  /// Who may sign.
  struct Signers {
    /// The path of a file of allowed signers, as ssh-keygen(1) describes it.
    var file: String
    /// Who is to have signed; nil for anybody in the file.
    var identity: String?
  }

  /// What a signature is worth.
  enum Finding {
    /// It holds; ssh-keygen's words tell for whom or for which key.
    case good(String)
    /// It does not hold, or nobody allowed has made it.
    case bad(String)
    /// There was nothing to check it with.
    case unchecked(String)
  }

  /// Signs a manifest; the key is private, or public with its private part in an agent.
  ///
  /// The manifest goes in and the signature comes out by pipes, so that ssh-keygen writes no file; a passphrase is
  /// asked for on the terminal and never seen here.
  static func make(of manifest: [UInt8], key: String) async throws -> [UInt8] {
    let answer = try await keygen(["sign", "-n", namespace, "-f", key], input: manifest)
    guard answer.isSuccess else {
      throw Failure(.cannotWrite, "the manifest was not signed with \(key): \(answer.complaint)")
    }
    return answer.output
  }

  /// Checks a signature of a manifest; without signers only that some key made it.
  static func check(_ signature: [UInt8], of manifest: [UInt8], by signers: Signers?) async throws -> Finding
  {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    // A copy, so that what was read is what is checked.
    let file = scratch.path + "/signature"
    try WholeFile.write(signature, to: file)
    guard let signers else { return try await checkKey(file, manifest) }
    guard let identity = try await identity(file, signers) else {
      return .bad("its key is not that of an allowed signer in \(signers.file)")
    }
    let answer = try await keygen(
      ["verify", "-n", namespace, "-f", signers.file, "-I", identity, "-s", file],
      input: manifest
    )
    return answer.isSuccess ? .good(answer.words) : .bad(answer.complaint)
  }

  private static func checkKey(_ file: String, _ manifest: [UInt8]) async throws -> Finding {
    do {
      let answer = try await keygen(["check-novalidate", "-n", namespace, "-s", file], input: manifest)
      return answer.isSuccess ? .good(answer.words) : .bad(answer.complaint)
    } catch let failure as Failure {
      return .unchecked(failure.text)
    }
  }

  /// Who is to have signed: who was named, else the first whose key it is.
  private static func identity(_ file: String, _ signers: Signers) async throws -> String? {
    if let identity = signers.identity { return identity }
    let answer = try await keygen(["find-principals", "-f", signers.file, "-s", file], input: [])
    guard answer.isSuccess else { return nil }
    return String(decoding: answer.output, as: UTF8.self).split(separator: "\n").first.map(String.init)
  }

  /// What ssh-keygen said.
  private struct Answer {
    var isSuccess: Bool
    var output: [UInt8]
    var errors: [UInt8]

    /// What it answered.
    var words: String { Self.lines(output).first ?? "the signature holds" }
    /// The last of its complaints, before which it may say what it is doing.
    var complaint: String { Self.lines(errors).last ?? "ssh-keygen does not say why" }

    private static func lines(_ bytes: [UInt8]) -> [String] {
      String(decoding: bytes.prefix(4000), as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    }
  }

  private static func keygen(_ words: [String], input: [UInt8]) async throws -> Answer {
    do {
      let result = try await run(
        .name("ssh-keygen"),
        arguments: Arguments(["-Y"] + words),
        environment: .inherit.updating(["LC_ALL": "C"]),
        input: .array(input),
        output: .bytes(limit: 1 << 20),
        error: .bytes(limit: 1 << 20)
      )
      return Answer(
        isSuccess: result.terminationStatus.isSuccess,
        output: result.standardOutput,
        errors: result.standardError
      )
    } catch {
      throw Failure(.unreadableInput, "ssh-keygen could not be run; it comes with OpenSSH 8.2 and later")
    }
  }
}
