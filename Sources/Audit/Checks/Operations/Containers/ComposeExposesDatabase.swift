import Readiness
import SourceTree

extension Check {
  /// O-28: what a compose file leaves open.
  static let composeExposesDatabase = Check(
    id: "O-28",
    title: "{what}",
    workstream: WorkstreamID("ops"),
    checkClass: .heuristic,
    profiles: [.container],
    severity: .medium,
    effort: .small,
    decides: """
      In a compose file that is not for development: a database or cache publishes its port to all addresses of the \
      host; a service runs with all privileges; services have no restart policy.
      """,
    impact: """
      On a host with a public address the database of {list} answers the whole network; published ports go past the \
      host's own firewall rules.
      """,
    remediation: """
      Remove `ports` from {names} in {files} file(s): services of the same compose file reach each other without it. \
      Where you need it on the host, bind it to `127.0.0.1:`.
      """,
    rootCause: "The port was published to look at the data from the host during development.",
    references: ["CWE-668", "https://docs.docker.com/engine/network/port-publishing/"],
    guards: [
      "compose files named for development, tests or examples do not count",
      "ports bound to 127.0.0.1 or ::1 do not count",
      "services of a profile, and those that extend others, do not count",
      "in a file that mounts the source or catches mail a published database is low",
    ],
    gates: ["G-11", "G-16"],
    topics: ["published port", "database exposed", "compose"],
    examples: [
      .bad(
        [
          "docker-compose.yml":
            "services:\n  db:\n    image: postgres:17\n    restart: always\n    ports: ['5432:5432']\n"
        ]
      ),
      .bad(["compose.yaml": "services:\n  web:\n    build: .\n    privileged: true\n    restart: always\n"]),
      .bad(
        ["compose.yaml": "services:\n  web:\n    build: .\n  db:\n    image: redis:8\n"],
        "no restart policy"
      ),
      .good(
        [
          "compose.yaml":
            "services:\n  db:\n    image: postgres:17\n    restart: always\n    ports: ['127.0.0.1:5432:5432']\n"
        ]
      ),
      .good(["compose.yaml": "services:\n  db:\n    image: postgres:17\n"], "nothing but a database"),
      .good([
        "docker-compose.yml":
          "services:\n  db:\n    image: mariadb:11.8\n    ports: ['3306:3306']\n  app:\n    build: .\n",
        "docker-compose.production.yml":
          "services:\n  db:\n    image: mariadb:11.8\n    restart: always\n  app:\n    image: shop\n    restart: always\n",
      ]),
      .bad(
        [
          "docker-compose.yml":
            "services:\n  db:\n    image: mariadb:11.8\n    restart: always\n    ports: ['3306:3306']\n  app:\n    build: .\n",
          "docker-compose.production.yml": "services:\n  app:\n    command: serve\n    restart: always\n",
        ],
        "production only adds to it"
      ),
      .good(["docker-compose.dev.yml": "services:\n  db:\n    image: postgres\n    ports: ['5432:5432']\n"]),
      .good([
        "docker-compose.yml":
          "services:\n  app:\n    build: ./vendor/laravel/sail/runtimes/8.4\n  db:\n    image: mariadb:10\n    ports: ['3306:3306']\n"
      ]),
      .good(
        ["compose.yaml": "x-all: &all\n  restart: always\nservices:\n  web:\n    <<: *all\n    build: .\n"],
        "the policy comes with a merge key"
      ),
    ],
    rule: .repository { facts in
      let files = facts.deployment.productionComposeFiles
      guard !files.isEmpty else {
        let broken = facts.deployment.unreadable.first { $0.path.contains("compose") }
        return broken.map { .unknown("\($0.path) could not be read: \($0.problem)") }
          ?? .notApplicable("no compose file of a production system")
      }
      return .looked(publishedDatabases(files) + privileged(files) + withoutRestart(files))
    }
  )

