import CellGrid
import CNcurses

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// An open terminal as found: its descriptors, its name and what was unusual about it.
struct TerminalConnection {
  /// Descriptor of /dev/tty where it had to be opened, otherwise -1.
  private(set) var device: Int32 = -1

  /// What the user should know.
  private(set) var warnings: [TerminalWarning] = []

  /// Opens the terminal that the standard streams or, when they are redirected, /dev/tty lead to.
  init(_ options: TerminalOptions) throws(TerminalError) {
    switch Int(lp_set_locale()) {
    case LP_LOCALE_UTF8: break
    case LP_LOCALE_REPLACED: warnings.append(.localeReplaced)
    default: warnings.append(.localeWithoutUnicode)
    }
    var input: Int32 = 0
    var output: Int32 = 1
    if isatty(input) == 0 || isatty(output) == 0 {
      device = open("/dev/tty", O_RDWR | O_CLOEXEC)
      guard device >= 0 else { throw .noTerminal(errno: errno) }
      if isatty(input) == 0 { input = device }
      if isatty(output) == 0 { output = device }
    }
    do {
      try connect(options, input: input, output: output)
    } catch {
      close()
      throw error
    }
  }

  /// Closes the device, after the terminal was given back.
  mutating func close() {
    if device >= 0 { _ = closeDescriptor(device) }
    device = -1
  }

  private mutating func connect(
    _ options: TerminalOptions,
    input: Int32,
    output: Int32
  ) throws(TerminalError) {
    let wanted = options.terminalName ?? Self.variable("TERM") ?? ""
    var names = [wanted, "xterm-256color", "xterm", "vt100"].filter { !$0.isEmpty }
    if options.colorDepth == .direct, let direct = Self.directName(for: wanted) {
      names.insert(direct, at: 0)
    }
    for name in names {
      switch Int(lp_open(name, input, output)) {
      case LP_OPENED:
        if name != wanted, !name.hasSuffix("-direct") {
          warnings.append(.terminalReplaced(name: wanted, by: name))
        }
        return
      case LP_UNKNOWN: continue
      case LP_IMMOVABLE: throw .cannotMoveCursor(terminal: name)
      default: throw .system(errno: errno)
      }
    }
    throw .unknown(terminals: names)
  }

  /// The description with exact colours that goes with a terminal which promises them.
  private static func directName(for name: String) -> String? {
    guard ["truecolor", "24bit"].contains(variable("COLORTERM") ?? "") else { return nil }
    let families = ["tmux", "screen", "xterm"]
    guard let family = families.first(where: { name.hasPrefix($0) }) else { return nil }
    return family == "xterm" ? "xterm-direct" : "tmux-direct"
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

/// The system's `close`, which the method of that name hides.
private func closeDescriptor(_ descriptor: Int32) -> Int32 {
  close(descriptor)
}
