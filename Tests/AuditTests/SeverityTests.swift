import Audit
import Readiness
import SourceTree
import Testing

/// How bad a check says that something is, and in which words.
struct SeverityTests {
  private static let today = CalendarDate(daysSinceEpoch: 20_780)

  private static func sightings(_ id: String, _ files: [String: String]) throws -> [Sighting] {
    let check = try #require(Catalogue.all.first { $0.id == id })
    let outcome = CheckTrial.outcome(of: check, on: files, today: today)
    guard case .looked(let sightings) = outcome else {
      Issue.record("\(id) did not look: \(outcome)")
      return []
    }
    return sightings
  }

  private static let open = #"{"name": "shop", "dependencies": {"express": "latest"}}"#

  @Test func `an open requirement is high while nothing holds it, and low with a lockfile`() throws {
    let bare = try Self.sightings("C-01", ["package.json": Self.open])
    #expect(bare.map(\.severity) == [.high])
    let held = try Self.sightings("C-01", ["package.json": Self.open, "package-lock.json": "{}"])
    #expect(held.map(\.severity) == [.low])
    #expect(held.map(\.key) == ["runtime"])
    #expect(held.first?.impact?.contains("next update") == true)
  }

  @Test func `a list that pins everything holds what a Pipfile leaves open`() throws {
    let files = ["Pipfile": "[packages]\ndjango = \"*\"\n", "requirements.txt": "django==5.2.1\n"]
    #expect(try Self.sightings("C-01", files).map(\.severity) == [.low])
    let loose = files.merging(["requirements.txt": "django>=5\n"]) { $1 }
    #expect(try Self.sightings("C-01", loose).map(\.severity) == [.high])
  }

  @Test func `an image that may take in modules alone is low and speaks of nothing else`() throws {
    let files = [
      "Dockerfile": "FROM node:24\nCOPY . .\n", ".dockerignore": ".git\n.env\n", "package.json": "{}",
    ]
    let found = try #require(try Self.sightings("O-24", files).first)
    #expect(found.severity == .low)
    #expect(found.values["harm"] == "modules built for another system overwrite those that were installed")
    let wide = try #require(
      try Self.sightings("O-24", ["Dockerfile": "FROM node:24\nCOPY . .\n", "package.json": "{}"]).first
    )
    #expect(wide.severity == .medium)
    #expect(wide.values["harm"]?.contains("whole history") == true)
    #expect(wide.values["harm"]?.contains("secrets") == false)
  }

  @Test(arguments: [
    ("FROM node:18 AS pages\nFROM alpine:3.22\n", Severity.low), ("FROM node:18\n", nil),
    ("FROM node:18 AS base\nFROM base\n", nil),
  ])
  func `a runtime past its end is low in a stage that does not become the image`(
    dockerfile: String,
    severity: Severity?
  ) throws {
    #expect(try Self.sightings("O-25", ["Dockerfile": dockerfile]).map(\.severity) == [severity])
  }

  @Test(arguments: [
    ("resources/development.Dockerfile", Severity.low), ("docker/dev/Dockerfile", .low), ("Dockerfile", nil),
    ("device/Dockerfile", nil),
  ])
  func `a compose file that builds the image of developers is theirs`(
    path: String,
    severity: Severity?
  ) throws {
    let compose = """
      services:
        db:
          image: postgres:11
        app:
          build:
            dockerfile: \(path)
      """
    #expect(try Self.sightings("O-25", ["docker-compose.yml": compose]).map(\.severity) == [severity])
  }

  @Test(arguments: [
    ("services:\n  web:\n    build: .\n", "`web` stays down until somebody starts it"),
    ("services:\n  web:\n    build: .\n  job:\n    build: .\n", "stay down until somebody starts them"),
  ])
  func `services without a restart policy are counted in the sentence`(compose: String, words: String) throws
  {
    let found = try #require(try Self.sightings("O-28", ["compose.yaml": compose]).first)
    let impact = (found.impact ?? "").replacing("{names}", with: found.values["names"] ?? "")
    #expect(impact.contains(words))
  }

  @Test func `a shell command is worse when a client sends what is put into it`() throws {
    let code = """
      const { exec } = require('child_process')
      app.post('/a', (req, res) => { exec(`convert ${req.body.name} out.png`, done) })
      function convert(name) {
        exec(`convert ${name} out.png`, done)
      }
      """
    #expect(try Self.sightings("S-17", ["src/a.js": code]).map(\.severity) == [.high, nil])
  }
}
