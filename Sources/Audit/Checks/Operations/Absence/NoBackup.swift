import Readiness
import SourceTree

extension Check {
  /// O-14: data without a way back.
  static let noBackup = Check(
    id: "O-14",
    title: "No backup or restore procedure found in the repository",
    workstream: WorkstreamID("ops"),
    checkClass: .absence,
    profiles: [.dataStore],
    severity: .high,
    category: .gap,
    effort: .medium,
    decides: """
      The repository has a data store and runs by itself, and no document, script, workflow or deployment file speaks \
      of backups, dumps or restoring.
      """,
    impact: "A wrong migration, a deleted volume or a broken disk takes the users' data with it for good.",
    remediation: """
      Write down what is backed up, how often, where to and how it is restored, restore it once into an empty system \
      and record the date. If the database's host does it, attest its retention and the last restore.
      """,
    rootCause: "The database came with the platform, and its defaults were taken for a backup.",
    references: ["https://sre.google/sre-book/data-integrity/"],
    guards: [
      "words in documents, file names, workflows and deployment files count",
      "libraries that only talk to databases are not asked",
    ],
    gates: ["G-15"],
    topics: ["backup", "restore"],
    examples: [
      .bad(["compose.yaml": "services:\n  db:\n    image: postgres:17\n", "server.js": "listen()\n"]),
      .bad(
        [
          "pom.xml":
            "<project><artifactId>shop</artifactId><dependencies><dependency><groupId>io.quarkus</groupId><artifactId>quarkus-hibernate-orm</artifactId></dependency></dependencies></project>",
          "Dockerfile": "FROM eclipse-temurin:25\nEXPOSE 8080\n",
          "CHANGELOG.md": "# Changes\n- media serve as a backup for content that is missing\n",
        ],
        "a changelog tells what was"
      ),
      .good([
        "README.md": "# Shop\nBack up with `pg_dump`.\n",
        "compose.yaml": "services:\n  db:\n    image: postgres:17\n",
      ]),
      .good(["scripts/backup.sh": "pg_dump\n"]),
    ],
    rule: .repository { facts in
      let isLibrary =
        facts.profiles.contains(.library)
        && facts.profiles.isDisjoint(with: [.service, .electron, .container])
      guard !isLibrary else { return .notApplicable("a library, which keeps no data of its own") }
      if OperationsEvidence(facts).isTemplate {
        return .notApplicable("a template or demonstration, which is not run as it stands")
      }
      return OperationsEvidence(facts).exists(for: .backup) ? .pass : .looked([Sighting()])
    }
  )
}
