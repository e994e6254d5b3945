/// The state of the audit's log at which a package was made.
package struct RegisterSeal: Equatable, Sendable {
  /// The number of the last act.
  package var act: Int
  /// The hash of the chain up to that act, as lower-case hexadecimal.
  package var hash: String

  /// Makes a seal.
  package init(act: Int, hash: String) {
    self.act = act
    self.hash = hash
  }
}
