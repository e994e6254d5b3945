import CellGrid
import CNcurses

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Terminal {
  /// How long bytes that may begin a sequence wait for the rest of it.
  private static let escapeMilliseconds: Int32 = 25
  /// How long an open paste waits for more of it.
  private static let pasteMilliseconds: Int32 = 1000
  /// The most bytes read in one wait, so that endless input still lets the screen be drawn.
  private static let readLimit = 1 << 16

  /// Waits until something happens, the wake descriptor can be read or the time is up.
  ///
  /// Without a limit it blocks, using no processor time. It may return without events before the time is up.
  /// ^Z never arrives as a key: the job stops, and `.resumed` follows when it runs again.
  package func wait(timeoutMilliseconds: Int?, wakeDescriptor: Int32 = -1) -> TerminalInput {
    var input = TerminalInput(events: [], isWoken: false)
    repeat {
      let limit = limit(timeoutMilliseconds)
      let ready = lp_wait(limit, wakeDescriptor)
      if ready == 0, decoder.isPending || (decoder.isPasting && limit == Self.pasteMilliseconds) {
        accept(decoder.flush(), into: &input.events)
      }
      input.isWoken = ready & UInt32(LP_READY_WAKE) != 0
      var end = takeSignals(into: &input.events)
      if ready & UInt32(LP_READY_INPUT) != 0, !readInput(into: &input.events) { end = SIGHUP }
      if ready & UInt32(LP_READY_HANGUP) != 0 { end = SIGHUP }
      if let end { input.events.append(.terminate(signal: end)) }
    } while decoder.isPending && input.events.isEmpty && !input.isWoken
    return input
  }

  private func limit(_ timeoutMilliseconds: Int?) -> Int32 {
    if decoder.isPending { return Self.escapeMilliseconds }
    if decoder.isPasting { return Self.pasteMilliseconds }
    return timeoutMilliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
  }

  /// Turns the signals that arrived into events; returns the one that asks to end, if any.
  private func takeSignals(into events: inout [InputEvent]) -> Int32? {
    var isResized = false
    var end: Int32?
    while case let signal = lp_next_signal(), signal != 0 {
      switch signal {
      case SIGWINCH: isResized = true
      case SIGTSTP: stopJob(into: &events)
      case SIGINT: events.append(.key(Key(.character("c"), .control)))
      case SIGCONT:
        reclaim()
        events.append(.resumed)
        isResized = true
      default: end = signal
      }
    }
    if isResized, updateSize() { events.append(.resized(size)) }
    return end
  }

  private func stopJob(into events: inout [InputEvent]) {
    stop()
    events.append(.resumed)
    if updateSize() { events.append(.resized(size)) }
  }

  /// Reads all that has arrived; false at the end of the terminal.
  private func readInput(into events: inout [InputEvent]) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 4096)
    var total = 0
    repeat {
      let count = Int(lp_read(&bytes, Int32(bytes.count)))
      guard count >= 0 else { return false }
      accept(decoder.decode(bytes.prefix(count)), into: &events)
      total += count
    } while total < Self.readLimit && lp_wait(0, -1) & UInt32(LP_READY_INPUT) != 0
    return true
  }

  private func accept(_ decoded: [InputEvent], into events: inout [InputEvent]) {
    for event in decoded {
      if event == .key(Key(.character("z"), .control)) {
        stopJob(into: &events)
      } else {
        events.append(event)
      }
    }
  }
}
