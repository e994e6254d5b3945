import ArgumentParser
import CellGrid
import Foundation
import ThemeFile
import Workbench

/// `launchpoll themes`: listing and checking themes.
struct Themes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the themes, or check one of your own.",
    discussion:
      "Your own themes are TOML files in the themes folder of your configuration; they may inherit.",
    subcommands: [ListThemes.self, CheckTheme.self],
    defaultSubcommand: ListThemes.self
  )

  /// `launchpoll themes list`.
  struct ListThemes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the themes.")

    func run() async throws {
      var table = TextTable(header: ["theme", "made for"], limits: [nil, nil])
      for theme in try ChosenTheme(named: nil, hasColor: true).all {
        table.append([theme.name, "\(theme.background.rawValue) background"])
      }
      for line in table.lines { Output.write(line + "\n") }
    }
  }

  /// `launchpoll themes check`.
  struct CheckTheme: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Read a theme and measure the contrast of its roles.",
      discussion:
        "Exit status 1 when a role of exact colours has less contrast than WCAG 2.2 asks for: 4.5, lines 3."
    )

    @Argument(help: "A theme's file.", completion: .file(extensions: ["toml"])) var file: String

    func run() async throws {
      var shelf = ChosenTheme.shelf()
      let read = try ThemeFile(String(decoding: try InputFile(file).bytes, as: UTF8.self))
      shelf.add(read)
      guard let theme = try shelf.theme(named: read.name) else { return }
      let look: ColorLook = theme.background == .light ? .light : .dark
      var isPoor = false
      for role in Theme.Role.allCases {
        let ratio = Contrast.ratio(theme[role], in: look)
        let needed = [.border, .selectedBorder].contains(role) ? 3.0 : 4.5
        if ratio < needed { isPoor = true }
        Output.say("\(ratio < needed ? "poor" : "good")  \(String(format: "%5.2f", ratio))  \(role.rawValue)")
      }
      if isPoor { throw ExitCode(ExitStatus.noGo.rawValue) }
    }
  }
}
