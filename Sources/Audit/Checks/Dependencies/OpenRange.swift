import SourceTree

/// Tells requirements that leave the version open.
enum OpenRange {
  /// Whether any later version may be installed.
  static func isOpen(_ dependency: Component.Dependency, of ecosystem: Component.Ecosystem) -> Bool {
    let requirement = dependency.requirement.trimmed
    switch ecosystem {
    case .npm: return anyVersion.contains(requirement) || lowerBound.matches(requirement)
    case .cargo: return requirement == "*"
    // A package without code that refuses known vulnerabilities exists only as a branch.
    case .composer where dependency.name == "roave/security-advisories": return false
    case .composer: return requirement == "*" || requirement.hasPrefix("dev-") || requirement == "@dev"
    case .python: return requirement == "*"
    case .pub: return requirement == "any"
    default: return false
    }
  }

  private static let anyVersion: Set<String> = ["", "*", "x", "X", "latest", "next", "canary"]
  private static let lowerBound = Pattern(#"^>=?\s*v?\d[\w.-]*$"#)
}
