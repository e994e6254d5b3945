import CellGrid
import Foundation
import Interchange
import Readiness
import RegisterStore
import TerminalDriver
import ThemeFile
import Workbench
import WorkbenchRuntime

/// The workbench on the terminal, from opening to leaving.
struct WorkbenchSession {
  var opened: OpenedAudit
  var author: String
  var clock: Clock
  var themeName: String?
  var hasColor: Bool

  /// Runs until the user leaves; the terminal is given back whatever happens.
  func run() throws {
    let live = LiveServices(opened, author: author, clock: clock)
    let session = try opened.store.setting(OpenedAudit.Setting.session).flatMap(SessionText.decode)
    let chosen = try ChosenTheme(named: themeName ?? session?.theme, hasColor: hasColor)
    var audit = try live.load(includingReport: true)
    let terminal = try openTerminal()
    defer { terminal.close() }
    audit.warnings += terminal.warnings.map(\.text)
    let model = Model(
      audit: audit,
      size: terminal.size,
      theme: chosen.theme,
      themes: chosen.all,
      author: author,
      today: clock.now().date,
      exportFolder: ExportPlace.folder(forAudit: opened.store.path),
      unsureJoins: opened.unsureJoins.map { UnsureJoin(workstream: $0.workstream, todo: $0.todo) },
      session: session
    )
    var runtime = Runtime(model: model, services: live.services)
    var screen = TerminalScreen(terminal: terminal)
    runtime.run(on: &screen)
  }

  private func openTerminal() throws -> Terminal {
    do {
      return try Terminal(TerminalOptions(colorDepth: hasColor ? .direct : .none))
    } catch {
      throw Failure(
        .usage,
        "the workbench needs a terminal; without one use list, show, set, gate and export (\(error))"
      )
    }
  }
}

/// The terminal as the runtime wants it.
private struct TerminalScreen: TerminalSession {
  let terminal: Terminal

  var size: Size { terminal.size }
  var colorDepth: ColorDepth { terminal.colorDepth }

  mutating func present(_ grid: Grid) { terminal.present(grid) }
  mutating func repaint() { terminal.repaint() }
  mutating func stop() { raise(SIGTSTP) }

  mutating func events(withinMilliseconds limit: Int) -> [InputEvent] {
    terminal.wait(timeoutMilliseconds: limit).events
  }
}

/// The theme that somebody chose, among all that there are.
struct ChosenTheme {
  let theme: Theme
  let all: [Theme]

  /// Finds a theme by name: the argument, else `LAUNCHPOLL_THEME`, else the default; without colour monochrome.
  init(named name: String?, hasColor: Bool) throws {
    var shelf = ThemeShelf()
    for file in Self.userFiles() { shelf.add(file) }
    let wanted = ProcessInfo.processInfo.environment["LAUNCHPOLL_THEME"] ?? name ?? "terminal"
    guard let found = try shelf.theme(named: hasColor ? wanted : "monochrome") else {
      throw Failure(
        .usage,
        "there is no theme \"\(wanted)\"; there are \(shelf.names.joined(separator: ", "))"
      )
    }
    theme = found
    all = shelf.themes
  }

  /// The themes in the user's configuration folder; a broken one is passed over, `launchpoll themes check` says why.
  private static func userFiles() -> [ThemeFile] {
    let folder = AuditPlace.configurationFolder + "/themes"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".toml") }.sorted().compactMap { name in
      FileManager.default.contents(atPath: "\(folder)/\(name)").flatMap {
        try? ThemeFile(String(decoding: $0, as: UTF8.self))
      }
    }
  }
}

/// Where the release package goes unless somebody says otherwise.
enum ExportPlace {
  /// A folder beside the audit, named after it.
  static func folder(forAudit path: String) -> String {
    (path as NSString).deletingPathExtension + "-release-package"
  }
}

extension TerminalWarning {
  /// The warning in words.
  var text: String { "terminal: \(self)" }
}
