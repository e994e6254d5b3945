extension Evidence {
  /// For how many days evidence holds (verdict §4, decided for the default policy).
  package static let lifetime = 14

  /// Whether the evidence still tells something about what is to be released.
  ///
  /// It must have been taken at the audited commit as far as both are known, and not more than ``lifetime`` days ago; of
  /// evidence that tells neither commit nor time nobody can say.
  /// - Parameters:
  ///   - commit: The audited commit, whole or shortened to seven characters or more.
  ///   - today: The day on which it is judged.
  ///   - time: When it was recorded, for evidence that does not tell itself.
  /// - Returns: Whether it can be relied on; false where nobody can say.
  package func isFresh(commit: String?, today: CalendarDate, recordedAt time: Timestamp? = nil) -> Bool {
    let taken = recordedAt ?? time
    if let taken, taken.date.advanced(by: Self.lifetime) < today { return false }
    guard let own = self.commit, let commit else { return taken != nil }
    return Self.isSame(own, commit)
  }

  /// Whether two names mean one commit: one may be the beginning of the other.
  static func isSame(_ left: String, _ right: String) -> Bool {
    guard left.count >= 7, right.count >= 7 else { return left == right }
    return left.hasPrefix(right) || right.hasPrefix(left)
  }
}
