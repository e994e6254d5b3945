package import SourceTree

/// A check's look by a regular expression; what a check file says.
package struct PatternRule: Sendable {
  /// Which files are looked at; the keywords must cover everything the pattern can match.
  package var files: FileSelection
  /// The expression, in PCRE2's syntax; matched line by line unless it is multiline.
  package var pattern: Pattern
  /// Whether a match may go over line ends.
  package var isMultiline = false
  /// In which regions a match must begin.
  package var regions: Set<Region> = [.code]
  /// The file must match each of these somewhere.
  package var fileMustMatch: [Pattern] = []
  /// The file must match none of these anywhere.
  package var fileMustNotMatch: [Pattern] = []
  /// None of these may match on the lines around the match.
  package var notNear: [Pattern] = []
  /// How many lines before and after the match are "near".
  package var nearLines: (before: Int, after: Int) = (0, 0)
  /// What sightings are gathered into one finding.
  package var grouping = Grouping.check

  /// What sightings are gathered into one finding.
  package enum Grouping: String, CaseIterable, Sendable {
    /// All of the check.
    case check
    /// Those in one file.
    case file
    /// Those whose first group holds the same text.
    case capture
    /// Each by itself, by its line's text.
    case match
  }

  /// Makes a rule; the rest is set on it.
  package init(files: FileSelection, pattern: Pattern) {
    self.files = files
    self.pattern = pattern
  }
}
