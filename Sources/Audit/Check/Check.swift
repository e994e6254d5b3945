package import Readiness

/// One question that the audit asks of a repository, with everything a finding needs to say about its answer.
///
/// Templates may hold `{path}`, `{line}`, `{snippet}`, `{count}` (places), `{files}` (number of files), `{list}` (the
/// first places, as `path:line`) and any name from ``Sighting/values``.
package struct Check: Sendable {
  /// Its name, never reused, such as `S-01`.
  package var id: String
  /// Counts up when what it decides changes.
  package var version = 1
  /// What is wrong when it finds something, as a statement in at most 80 characters; a template.
  package var title: String
  /// The strand of the standard plan that its findings belong to.
  package var workstream: WorkstreamID
  /// How far its word goes.
  package var checkClass: CheckClass
  /// It applies when the repository has one of these; empty for every repository.
  package var profiles: Set<Profile> = []
  /// How bad a finding is unless its sighting says otherwise.
  package var severity: Severity
  /// What kind of thing its findings are.
  package var category: Readiness.Category = .defect
  /// The work that the fix usually takes.
  package var effort: Effort
  /// The evidence rule: what exactly is looked at and when it is a finding, in one or two sentences.
  package var decides: String
  /// What happens to whom if nothing is done; a template.
  package var impact: String
  /// What to do, with the names of this code; a template of at least 20 characters.
  package var remediation: String
  /// Why such a thing usually comes about; a template.
  package var rootCause: String
  /// How to see it, a step each; templates; empty when the verify command shows it.
  package var reproduction: [String] = []
  /// A command that succeeds when the fix holds; a template.
  package var verifyCommand: String?
  /// Ids that exist: `CWE-942`, `ASVS 5.0.0 V3.4.2`, `WCAG 2.2 SC 1.1.1`, or addresses.
  package var references: [String]
  /// What keeps it silent where it would be wrong, a phrase each.
  package var guards: [String] = []
  /// The gates that its findings fail, such as `G-09`.
  package var gates: [String] = []
  /// Phrases of which one in a hypothesis of the plan lets this check settle it, in lower case.
  package var topics: [String] = []
  /// At least one repository in which it finds something and one in which it does not: its tests.
  package var examples: [CheckExample]
  /// How it looks.
  package var rule: Rule
  /// Other checks by id; when it names some, it finds something where all of them do, whatever its own rule says.
  package var chain: [String] = []

  /// Makes a check.
  package init(
    id: String,
    version: Int = 1,
    title: String,
    workstream: WorkstreamID,
    checkClass: CheckClass,
    profiles: Set<Profile> = [],
    severity: Severity,
    category: Readiness.Category = .defect,
    effort: Effort,
    decides: String,
    impact: String,
    remediation: String,
    rootCause: String,
    reproduction: [String] = [],
    verifyCommand: String? = nil,
    references: [String],
    guards: [String] = [],
    gates: [String] = [],
    topics: [String] = [],
    examples: [CheckExample],
    rule: Rule
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.workstream = workstream
    self.checkClass = checkClass
    self.profiles = profiles
    self.severity = severity
    self.category = category
    self.effort = effort
    self.decides = decides
    self.impact = impact
    self.remediation = remediation
    self.rootCause = rootCause
    self.reproduction = reproduction
    self.verifyCommand = verifyCommand
    self.references = references
    self.guards = guards
    self.gates = gates
    self.topics = topics
    self.examples = examples
    self.rule = rule
  }

  /// The title where nothing was found to fill it: its places as dots, or what it decides when it has no other words.
  package var plainTitle: String {
    var plain = ""
    var depth = 0
    for character in title {
      if character == "{" {
        depth += 1
      } else if character == "}" {
        depth -= 1; plain += "…"
      } else if depth == 0 {
        plain.append(character)
      }
    }
    return plain.hasPrefix("…") ? decides : plain
  }

  /// How a check looks.
  package enum Rule: Sendable {
    /// A regular expression over lines or files: pattern checks, which are data.
    case pattern(PatternRule)
    /// Swift over one file at a time.
    case file(FileRule)
    /// Swift over what is known of the whole repository, once.
    case repository(@Sendable (RepositoryFacts) -> CheckOutcome)
  }
}
