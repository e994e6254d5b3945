import SourceTree

/// A range of versions as npm writes the common ones: `1.2.3`, `^1.2.3`, `~1.2`.
struct VersionRange: Equatable {
  /// The first version in it.
  let lower: [Int]
  /// The first version after it.
  let upper: [Int]

  /// Reads a requirement; nil for forms that are not compared.
  init?(_ text: String) {
    guard let parts = Self.form.captures(in: text.trimmed), let major = Int(parts[2]) else { return nil }
    let minor = Int(parts[3])
    let patch = Int(parts[4])
    lower = [major, minor ?? 0, patch ?? 0]
    switch parts[1] {
    case "^" where major > 0: upper = [major + 1, 0, 0]
    case "^", "~":
      if let minor, minor > 0 || parts[1] == "~" || patch == nil {
        upper = [major, minor + 1, 0]
      } else if minor == 0, let patch {
        upper = [0, 0, patch + 1]
      } else {
        upper = [major + 1, 0, 0]
      }
    default:
      guard let minor else {
        upper = [major + 1, 0, 0]
        return
      }
      upper = patch.map { [major, minor, $0 + 1] } ?? [major, minor + 1, 0]
    }
  }

  /// Whether some version is in both.
  func meets(_ other: VersionRange) -> Bool {
    lower.lexicographicallyPrecedes(other.upper) && other.lower.lexicographicallyPrecedes(upper)
  }

  private static let form = Pattern(#"^([\^~]?)v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?$"#)
}
