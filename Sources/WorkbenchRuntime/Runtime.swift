package import CellGrid
package import Workbench

/// The loop between a terminal and the workbench: what came in, then one update each, then one picture.
///
/// Everything runs on the thread that calls it: a decision is on disk before the next picture is drawn.
package struct Runtime {
  /// The state after everything that was taken in so far.
  package private(set) var model: Model
  private let services: Services

  /// Makes a loop over a model at its start.
  package init(model: Model, services: Services) {
    self.model = model
    self.services = services
  }

  /// How often another program's changes are looked for while no key is pressed.
  private static let pollMilliseconds = 1000
  /// How often it is asked how far work is that goes on beside.
  private static let busyMilliseconds = 50

  /// Runs until the user leaves or the terminal goes.
  package mutating func run(on terminal: inout some TerminalSession) {
    carryOut(model.begin(), on: &terminal)
    while !model.isEnded {
      terminal.present(model.draw())
      let limit = model.isBusy ? Self.busyMilliseconds : Self.pollMilliseconds
      let events = terminal.events(withinMilliseconds: limit)
      for event in events where !model.isEnded { take(event, on: &terminal) }
      // While work goes on beside, the store is its own: nothing else is asked of it.
      if model.isBusy {
        for message in services.news() where !model.isEnded { tell(message, on: &terminal) }
      } else if events.isEmpty {
        lookAround(on: &terminal)
      }
    }
  }

  /// Takes one event and carries out what follows from it.
  package mutating func take(_ event: InputEvent, on terminal: inout some TerminalSession) {
    switch event {
    case .key(let key): tell(.keyPressed(key), on: &terminal)
    case .paste(let text): tell(.textPasted(text), on: &terminal)
    case .resized(let size): tell(.resized(size), on: &terminal)
    case .resumed: break
    case .terminate: tell(.ended, on: &terminal)
    }
  }

  private mutating func lookAround(on terminal: inout some TerminalSession) {
    guard !model.isEnded else { return }
    let today = services.today()
    if today != model.today { tell(.dayChanged(today), on: &terminal) }
    if services.isChangedElsewhere() { tell(.auditChangedElsewhere, on: &terminal) }
  }

  private mutating func tell(_ message: Message, on terminal: inout some TerminalSession) {
    carryOut(model.update(message), on: &terminal)
  }

  private mutating func carryOut(_ commands: [Command], on terminal: inout some TerminalSession) {
    for command in commands {
      switch command {
      case .redraw: terminal.repaint()
      case .suspend: terminal.stop()
      case .quit: break
      default:
        if command.mayTakeLong { terminal.present(model.draw()) }
        for message in services.perform(command) { tell(message, on: &terminal) }
      }
    }
  }
}

/// A display with a keyboard: the terminal, or a script in its place.
package protocol TerminalSession: Display {
  /// What happened, waiting at most that long for the first event.
  mutating func events(withinMilliseconds limit: Int) -> [InputEvent]

  /// Draws everything again, whatever the display is thought to show.
  mutating func repaint()

  /// Gives the terminal back and stops the job until it is continued.
  mutating func stop()
}
