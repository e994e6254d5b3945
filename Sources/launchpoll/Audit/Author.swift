import Foundation
import Subprocess
import SystemPackage

/// Who decides: `LAUNCHPOLL_USER`, else git's user name, else the login name.
enum Author {
  /// The most characters that a name may have.
  private static let limit = 80

  /// The name, on one line and without control characters.
  static func current() async -> String {
    let environment = ProcessInfo.processInfo.environment
    if let name = environment["LAUNCHPOLL_USER"].flatMap(cleaned) { return name }
    if let name = await gitName().flatMap(cleaned) { return name }
    return cleaned(NSUserName()) ?? "unknown"
  }

  /// Asks git for the user's own configuration only: no repository's is read, so none can have a say.
  private static func gitName() async -> String? {
    let result = try? await run(
      .name("git"),
      arguments: ["config", "--global", "--includes", "--get", "user.name"],
      environment: .inherit.updating([
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_DIR": "/nonexistent", "GIT_PAGER": "cat",
      ]),
      workingDirectory: "/",
      output: .string(limit: 4096),
      error: .discarded
    )
    guard let result, result.terminationStatus.isSuccess else { return nil }
    return result.standardOutput
  }

  private static func cleaned(_ name: String) -> String? {
    let kept = name.unicodeScalars.filter { !CharacterSet.controlCharacters.contains($0) }
    let text = String(String.UnicodeScalarView(kept)).trimmingCharacters(in: .whitespaces)
    return text.isEmpty ? nil : String(text.prefix(limit))
  }
}
