/// What came of asking a check's question.
package enum CheckOutcome: Equatable, Sendable {
  /// It looked, and this is what it found; nothing found is a pass within its scope.
  case looked([Sighting])
  /// It could not tell, and why; never a pass.
  case unknown(String)
  /// The question does not arise here, and why.
  case notApplicable(String)
  /// It should have been able to tell and failed, with what went wrong.
  case failed(String)

  /// It looked and found nothing.
  package static let pass = CheckOutcome.looked([])
}
