package import CellGrid

/// What a user may want of a terminal beyond what it says of itself.
package struct TerminalOptions: Sendable {
  /// The terminal's name instead of the one in `TERM`.
  package var terminalName: String?

  /// The most colours to use; `.none` honours `NO_COLOR`.
  ///
  /// `.direct` looks for exact colours where `COLORTERM` promises them; otherwise what `TERM` says counts.
  package var colorDepth: ColorDepth

  /// Makes options; by default the terminal is taken at its word.
  package init(terminalName: String? = nil, colorDepth: ColorDepth = .indexed256) {
    self.terminalName = terminalName
    self.colorDepth = colorDepth
  }
}
