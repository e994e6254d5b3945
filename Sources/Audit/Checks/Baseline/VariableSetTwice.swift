import Readiness
import SourceTree

extension Check {
  /// B-19: an example that contradicts itself.
  static let variableSetTwice = Check(
    id: "B-19",
    title: "{path} sets {names} twice",
    workstream: WorkstreamID("baseline"),
    checkClass: .deterministic,
    severity: .info,
    category: .debt,
    effort: .extraSmall,
    decides: "A `.env` file or its example sets the same variable on two lines that are not commented out.",
    impact:
      "Which of the values counts depends on the reader of the file; who edits the other one changes nothing ({list}).",
    remediation: "Keep one line for each of {names} in {path}.",
    rootCause: "The second line was added without a look at the rest of the file.",
    references: [],
    guards: ["commented lines do not count", "tests do not count"],
    topics: ["duplicate variable"],
    examples: [
      .bad([".env.example": "PORT=1\nHOST=a\nPORT=2\n"]),
      .good([".env.example": "PORT=1\n#PORT=2\n"]),
    ],
    rule: .repository { facts in
      let files = facts.tree.files.filter {
        $0.skip == nil && $0.language == .environment && $0.role != .test && $0.size < 200_000
      }
      guard !files.isEmpty else { return .notApplicable("no .env file or example of one") }
      return .looked(files.compactMap { file in facts.tree.text(at: file.path).flatMap(repeated) })
    }
  )

  private static func repeated(in text: SourceText) -> Sighting? {
    let entries = EnvironmentFile(text.string).active
    let byName = Dictionary(grouping: entries, by: \.name).filter { $0.value.count > 1 }
    guard !byName.isEmpty else { return nil }
    let places = byName.values.flatMap { $0.map(\.line) }.sorted()
    return Sighting(
      key: text.path,
      at: places.map { Location(path: text.path, startLine: $0) },
      values: ["names": byName.keys.sorted().prefix(4).map { "`\($0)`" }.inWords]
    )
  }
}
