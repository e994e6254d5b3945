import Readiness
import SourceTree

extension Check {
  /// O-05: a variable has one default here and another one there.
  static let variableDefaultsDiffer = Check(
    id: "O-05",
    title: "{name} has different defaults: {defaults}",
    workstream: WorkstreamID("ops"),
    checkClass: .deterministic,
    severity: .medium,
    effort: .extraSmall,
    decides: """
      A number or a yes/no that stands in for an unset variable differs between two places of the product's code, or \
      from the value that the example file sets.
      """,
    impact: """
      Without {name} set, parts of the product work with different values ({defaults}): what was tested by the example \
      is not what runs, and one part may look for another where it is not.
      """,
    remediation: """
      Read {name} in one place with one default, use it from there in {list}, and write the same value into the \
      example file.
      """,
    rootCause: "Each place that reads the variable has its own default.",
    references: ["https://12factor.net/config"],
    guards: [
      "only numbers and yes/no values are compared", "texts and addresses differ on purpose and are not",
    ],
    gates: ["G-11"],
    topics: ["config drift", "default port", "default differs"],
    examples: [
      .bad(["a.js": "const n = process.env.MAX_JOBS || 5", "b.js": "const n = process.env.MAX_JOBS || 10"]),
      .bad([".env.example": "APP_PORT=8080\n", "a.js": "listen(process.env.APP_PORT || 3000)"]),
      .good([
        "config/database.php":
          "return ['mysql' => env('DB_PORT', '3306'), 'pgsql' => env('DB_PORT', '5432')];"
      ]),
      .good([
        ".env.example": "APP_PORT=3000\nAPI_URL=https://api.example.com\n",
        "a.js": "listen(process.env.APP_PORT || '3000')\nconst u = process.env.API_URL || 'http://localhost'",
      ]),
    ],
    rule: .repository(differingDefaults)
  )

  @Sendable private static func differingDefaults(_ facts: RepositoryFacts) -> CheckOutcome {
    // The port is a platform's to set and still has defaults that can differ.
    var defaults: [String: [(value: String, place: Place)]] = [:]
    let scope = VariableScope(facts)
    let ports = facts.sources.environmentReads.filter { $0.name == "PORT" }
    for (name, reads) in scope.reads.merging(["PORT": ports], uniquingKeysWith: { first, _ in first }) {
      for read in reads {
        if let value = read.fallback.flatMap(plainValue) {
          defaults[name, default: []].append((value, read.place))
        }
      }
    }
    guard !defaults.isEmpty else { return .notApplicable("no number or yes/no stands in for a variable") }
    // With several example files each is for another part.
    if scope.examples.count == 1, let example = scope.examples.first {
      for entry in example.file.active where defaults[entry.name] != nil {
        if let value = plainValue(entry.value) {
          defaults[entry.name]?.append((value, Place(example.path, entry.line)))
        }
      }
    }
    // In one file each default is for another driver or mode.
    let different = defaults.filter { _, found in
      found.contains { one in found.contains { $0.value != one.value && $0.place.path != one.place.path } }
    }.sorted { $0.key < $1.key }
    return .looked(
      different.map { name, found in
        let words = found.map { "\($0.value) at \($0.place.path):\($0.place.line)" }.unique
        return Sighting(
          key: name,
          at: found.map(\.place.location),
          values: ["name": name, "defaults": words.prefix(3).joined(separator: ", ")]
        )
      }
    )
  }

  /// A number or a yes/no without quotes; nil for anything else.
  private static func plainValue(_ text: String) -> String? {
    let plain = text.trimmed.unquoted.lowercased()
    if ["true", "false"].contains(plain) { return plain }
    return !plain.isEmpty && plain.utf8.count < 10 && plain.utf8.allSatisfy { (48...57).contains($0) }
      ? plain : nil
  }
}
