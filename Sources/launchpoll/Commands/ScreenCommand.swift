import ArgumentParser
import CellGrid
import Foundation
import Readiness
import RegisterStore
import Workbench
import WorkbenchRuntime

/// `launchpoll screen`: what the workbench shows after some keys, drawn without a terminal.
struct ScreenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Draw the workbench without a terminal.",
    discussion: """
      Keys are names separated by blanks: j G Space Enter Esc Tab C-d S-Down F1; text:WORD types a word. The keys work \
      on a scratch copy, so nothing is decided by drawing a picture.
      """
  )

  /// The ways in which a screen can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case ansi
    case svg
  }

  @Argument(help: "An audit, or a register in JSON.", completion: .file()) var audit: String
  @Option(help: ArgumentHelp("Columns and rows.", valueName: "WxH")) var size = "100x30"
  @Option(help: "Keys to press first.") var keys = ""
  @Option(help: "How to write it.") var format = Format.text
  @OptionGroup var look: LookOptions
  @OptionGroup var clock: Clock

  func run() async throws {
    let extent = try parsedSize()
    let input = try ScreenScript(keys)
    let author = await Author.current()
    let chosen = try ChosenTheme(named: look.theme, hasColor: look.hasColor)
    let grid = try scratchGrid(extent, input, author, chosen)
    switch format {
    case .text: Output.write(GridText.render(grid))
    case .ansi: Output.write(GridANSI.render(grid, depth: look.hasColor ? .direct : .none))
    case .svg:
      let colors: ColorLook = chosen.theme.background == .light ? .light : .dark
      Output.write(GridSVG.render(grid, title: "launchpoll", look: colors))
    }
  }

  private func scratchGrid(
    _ size: Size,
    _ script: ScreenScript,
    _ author: String,
    _ chosen: ChosenTheme
  ) throws -> Grid {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    let register = try RegisterSource(audit).register()
    let store = try AuditStore.create(
      at: "\(scratch.path)/screen.launchpoll",
      register: register,
      source: (audit as NSString).lastPathComponent,
      author: author,
      time: clock.now()
    )
    let live = LiveServices(OpenedAudit(store: store), author: author, clock: clock)
    let model = Model(
      audit: try live.load(includingReport: false),
      size: size,
      theme: chosen.theme,
      themes: chosen.all,
      author: author,
      today: clock.now().date,
      exportFolder: ExportPlace.folder(forAudit: audit)
    )
    var services = live.services
    let perform = services.perform
    services.perform = { command in
      // A picture leaves nothing behind.
      if case .export = command { [.failed("a picture writes no package")] } else { perform(command) }
    }
    var runtime = Runtime(model: model, services: services)
    var screen = ScriptedScreen(size: size, pending: script.events)
    runtime.run(on: &screen)
    return screen.last ?? Grid(size: size)
  }

  private func parsedSize() throws -> Size {
    let parts = size.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, (1...1000).contains(parts[0]), (1...500).contains(parts[1]) else {
      throw ValidationError("--size takes columns and rows such as 120x40, not \"\(size)\"")
    }
    return Size(columns: parts[0], rows: parts[1])
  }
}

/// Keys and typed words as events.
private struct ScreenScript {
  private(set) var events: [InputEvent] = []

  init(_ text: String) throws {
    for word in text.split(separator: " ").map(String.init) {
      if word.hasPrefix("text:") {
        events += word.dropFirst(5).unicodeScalars.map { .key(Key($0 == "_" ? " " : $0)) }
      } else if let key = Key(name: word) {
        events.append(.key(key))
      } else {
        throw ValidationError("--keys: there is no key \"\(word)\"")
      }
    }
  }
}

/// A screen that nobody sees: it gives one event at a time and keeps the last picture.
private struct ScriptedScreen: TerminalSession {
  let size: Size
  let colorDepth = ColorDepth.direct
  private(set) var last: Grid?
  private var pending: ArraySlice<InputEvent>

  init(size: Size, pending: [InputEvent]) {
    self.size = size
    self.pending = pending[...]
  }

  mutating func present(_ grid: Grid) { last = grid }
  mutating func repaint() {}
  mutating func stop() {}

  mutating func events(withinMilliseconds limit: Int) -> [InputEvent] {
    [pending.popFirst() ?? .terminate(signal: 0)]
  }
}
