import Readiness
import SourceTree

extension Check {
  /// S-39: an Electron that gets no more fixes.
  static let electronEndOfLife = Check(
    id: "S-39",
    title: "Electron {version} {state}",
    workstream: WorkstreamID("security"),
    checkClass: .deterministic,
    profiles: [.electron],
    severity: .medium,
    category: .dependency,
    effort: .large,
    decides: """
      The manifest asks for an Electron whose last fixes came before the day of the audit, by a table of the project's \
      release dates as far as Electron 39, or for no particular one.
      """,
    impact: """
      The app ships a browser engine and a Node.js that {consequence}: flaws published since then stay open on every \
      user's machine.
      """,
    remediation: """
      In {list}, ask for one of the three newest majors with an exact version, go through the breaking changes of \
      each major in between, and plan an update every eight weeks.
      """,
    rootCause: "Each new major of Electron needs work, and nothing in the project asks for it regularly.",
    reproduction: ["Open {path} at line {line} and compare with Electron's release timeline."],
    references: ["CWE-1104", "https://www.electronjs.org/docs/latest/tutorial/electron-timelines"],
    guards: ["a major that the table does not know is said to be unknown, not judged"],
    gates: ["G-10"],
    topics: ["electron version", "electron end-of-life", "outdated electron"],
    examples: [
      .bad(["package.json": #"{ "name": "app", "devDependencies": { "electron": "^22.3.0" } }"#]),
      .bad(["package.json": #"{ "name": "app", "devDependencies": { "electron": "latest" } }"#]),
      .good(
        ["package.json": #"{ "name": "app", "devDependencies": { "electron": "999.0.0" } }"#],
        "not in the table"
      ),
    ],
    rule: .repository { facts in
      let uses = facts.components.compactMap { part in part.dependency("electron").map { (part, $0) } }
      guard !uses.isEmpty else { return .notApplicable("no manifest names Electron") }
      var sightings: [Sighting] = []
      for (part, dependency) in uses {
        let path = dependency.manifest.isEmpty ? part.manifest : dependency.manifest
        let place = Location(path: path, startLine: dependency.line > 0 ? dependency.line : nil)
        guard let major = electronMajor(dependency.requirement) else {
          sightings.append(
            Sighting(key: path, at: [place], values: unpinnedWords(dependency.requirement), severity: .low)
          )
          continue
        }
        guard let last = electronLastDay(major) else {
          return .unknown("the table of Electron's releases ends before version \(major)")
        }
        guard last <= facts.today else { continue }
        let values = [
          "version": "\(major)", "state": "gets no more security fixes",
          "consequence": "get no fixes since \(last)",
        ]
        sightings.append(Sighting(key: path, at: [place], values: values))
      }
      return .looked(sightings)
    }
  )

  private static func unpinnedWords(_ requirement: String) -> [String: String] {
    [
      "version": "\"\(requirement)\"", "state": "is whatever is newest on the day of the build",
      "consequence": "nobody chose and no test has seen",
    ]
  }

  private static func electronMajor(_ requirement: String) -> Int? {
    let digits = requirement.drop { "^~=v ".contains($0) }.prefix { $0.isNumber }
    return Int(digits)
  }

  /// The last day of fixes by the project's timeline; majors to 26 had ended when 27 to 29 were supported.
  private static func electronLastDay(_ major: Int) -> CalendarDate? {
    let ends: [Int: String] = [
      27: "2024-04-16", 28: "2024-06-11", 29: "2024-08-20", 30: "2024-10-15", 31: "2025-01-14",
      32: "2025-03-04",
      33: "2025-04-29", 34: "2025-06-24", 35: "2025-09-02", 36: "2025-10-28", 37: "2026-01-13",
      38: "2026-03-10",
      39: "2026-05-05",
    ]
    return CalendarDate(major <= 26 ? "2024-02-20" : ends[major] ?? "")
  }
}
