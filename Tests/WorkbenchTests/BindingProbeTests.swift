import CellGrid
import Readiness
import Testing
import Workbench

/// Presses every key of every action in every place where it is heard, and looks for what the action promises.
struct BindingProbeTests {
  /// What an action's key must bring about, and what is to be pressed first so that it can.
  struct Probe: Sendable {
    var setUp: [String] = []
    var holds: @Sendable (Robot, Robot) -> Bool
  }

  struct Binding: CustomTestStringConvertible {
    var action: Action
    var context: KeyContext
    var key: String
    var testDescription: String { "\(action.id.rawValue) \(key) in \(context.rawValue)" }
  }

  static let bindings: [Binding] = Action.all.flatMap { action in
    action.contexts.flatMap { context in
      action.keys.map { Binding(action: action, context: context, key: $0) }
    }
  }

  @Test(arguments: bindings)
  func `a key does what its action says`(binding: Binding) throws {
    let probe = try #require(Self.probes[binding.action.id], "no probe for \(binding.action.id.rawValue)")
    var robot = Robot(themes: [.plain, Theme(name: "other", styles: [:])])
    robot.tell(.actRecorded(ActReport(cause: .status, headline: nil)))
    Self.goTo(binding.context, &robot)
    for key in probe.setUp { robot.press(key) }
    let before = robot
    robot.press(binding.key)
    let holds = probe.holds(before, robot)
    #expect(holds, "\(robot.model.notice?.text ?? "nothing was said")")
  }

  @Test(arguments: Action.all.filter(\.keys.isEmpty).map(\.id))
  func `an action without a key is reached by its name`(id: ActionID) throws {
    let action = try #require(Action.named(id))
    let probe = try #require(Self.probes[id], "no probe for \(id.rawValue)")
    var robot = Robot()
    let before = robot
    robot.press("?", "\"\(action.help.prefix(60))\"", "Enter")
    #expect(probe.holds(before, robot))
  }

  @Test func `every action has keys that are keys, and a probe`() {
    for action in Action.all {
      #expect(action.keys.allSatisfy { Key(name: $0) != nil })
      #expect(Self.probes[action.id] != nil, "\(action.id.rawValue)")
    }
  }

  @Test func `every action is named once and every name has its action`() {
    #expect(Set(Action.all.map(\.id)) == Set(ActionID.allCases))
    #expect(Action.all.count == ActionID.allCases.count)
  }

  @Test func `no key means two things in one place`() {
    var seen: [String: ActionID] = [:]
    for binding in Self.bindings {
      let place = "\(binding.context.rawValue) \(binding.key)"
      #expect(seen[place] == nil, "\(place): \(binding.action.id) and \(String(describing: seen[place]))")
      seen[place] = binding.action.id
    }
  }

  private static func goTo(_ context: KeyContext, _ robot: inout Robot) {
    switch context {
    case .flow: robot.press("3", "S-Tab")
    case .detail: robot.press("Enter")
    case .list, .global: break
    }
  }

  private static func opens(_ isWanted: @escaping @Sendable (Overlay) -> Bool) -> Probe {
    Probe { _, after in after.model.overlays.last.map(isWanted) ?? false }
  }

  private static func opensBoard(_ page: Board.Page) -> Probe {
    opens { if case .board(let board) = $0 { board.page == page && board.material != nil } else { false } }
  }

  private static func asks(_ command: Command, after setUp: [String] = []) -> Probe {
    Probe(setUp: setUp) { before, after in after.commands.dropFirst(before.commands.count).contains(command) }
  }

  private static func moves(
    after setUp: [String] = [],
    _ holds: @escaping @Sendable (Int, Int) -> Bool
  ) -> Probe {
    Probe(setUp: setUp) { before, after in holds(position(before), position(after)) }
  }

  /// Where the pane with the focus is: cursor, first line of the detail, or the chosen workstream.
  private static func position(_ robot: Robot) -> Int {
    switch robot.model.focus {
    case .list: robot.model.list.cursor
    case .detail: robot.model.detail.top
    case .flow: robot.model.flow.selected ?? -1
    }
  }

  private static func opensMenu(_ title: String) -> Probe {
    opens { if case .menu(let menu) = $0 { menu.title.hasPrefix(title) } else { false } }
  }

