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
  /// Where the release package goes unless another folder is typed; nil for beside the audit.
  var exportFolder: String?
  /// Whether the audit goes when the program ends.
  var isScratch = false

  /// Runs until the user leaves; the terminal is given back whatever happens.
  func run() throws {
    let live = LiveServices(opened, author: author, clock: clock)
    live.worksInBackground = true
    let session = try opened.store.setting(OpenedAudit.Setting.session).flatMap(SessionText.decode)
    if !hasColor { live.remembersTheme = session?.theme ?? "terminal" }
    let chosen = try ChosenTheme(named: themeName, remembered: session?.theme, hasColor: hasColor)
    var audit = try live.load(includingReport: true)
    let terminal = try openTerminal()
    defer { terminal.close() }
    audit.warnings += terminal.warnings.map(\.text)
    var model = Model(
      audit: audit,
      size: terminal.size,
      theme: chosen.theme,
      themes: chosen.all,
      author: author,
      today: clock.now().date,
      exportFolder: exportFolder ?? ExportPlace.folder(forAudit: opened.store.path),
      unsureJoins: opened.unsureJoins.map { UnsureJoin(workstream: $0.workstream, todo: $0.todo) },
      session: session
    )
    model.isScratch = isScratch
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
        "the workbench needs a terminal (\(error.text)); without one use list, show, set, gate and export"
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

  /// Finds a theme: the one named, else that of `LAUNCHPOLL_THEME`, else the one used last, else the default.
  ///
  /// One that was asked for must be there; one that is only remembered need not. Without colour it is monochrome.
  init(named name: String?, remembered: String? = nil, hasColor: Bool) throws {
    let shelf = Self.shelf()
    let variable = ProcessInfo.processInfo.environment["LAUNCHPOLL_THEME"].flatMap { $0.isEmpty ? nil : $0 }
    let last = remembered.flatMap { name in (try? shelf.theme(named: name)).flatMap { $0 } == nil ? nil : name
    }
    let wanted = hasColor ? name ?? variable ?? last ?? "terminal" : "monochrome"
    guard let found = try shelf.theme(named: wanted) else {
      throw Failure(
        .usage,
        "there is no theme \"\(wanted)\"; there are \(shelf.names.joined(separator: ", "))"
      )
    }
    theme = found
    all = shelf.themes
  }

  /// The embedded themes and the user's own; one that cannot be used is passed over, `launchpoll themes check` says why.
  static func shelf() -> ThemeShelf {
    userFiles().reduce(into: ThemeShelf()) { shelf, file in
      var trial = shelf
      trial.add(file)
      if trial.names.allSatisfy({ (try? trial.theme(named: $0)) != nil }) { shelf = trial }
    }
  }

  /// The themes in the user's configuration folder that can be read.
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
  var text: String {
    switch self {
    case .localeReplaced: "the locale is not UTF-8; a UTF-8 one is used"
    case .localeWithoutUnicode: "the locale is not UTF-8 and there is none; other characters show as ?"
    case .terminalReplaced(let name, let other):
      "the terminal \"\(name)\" is not known here; it is taken for \(other)"
    }
  }
}

extension TerminalError {
  /// The error in words.
  var text: String {
    switch self {
    case .noTerminal: "none is connected"
    case .cannotMoveCursor(let terminal): "\"\(terminal)\" cannot move its cursor"
    case .unknown(let terminals): "\(terminals.joined(separator: ", ")) are not known here"
    case .system(let number): String(cString: strerror(number))
    }
  }
}
