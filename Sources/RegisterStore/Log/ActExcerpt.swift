package import Readiness

/// An act as a log shows it: with its first changes only, for an import may have a hundred thousand.
package struct ActExcerpt: Equatable, Sendable {
  /// The act with as many of its changes as were asked for.
  package var act: Act
  /// How many changes it has.
  package var changeCount: Int
}
