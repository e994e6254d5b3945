import Subprocess
import SystemPackage

/// One question to git, asked so that nothing in the repository is run.
struct GitCommand: Sendable {
  /// The repository.
  let repository: GitRepository
  /// The command and its options.
  var arguments: [String]
  /// Paths from the audited folder, taken literally, after `--`.
  var paths: [[UInt8]] = []
  /// Further configuration that wins over the repository's.
  var configuration: [String] = []
  /// The folder that it runs in and paths start from; the audited one when nil.
  var folder: String?
  /// Exit codes that are answers, and not failures.
  var accepted: Set<Int32> = [0]
  /// The most bytes of answer.
  var limit = 64 << 20
  /// The longest it may take.
  var time: Duration = .seconds(20)

  /// The answer.
  func answer() async throws(GitFault) -> [UInt8] {
    let outcome = await withTaskGroup(of: Result<[UInt8], GitFault>.self) { group in
      group.addTask { await run() }
      group.addTask {
        // Counted in short naps: where every thread is busy they stretch, as git's answer waits for a thread, too.
        for _ in 0..<max(1, Int(time.components.seconds) * 10) where !Task.isCancelled {
          try? await Task.sleep(for: .milliseconds(100))
        }
        return .failure(.timedOut)
      }
      let first = await group.next()
      group.cancelAll()
      return first ?? .failure(.timedOut)
    }
    return try outcome.get()
  }

  private func run() async -> Result<[UInt8], GitFault> {
    let words = Self.options + (Self.overrides + configuration).flatMap { ["-c", $0] } + arguments
    let all = words.map { Array($0.utf8) } + (paths.isEmpty ? [] : [Array("--".utf8)] + paths)
    do {
      let result = try await Subprocess.run(
        .path(FilePath(repository.programPath)),
        arguments: Arguments(all.map { $0 + [0] }),
        environment: .custom(environment),
        workingDirectory: FilePath(folder ?? repository.folder),
        input: .none,
        output: .bytes(limit: limit),
        error: .bytes(limit: 1 << 20)
      )
      if case .exited(let status) = result.terminationStatus, accepted.contains(status) {
        return .success(result.standardOutput)
      }
      return .failure(Self.fault(result.terminationStatus, complaint: result.standardError))
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      return .failure(.tooMuchOutput)
    } catch {
      return .failure(.failed(status: -1, complaint: "git could not be started"))
    }
  }

  private static func fault(_ status: TerminationStatus, complaint: [UInt8]) -> GitFault {
    let lines = complaint.prefix(4_000).split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
    let line = lines.first { $0.hasPrefix("fatal:") } ?? lines.first ?? ""
    if line.contains("dubious ownership") || line.contains("unsafe repository") { return .ownedByAnother }
    if line.contains("not a git repository") { return .noRepository }
    if case .exited(let code) = status { return .failed(status: code, complaint: line) }
    return .failed(status: -1, complaint: line)
  }

  private static let options = [
    "--no-optional-locks", "--no-pager", "--literal-pathspecs", "--no-replace-objects",
  ]

  /// What the repository's configuration could make git run, read or wait for.
  private static let overrides = [
    "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.pager=cat", "core.editor=false",
    "core.askPass=false", "core.sshCommand=false", "core.gitProxy=false", "core.attributesFile=/dev/null",
    "core.excludesFile=/dev/null", "core.alternateRefsCommand=false", "core.quotePath=true",
    "credential.helper=", "protocol.allow=never", "submodule.recurse=false", "diff.submodule=short",
    "diff.orderFile=/dev/null", "diff.external=false", "diff.renameLimit=2000",
    "diff.noprefix=false", "diff.mnemonicPrefix=false", "log.showSignature=false",
    "log.mailmap=false", "mailmap.file=/dev/null", "mailmap.blob=", "gpg.program=false",
    "gpg.ssh.program=false", "gpg.x509.program=false", "advice.graftFileDeprecated=false",
    "status.submoduleSummary=false",
    "safe.bareRepository=explicit", "maintenance.auto=false", "gc.auto=0", "color.ui=false",
  ]

  private var environment: [Environment.Key: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent", "LC_ALL": "C",
      "TZ": "UTC", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_SYSTEM": "/dev/null",
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_ATTR_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0",
      "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_NO_REPLACE_OBJECTS": "1",
      "GIT_GRAFT_FILE": "/dev/null", "GIT_ALLOW_PROTOCOL": "none", "GIT_ASKPASS": "false",
      "GIT_PAGER": "cat", "GIT_WORK_TREE": repository.top,
      // Keeps git from finding another repository further up than the one whose work tree it is given.
      "GIT_CEILING_DIRECTORIES": FilePath(repository.top).removingLastComponent().string,
    ]
  }
}
