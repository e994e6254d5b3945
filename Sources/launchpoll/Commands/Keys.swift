import ArgumentParser
import Workbench

/// `launchpoll keys`: every key of the workbench.
struct Keys: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the workbench's keys.")

  @Flag(help: "As a Markdown document.") var markdown = false

  func run() async throws {
    for line in markdown ? KeyList.markdown : KeyList.text { Output.write(line + "\n") }
  }
}

/// The actions as a list for people, from the registry that the workbench itself uses.
enum KeyList {
  /// Aligned lines under a heading per group.
  static var text: [String] {
    Action.Group.allCases.flatMap { group in
      var table = TextTable(header: [group.rawValue, "", ""], limits: [nil, nil, nil])
      for action in actions(of: group) { table.append([keys(action), action.id.rawValue, action.help]) }
      return table.lines + [""]
    }
  }

  /// A Markdown document with a table per group.
  static var markdown: [String] {
    ["# Keys", "", "Written by `launchpoll keys --markdown`.", ""]
      + Action.Group.allCases.flatMap { group in
        ["## \(group.rawValue)", "", "| keys | where | action | |", "|---|---|---|---|"]
          + actions(of: group).map { action in
            let names = action.keys.map { "`\($0)`" }.joined(separator: " ")
            let places = action.contexts.map { $0 == .global ? "everywhere" : $0.rawValue }.joined(
              separator: ", "
            )
            return "| \(names) | \(places) | `\(action.id.rawValue)` | \(action.help) |"
          } + [""]
      }
  }

  private static func actions(of group: Action.Group) -> [Action] { Action.all.filter { $0.group == group } }

  private static func keys(_ action: Action) -> String { action.keys.joined(separator: " ") }
}
