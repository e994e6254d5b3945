import SourceTree

/// Tells requirements that are addresses.
enum AddressForm {
  /// Whether a requirement names a git repository or an archive outside the registry.
  static func isAddress(_ requirement: String, of ecosystem: Component.Ecosystem) -> Bool {
    switch ecosystem {
    case .swift: return branch.matches(requirement)
    case .npm: return address.matches(requirement) || shorthand.matches(requirement)
    case .python, .cargo, .ruby, .pub, .composer, .hex: return address.matches(requirement)
    case .go, .maven, .gradle, .nuget: return false
    }
  }

  /// Whether a requirement names one commit for good.
  static func isPinned(_ requirement: String) -> Bool { commit.matches(requirement) }

  private static let branch = Pattern(#"\bbranch\s*:|\.branch\(|\brevision\s*:|\.revision\("#)
  private static let address = Pattern(
    #"^(?:@\s*)?(?:git\+|git:|git@|https?://|ssh://|github:|gitlab:|bitbucket:|gist:)"#
  )
  private static let shorthand = Pattern(#"^[\w-]+/[\w.-]+(?:#[\w./-]+)?$"#)
  private static let commit = Pattern(
    #"(?:[#@]|\brevision\s*:\s*"|\.revision\(")(?:commit=)?(?=[0-9a-f]*[0-9])[0-9a-f]{7,40}\b|codeload\.github\.com/.*/[0-9a-f]{40}"#
  )
}
