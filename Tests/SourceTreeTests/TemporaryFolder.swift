import Foundation

/// A folder for one test, removed with everything in it when the test is over.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("tree-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, making the folders that it stands in.
  func write(_ name: String, _ text: String = "text\n") throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
  }

  /// Runs a shell script in the folder, with a git that knows no configuration and no other day than the first.
  @discardableResult
  func shell(_ script: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-euc", script]
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    var environment = ProcessInfo.processInfo.environment
    environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
    environment["GIT_CONFIG_NOSYSTEM"] = "1"
    for kind in ["AUTHOR", "COMMITTER"] {
      environment["GIT_\(kind)_NAME"] = "Ada Example"
      environment["GIT_\(kind)_EMAIL"] = "ada@example.com"
      environment["GIT_\(kind)_DATE"] = "2026-01-02T03:04:05Z"
    }
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    guard process.terminationStatus == 0 else { throw ShellFault(script: script, output: text) }
    return text
  }

  /// Makes the folder a repository with one commit of everything in it.
  func commitAll(_ message: String = "Everything") throws {
    try shell("[ -e .git ] || git init -q -b main .; git add -A; git commit -q -m '\(message)'")
  }
}

/// A script that did not end well.
struct ShellFault: Error {
  var script: String
  var output: String
}
