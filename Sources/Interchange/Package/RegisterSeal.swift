package import Readiness

/// The state of the audit's log at which a package was made.
package struct RegisterSeal: Equatable, Sendable {
  /// The number of the last act.
  package var act: Int
  /// The hash of the chain up to that act, as lower-case hexadecimal.
  package var hash: String
  /// How many people have changed the register; nil where that was not kept.
  package var people: Int?
  /// The last state of the register itself, whatever was voted since; nil for none, or where that was not kept.
  package var revision: RegisterRevision?

  /// Makes a seal.
  package init(act: Int, hash: String, people: Int? = nil, revision: RegisterRevision? = nil) {
    self.act = act
    self.hash = hash
    self.people = people
    self.revision = revision
  }

  /// The state on which verdicts rest: of packages from before it was kept, that of the last act.
  var stateOfRegister: RegisterRevision? {
    people == nil && revision == nil ? RegisterRevision(act: act, hash: hash) : revision
  }
}