  private static let databases: Set<String> = [
    "postgres", "postgis", "mysql", "mariadb", "mongo", "mongodb", "redis", "valkey", "memcached",
    "elasticsearch",
    "opensearch", "clickhouse-server", "clickhouse", "cassandra", "couchdb", "influxdb", "neo4j", "rabbitmq",
    "timescaledb", "pgvector", "mssql-server", "keydb", "dragonfly", "postgresql", "percona",
  ]

  /// The usual ports of databases, by which a service with an image of its own is known.
  private static let databasePorts: Set<String> = [
    "5432", "3306", "27017", "6379", "11211", "9200", "9042", "5984", "8086", "7687", "1433",
  ]

  private static func publishedDatabases(_ files: [ComposeFile]) -> [Sighting] {
    files.flatMap { file in
      file.services.compactMap { service -> Sighting? in
        let name = service.image.map { ImageReference($0).name } ?? ""
        guard databases.contains(name), service.profiles.isEmpty,
          let port = service.ports.first(where: {
            isOpen($0) && databasePorts.contains(portNumber($0.target))
          })
        else { return nil }
        return Sighting(
          key: "port:\(service.name)",
          at: [Location(path: file.path, startLine: port.line)],
          values: [
            "what": "Database `\(service.name)` is published to all of the host's addresses",
            "names": "`\(service.name)`",
          ],
          severity: file.looksLikeDevelopment ? .low : nil
        )
      }
    }
  }

  private static func isOpen(_ port: ComposeFile.Port) -> Bool {
    guard let address = port.address?.lowercased() else { return true }
    return ["0.0.0.0", "[::]", "::", ""].contains(address)
  }

  private static func portNumber(_ text: String) -> String {
    // `${PORT:-5432}` stands for its default.
    String(text.split { !$0.isNumber }.last ?? "")
  }

  private static func privileged(_ files: [ComposeFile]) -> [Sighting] {
    files.flatMap { file in
      file.services.filter { $0.isPrivileged && $0.profiles.isEmpty }.map { service in
        var sighting = Sighting(
          key: "privileged:\(service.name)",
          at: [Location(path: file.path, startLine: service.line)],
          values: ["what": "Service `\(service.name)` runs with all of the host's privileges"],
          severity: .high
        )
        sighting.impact = """
          Whoever gets to run code in `\(service.name)` has the host: `privileged: true` takes every barrier between \
          container and host away ({list}).
          """
        sighting.remediation = """
          Replace `privileged: true` in {list} by the single `cap_add` and `devices` that `\(service.name)` needs.
          """
        return sighting
      }
    }
  }

  /// One finding for all files, and only when no service says anything: a base file may leave it to another.
  private static func withoutRestart(_ files: [ComposeFile]) -> [Sighting] {
    let files = files.filter { !$0.looksLikeDevelopment }
    guard files.allSatisfy({ $0.services.allSatisfy { $0.restart == nil && !$0.isPartial } }) else {
      return []
    }
    let services = files.flatMap { file in
      file.services.filter { $0.profiles.isEmpty }.map { (file: file, service: $0) }
    }
    // Databases alone are what somebody starts beside the product, on a machine of his own.
    guard
      services.contains(where: { !databases.contains($0.service.image.map { ImageReference($0).name } ?? "") }
      )
    else { return [] }
    var sighting = Sighting(
      key: "restart",
      at: services.map { Location(path: $0.file.path, startLine: $0.service.line) },
      values: [
        "what": "No compose service has a restart policy",
        "names": services.map { "`\($0.service.name)`" }.inWords,
      ],
      severity: .info
    )
    sighting.impact =
      services.count == 1
      ? "After a crash or a restart of the host {names} stays down until somebody starts it by hand."
      : "After a crash or a restart of the host {names} stay down until somebody starts them by hand."
    sighting.remediation = "Add `restart: unless-stopped` to {names} ({list})."
    return [sighting]
  }
}
