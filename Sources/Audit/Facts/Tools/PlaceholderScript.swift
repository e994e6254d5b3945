/// Knows scripts that stand where a command should and do nothing.
enum PlaceholderScript {
  /// Whether a script only prints something, succeeds or fails.
  static func isPlaceholder(_ command: String) -> Bool {
    let commands = ShellScript(command).commands
    return commands.allSatisfy { idle.contains($0.words.first ?? "") }
  }

  private static let idle: Set<String> = ["echo", "exit", "true", ":", "printf", "false"]
}