  static let probes: [ActionID: Probe] = {
    var probes: [ActionID: Probe] = [
      .setOwner: opens { if case .picker = $0 { true } else { false } },
      .setSeverity: opensMenu("Severity"),
      .setEffort: opensMenu("Effort"),
      .setBlocker: opensMenu("Blocker"),
      .setValidation: opensMenu("Validation"),
      .setWorkstream: opensMenu("Workstream"),
      .dismiss: opensMenu("Dismiss"),
      .resolve: opensMenu("Resolve"),
      .setStatus: opensMenu("Status"),
      .comment: opens { if case .form(let form) = $0 { form.purpose == .comment } else { false } },
      .repeatDecision: Probe(setUp: ["s", "l", "@"]) { before, after in
        after.acts.count == before.acts.count + 1
      },
      .undo: Probe(setUp: ["s", "l"]) { _, after in after.acts.last?.kind == .undone(1) },
      .redo: asks(.redo),
      .filter: opens { if case .filter = $0 { true } else { false } },
      .sort: opensMenu("Sort"),
      .theme: opensMenu("Theme"),
      .help: opens { if case .help = $0 { true } else { false } },
      .verdict: opensBoard(.why),
      .poll: opensBoard(.poll),
      .gates: opensBoard(.gates),
      .checklist: opensBoard(.checklist),
      .hypotheses: opensBoard(.hypotheses),
      .flowMatrix: opensBoard(.flows),
      .evidence: opensBoard(.evidence),
      .sequence: opensBoard(.sequence),
      .risks: opensBoard(.risks),
      .log: opens { if case .pager(let pager) = $0 { pager.title.hasPrefix("Decision log") } else { false } },
      .flows: opens {
        if case .menu(let menu) = $0 { menu.title.hasPrefix("Critical flows") } else { false }
      },
      .inventory: opens {
        if case .pager(let pager) = $0 { pager.title.hasPrefix("Inventory") } else { false }
      },
      .export: opens { if case .form(let form) = $0 { form.purpose == .export } else { false } },
      .importFile: opens {
        if case .form(let form) = $0 { form.purpose == .importFile } else { false }
      },
      .rawRecord: opens {
        if case .pager(let pager) = $0 { pager.title.hasPrefix("The tool's record") } else { false }
      },
      .quit: opens { if case .confirm(let confirm) = $0 { confirm.purpose == .quit } else { false } },
      .importReport: Probe { _, after in after.model.notice?.text == "nothing was read since the start" },
      .reload: asks(.reload),
      .redraw: asks(.redraw),
      .suspend: asks(.suspend),
      .mark: Probe { before, after in after.model.list.marks.count == before.model.list.marks.count + 1 },
      .markRange: Probe { _, after in after.model.list.rangeStart != nil },
      .markAll: Probe { _, after in after.model.list.marks.count == after.shown.count },
      .markAgain: Probe(setUp: ["s", "l"]) { _, after in after.model.list.marks.count == 1 },
      .extendDown: Probe { _, after in after.model.list.marked.count == 2 },
      .extendUp: Probe(setUp: ["j", "j"]) { _, after in after.model.list.marked.count == 2 },
      .open: Probe { before, after in after.model.focus != before.model.focus },
      .back: Probe(setUp: ["Space"]) { before, after in
        after.model.list.marks.count < before.model.list.marks.count
          || after.model.focus != before.model.focus
      },
      .nextPane: Probe { before, after in after.model.focus != before.model.focus },
      .previousPane: Probe { before, after in after.model.focus != before.model.focus },
      .zoom: Probe { before, after in after.model.isZoomed != before.model.isZoomed },
      .toggleDetail: Probe { before, after in after.model.isDetailShown != before.model.isDetailShown },
      .scopeAll: Probe(setUp: ["2"]) { _, after in after.model.flow.selected == nil },
      .nextBlocker: Probe { before, after in after.current != before.current },
      .nextUnowned: Probe { before, after in after.current != before.current },
      .detailDown: Probe(setUp: []) { before, after in after.model.detail.top > before.model.detail.top },
      .detailUp: Probe(setUp: ["J", "J"]) { before, after in after.model.detail.top < before.model.detail.top
      },
      .moveDown: moves { $1 > $0 },
      .moveUp: moves(after: ["j", "j"]) { $1 < $0 },
      .moveTop: moves(after: ["j", "j"]) { $1 == 0 && $0 > 0 },
      .moveBottom: moves { $1 > $0 },
      .moveHalfPageDown: moves { $1 > $0 },
      .moveHalfPageUp: moves(after: ["j", "j"]) { $1 < $0 },
      .movePageDown: moves { $1 > $0 },
      .movePageUp: moves(after: ["j", "j"]) { $1 < $0 },
      .moveLeft: Probe(setUp: ["4"]) { before, after in
        after.model.flow.selected != before.model.flow.selected
      },
      .moveRight: Probe(setUp: ["4"]) { before, after in
        after.model.flow.selected != before.model.flow.selected
      },
    ]
    for (place, id) in [
      ActionID.jumpTo1, .jumpTo2, .jumpTo3, .jumpTo4, .jumpTo5, .jumpTo6, .jumpTo7,
    ].enumerated() {
      probes[id] = Probe { _, after in after.model.flow.selected == place }
    }
    for id in [ActionID.jumpTo8, .jumpTo9] {
      probes[id] = Probe { _, after in after.model.notice?.text.contains("7 workstreams") == true }
    }
    return probes
  }()
}
