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

  /// Whether the lockfile that covers a dependency holds the full commit or a hash it was resolved to.
  static func isLocked(
    _ dependency: Component.Dependency,
    of component: Component,
    in tree: SourceTree
  ) -> Bool {
    guard let lockfile = component.lockfile, let text = tree.text(at: lockfile),
      let repository = repository(in: dependency.requirement),
      let resolved = try? Pattern(compiling: #"(?i)"# + repository + #"[^\n]{0,80}?\b[0-9a-f]{40}\b"#)
    else { return false }
    if resolved.firstMatch(in: text.bytes) != nil { return true }
    // Package.resolved and Poetry's and Composer's locks write the commit on a line of its own below the address.
    guard
      let below = try? Pattern(
        compiling: #"(?i)"# + repository
          + #"[^\n]*\n(?:[^\n]*\n){0,6}?[^\n]*(?:revision|resolved_reference|reference|commit|integrity)\b[^\n]*\b[0-9a-f]{40}\b"#
      )
    else { return false }
    return below.firstMatch(in: text.bytes) != nil
  }

  /// The owner and name at the end of an address, as a pattern.
  private static func repository(in requirement: String) -> String? {
    guard let found = ownerAndName.captures(in: requirement) else { return nil }
    return [found[1], found[2]].map { $0.replacing(".", with: #"\."#) }.joined(separator: "/")
  }

  private static let ownerAndName = Pattern(
    #"([\w.-]+)/([\w-]+(?:\.(?!git\b)[\w-]+)*)(?:\.git)?(?:[@#?"].*)?$"#
  )
  private static let branch = Pattern(#"\bbranch\s*:|\.branch\(|\brevision\s*:|\.revision\("#)
  private static let address = Pattern(
    #"^(?:@\s*)?(?:git\+|git:|git@|https?://|ssh://|github:|gitlab:|bitbucket:|gist:)"#
  )
  private static let shorthand = Pattern(#"^[\w-]+/[\w.-]+(?:#[\w./-]+)?$"#)
  private static let commit = Pattern(
    #"(?:[#@]|\brevision\s*:\s*"|\.revision\(")(?:commit=)?(?=[0-9a-f]*[0-9])[0-9a-f]{7,40}\b|codeload\.github\.com/.*/[0-9a-f]{40}"#
  )
}
