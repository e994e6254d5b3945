package import CellGrid

/// What one wait for a terminal brought.
package struct TerminalInput: Equatable, Sendable {
  /// The events in order; empty when the time was up or only the wake descriptor was ready.
  package var events: [InputEvent]

  /// Whether the wake descriptor can be read, which is left to its owner.
  package var isWoken: Bool
}
