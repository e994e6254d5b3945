import Readiness
import SourceTree

extension Check {
  /// C-19: two migrations with one number.
  static let migrationsCollide = Check(
    id: "C-19",
    title: "Two database migrations have the same number",
    workstream: WorkstreamID("backend"),
    checkClass: .deterministic,
    severity: .high,
    effort: .small,
    decides:
      "Two different migrations in one folder begin with the same number, apart from up and down pairs.",
    impact: """
      Which of {list} runs first, or at all, depends on the tool and on the machine: two databases that are both up to \
      date may differ.
      """,
    remediation:
      "Give the later of {list} the next free number, and check the databases that have run one of them.",
    rootCause: "Two branches each added the next migration, and both were merged.",
    verifyCommand: "! ls {folder} | grep -oE '^[0-9]+' | sort | uniq -d | grep -q .",
    references: ["CWE-694"],
    guards: ["pairs of up and down, and dated folders of one tool, are one migration"],
    topics: ["migration number", "duplicate migration"],
    examples: [
      .bad([
        "db/migrations/007_users.sql": "create table users();",
        "db/migrations/007_orders.sql": "create table orders();",
      ]),
      .good([
        "db/migrations/007_users.up.sql": "create table users();",
        "db/migrations/007_users.down.sql": "drop table users;",
        "db/migrations/008_orders.sql": "create table orders();",
      ]),
    ],
    rule: .repository { facts in
      let migrations = Migration.all(in: facts.tree)
      guard !migrations.isEmpty else { return .notApplicable("no numbered SQL migrations") }
      let groups = Dictionary(grouping: migrations) { "\($0.folder)\u{0}\($0.number)" }
      return .looked(
        groups.sorted { $0.key < $1.key }.compactMap { _, group in
          guard Set(group.map(\.name)).count > 1, let first = group.first else { return nil }
          return Sighting(
            key: "\(first.folder)/\(first.number)",
            at: group.sorted { $0.path < $1.path }.map { Location(path: $0.path, startLine: 1) },
            values: ["folder": first.folder]
          )
        }
      )
    }
  )

  /// C-20: migrations that destroy data and have no way back.
  static let migrationsDestroy = Check(
    id: "C-20",
    title: "Migrations destroy data and have no way back",
    workstream: WorkstreamID("backend"),
    checkClass: .heuristic,
    profiles: [.dataStore],
    severity: .medium,
    effort: .medium,
    decides: """
      An SQL migration drops a table or column, or truncates one, in a folder in which other migrations have their way \
      back as a down file or section, and this one has none.
      """,
    impact: """
      When the release has to be rolled back after {list}, the data is gone: the old version starts on a database that \
      lacks what it needs.
      """,
    remediation: """
      Split it: release first a version that no longer uses what {list} drops, and drop it in a later release; or write \
      the way back, and say in it what cannot be brought back and where the copy is.
      """,
    rootCause: "The migration was written for the way forward only.",
    references: [],
    guards: [
      "folders whose tool knows no way back do not count",
      "temporary tables and `drop … if exists` before a create do not",
    ],
    gates: ["G-13"],
    topics: ["irreversible migration", "destructive migration"],
    examples: [
      .bad([
        "migrations/001_a.up.sql": "create table a (id int);", "migrations/001_a.down.sql": "drop table a;",
        "migrations/002_b.up.sql": "alter table a drop column id;",
      ]),
      .good([
        "migrations/001_a.up.sql": "create table a (id int);", "migrations/001_a.down.sql": "drop table a;",
        "migrations/002_b.up.sql": "alter table a drop column id;",
        "migrations/002_b.down.sql": "alter table a add column id int;",
      ]),
    ],
    rule: .repository { facts in
      let migrations = Migration.all(in: facts.tree)
      let withDown = Set(migrations.filter(\.isDown).map { "\($0.folder)\u{0}\($0.name)" })
      guard !withDown.isEmpty else { return .notApplicable("no migrations with a way back") }
      let folders = Set(migrations.filter(\.isDown).map(\.folder))
      let alone = migrations.filter {
        !$0.isDown && folders.contains($0.folder) && !withDown.contains("\($0.folder)\u{0}\($0.name)")
      }
      return .looked(alone.compactMap { $0.destruction(in: facts.tree) })
    }
  )
}

/// A numbered SQL migration.
struct Migration {
  let path: String
  let folder: String
  /// The digits with which its name begins.
  let number: Substring
  /// Its name without what marks a direction.
  let name: String
  let isDown: Bool

  /// The most files that are looked at.
  private static let limit = 5000

  static func all(in tree: SourceTree) -> [Migration] {
    tree.files.lazy.filter { $0.language == .sql && $0.role == .product }.prefix(limit).compactMap {
      Migration($0)
    }
  }

  private init?(_ file: TreeFile) {
    guard file.folder.lowercased().contains("migrat") else { return nil }
    let name = file.name
    number = name.prefix { $0.isNumber }
    guard !number.isEmpty, number.count < name.count else { return nil }
    path = file.path
    folder = file.folder
    let lower = name.lowercased()
    isDown =
      lower.contains(".down.") || lower.contains("_down.") || lower.contains(".undo.")
      || lower.contains("rollback")
    self.name = ["down", "up", "undo", "do", "rollback"].reduce(lower) { text, word in
      text.replacing(".\(word).", with: ".").replacing("_\(word).", with: ".")
    }
  }

  private static let destroying = Pattern(
    #"(?i)\b(?:DROP\s+(?:TABLE|COLUMN)|TRUNCATE\s+TABLE)\b(?!\s+IF\s+EXISTS)"#
  )

  /// What the migration destroys first.
  func destruction(in tree: SourceTree) -> Sighting? {
    guard let text = tree.text(at: path), let match = text.codeMatches(Self.destroying).first else {
      return nil
    }
    return Sighting(path: path, line: text.line(at: match.range.lowerBound))
  }
}
