/// Why a terminal cannot be used.
package enum TerminalError: Error, Equatable {
  /// Neither the standard streams nor /dev/tty are a terminal; the number is errno's.
  case noTerminal(errno: Int32)

  /// The terminal of that name has no way to move the cursor, such as `dumb`.
  case cannotMoveCursor(terminal: String)

  /// There is no description of any of these terminals.
  case unknown(terminals: [String])

  /// The system refused something needed; the number is errno's.
  case system(errno: Int32)
}
