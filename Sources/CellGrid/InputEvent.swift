/// What comes from a terminal, in the order in which it happened.
package enum InputEvent: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)

  /// Text was pasted: as it came, not sanitised, at most 1 MiB.
  case paste(String)

  /// The terminal has a new size; the next grid presented should have it.
  case resized(Size)

  /// The process was stopped and runs in the foreground again; the next grid is painted whole.
  case resumed

  /// The program should end: the number of the signal, SIGHUP also when the terminal has gone.
  ///
  /// Once the terminal has gone, every further wait returns this at once.
  case terminate(signal: Int32)
}
