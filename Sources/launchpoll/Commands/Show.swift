import ArgumentParser
import CellGrid
import Readiness
import RegisterJSON
import Workbench

/// `launchpoll show`: one finding, whole.
struct Show: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Show one finding with its evidence and history.")

  /// The ways in which a finding can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: "An audit, or a register in JSON.", completion: .file()) var audit: String
  @Argument(help: "The finding's id.") var id: String
  @Option(help: "How to write it.") var format = Format.text
  @OptionGroup var clock: Clock

  func run() async throws {
    let source = try RegisterSource(audit)
    let identifier = FindingID(id)
    guard let finding = try source.finding(identifier) else {
      throw Failure(.usage, "there is no finding \(id) in \(audit)")
    }
    switch format {
    case .json: Output.write(bytes: JSONText.write(RegisterCoding.encode(finding), style: .pretty))
    case .text:
      let history = try source.history(of: identifier).map { LogEntry($0, of: identifier) }
      let text = DetailText(
        LoadedFinding(finding: finding, history: history, alsoReported: try source.alsoReported(finding)),
        table: try source.table(),
        today: clock.now().date,
        width: 100
      )
      Output.say(finding.id.text)
      for line in text.lines { Output.say(line.map(\.text).joined()) }
    }
  }
}
