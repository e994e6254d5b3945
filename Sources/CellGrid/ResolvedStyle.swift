/// A style in the terms of a terminal of known depth.
package struct ResolvedStyle: Hashable, Sendable {
  /// The colour of the text.
  package var foreground: ResolvedColor

  /// The colour behind the text.
  package var background: ResolvedColor

  /// Weight, slant, line and reversal.
  package var attributes: Attributes
}
