/// A flowchart as cards of the size that was found to fit.
package struct FittedCards: Equatable, Sendable {
  /// How much a card shows.
  package enum Step: Sendable {
    /// Everything.
    case full
    /// A short name and the weightiest number.
    case short
  }

  /// Where cards and lines stand.
  package var placement: Placement
  /// The kind of cards they are.
  package var step: Step
}
