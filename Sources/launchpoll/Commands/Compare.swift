import ArgumentParser
import Readiness
import RegisterJSON
import ResultMatching

/// `launchpoll compare`: two audits side by side, regressions first.
struct Compare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare two audits or registers: what is new, back, worse, moved, fixed, not looked at again.",
    discussion:
      "Exit status 1 when NEW has findings that OLD had not, or had fixed, or had as less severe; else 0."
  )

  /// The ways in which the comparison can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: "The earlier audit or register.", completion: .file()) var old: String
  @Argument(help: "The later one.", completion: .file()) var new: String
  @Option(help: "How to write it.") var format = Format.text
  @OptionGroup var clock: Clock

  func run() async throws {
    let time = clock.now()
    let before = try RegisterSource(old).register()
    let after = try RegisterSource(new).register()
    let comparison = RegisterComparison(before, after, on: time.date)
    switch format {
    case .text:
      for line in ComparisonText(comparison, old: old, new: new).lines(before, after, at: time) {
        Output.say(line)
      }
    case .json:
      Output.write(
        bytes: JSONText.write(ComparisonText.value(of: comparison, before, after, at: time), style: .pretty)
      )
    }
    if comparison.hasRegressions { throw ExitCode(ExitStatus.noGo.rawValue) }
  }
}
