import Foundation

/// A git repository of a test's own, in which the program merges registers.
struct GitScratch: ~Copyable {
  /// The name of the register's file.
  static let register = "production-readiness-issues.json"

  private let scratch: Scratch

  init() throws {
    let scratch = try Scratch()
    for words in [
      ["init", "-q", "-b", "main"], ["config", "user.name", "tester"],
      ["config", "user.email", "tester@example.org"], ["config", "commit.gpgsign", "false"],
      ["config", "merge.launchpoll.name", "launchpoll registers"],
      ["config", "merge.launchpoll.driver", "'\(Program.path)' merge %O %A %B"],
    ] {
      _ = try Self.git(words, in: scratch.path)
    }
    try Self.write("\(Self.register) merge=launchpoll\n", to: "\(scratch.path)/.gitattributes")
    for words in [["add", "."], ["commit", "-q", "-m", "start"]] {
      _ = try Self.git(words, in: scratch.path)
    }
    self.scratch = scratch
  }

  var registerPath: String { "\(scratch.path)/\(Self.register)" }

  /// Runs git in the repository.
  @discardableResult
  func git(_ arguments: [String]) throws -> (status: Int32, output: String) {
    try Self.git(arguments, in: scratch.path)
  }

  private static func git(_ arguments: [String], in folder: String) throws -> (status: Int32, output: String)
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    var environment = Program.environment
    environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
    environment["GIT_CONFIG_SYSTEM"] = "/dev/null"
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  /// The register's text.
  func text() throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: registerPath)), as: UTF8.self)
  }

  /// Commits the register with this text.
  func commit(_ text: String) throws {
    try Self.write(text, to: registerPath)
    try git(["add", "."])
    try git(["commit", "-q", "-m", "change"])
  }

  private static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }
}
