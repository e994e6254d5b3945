import ArgumentParser

/// The program: its commands, and the words and exit codes for what goes wrong.
@main
struct Launchpoll: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "launchpoll",
    abstract: "Take a repository from \"we think it is fine\" to a documented go/no-go.",
    discussion: """
      An audit is one file, NAME.launchpoll. Audit a repository, or open a register in JSON, a plan in Markdown \
      or an audit, triage it by keyboard, and write the release package. Every key's decision can be made on \
      the command line too.

        launchpoll audit DIR          a repository into an audit; again keeps what people decided
        launchpoll import AUDIT FILE  scanner output and test results, merged into an audit
        launchpoll register.json      the workbench; its audit is made beside
        launchpoll list AUDIT QUERY   findings, filtered
        launchpoll export AUDIT       the release package
        launchpoll vote AUDIT ROLE go the poll, and the release decision
        launchpoll verify DIR         whether anything in a package was changed
        launchpoll gate AUDIT         for CI: the exit status says GO or NO-GO

      EXIT STATUS
         0 GO, or done           64 wrong usage
         1 NO-GO                 65 unreadable input
         2 CONDITIONAL GO        70 internal error
         3 NO-GO, no evidence    73 cannot write
                               128 nothing to scan

      ENVIRONMENT
        LAUNCHPOLL_USER   who decides; else git's user name, else the login name
        LAUNCHPOLL_THEME  the theme of the workbench
        NO_COLOR          any value: no colour
      """,
    version: version,
    subcommands: [
      Open.self, Demo.self, AuditCommand.self, Import.self, Compare.self, Merge.self, List.self, Show.self,
      SetFields.self, VoteCommand.self,
      Export.self,
      Verify.self,
      GateCommand.self, Log.self,
      Checks.self, Keys.self, Themes.self, ScreenCommand.self, Sample.self,
    ],
    defaultSubcommand: Open.self
  )

  /// Runs the command and ends the process with the documented exit status.
  static func main() async {
    ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      leave(because: error)
    }
  }
}
