import ArgumentParser
import Readiness
import RegisterJSON
import RegisterStore
import Workbench

/// `launchpoll log`: who decided what, when and why.
struct Log: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Show the decision log.")

  /// The ways in which the log can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: "An audit.", completion: .file(extensions: ["launchpoll"])) var audit: String
  @Option(help: "How to write it; json is one act per line.") var format = Format.text

  func run() async throws {
    let store = try AuditStore(opening: audit, readOnly: true)
    for act in try store.acts() {
      switch format {
      case .text: write(LogEntry(act))
      case .json:
        Output.write(
          bytes: JSONText.write(RegisterCoding.encode(act), style: .compact) + [UInt8(ascii: "\n")]
        )
      }
    }
  }

  private func write(_ entry: LogEntry) {
    Output.say("\(entry.number)  \(entry.time)  \(entry.author)  \(entry.headline)")
    if !entry.reason.isEmpty { Output.say("    \(entry.reason)") }
    for change in entry.changes { Output.say("    \(change)") }
  }
}
