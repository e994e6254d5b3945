import Readiness
import SourceTree

extension Check {
  /// U-28: the desktop's preload script offers methods that the browser's stand-in lacks.
  static let preloadShimIncomplete = Check(
    id: "U-28",
    title: "The web stand-in for window.{name} lacks methods of the desktop preload: {methods}",
    workstream: WorkstreamID("uiux"),
    checkClass: .deterministic,
    profiles: [.electron],
    severity: .high,
    effort: .medium,
    decides: """
      Methods in the literal object given to `contextBridge.exposeInMainWorld`, compared with the literal object that \
      another file assigns to the same name of `window`.
      """,
    impact: """
      In web mode {methods} of `window.{name}` is undefined: the page that calls it fails with a TypeError where the \
      desktop app works.
      """,
    remediation: """
      Add {methods} to the object that {shim} assigns to `window.{name}`, or make the pages that call it ask first \
      whether it is there.
      """,
    rootCause: "Two objects with the same promise are kept by hand in two files.",
    reproduction: ["Open the product in a browser and use what calls `window.{name}` with {methods}."],
    references: [],
    guards: [
      "objects that are spread or built by code are not compared",
      "a stand-in that is a proxy is not compared",
    ],
    topics: ["electron vs web", "web mode", "desktop mode", "preload"],
    examples: [
      .bad([
        "preload.js":
          "contextBridge.exposeInMainWorld('files', {\n  open: (path) => 1,\n  save: (path) => 2,\n})",
        "web/shim.js": "window.files = window.files || {\n  open: (path) => fetch('/open'),\n}",
      ]),
      .good([
        "preload.js":
          "contextBridge.exposeInMainWorld('files', {\n  open: (path) => 1,\n  save: (path) => 2,\n})",
        "web/shim.js": "window.files = {\n  open(path) {},\n  async save(path) {},\n}",
      ]),
      .good(["preload.js": "contextBridge.exposeInMainWorld('files', { open: (path) => 1 })"], "no web mode"),
    ],
    rule: .file(
      FileRule(
        FileSelection(languages: Language.script, keywords: ["exposeInMainWorld", "window."]),
        look: exposedMethods,
        conclude: compareExposures
      )
    )
  )

  @Sendable private static func exposedMethods(_ text: SourceText) -> [Sighting] {
    [(exposure, "preload"), (standIn, "shim")].flatMap { pattern, kind in
      pattern.matches(in: text.bytes).compactMap { match -> Sighting? in
        guard text.region(at: match.range.lowerBound) == .code, let name = match.text(1, in: text.bytes)
        else { return nil }
        let members = CallArguments(in: text.bytes, from: match.range.upperBound, limit: 40_000)
        guard members.isComplete else { return nil }
        var names: [String] = []
        for range in members.ranges {
          let words = text.string(range.lowerBound..<min(range.upperBound, range.lowerBound + 400))
          guard let found = memberName.captures(in: withoutComments(words)) else { return nil }
          names.append(found[1])
        }
        let values = ["kind": kind, "name": name, "members": names.joined(separator: " ")]
        return Sighting(
          key: name,
          path: text.path,
          line: text.line(at: match.range.lowerBound),
          values: values
        )
      }
    }
  }

  private static func withoutComments(_ text: String) -> String {
    text.split(separator: "\n").map { String($0).trimmed }.filter {
      !$0.hasPrefix("//") && !$0.hasPrefix("*") && !$0.hasPrefix("/*")
    }
    .joined(separator: "\n")
  }

  @Sendable private static func compareExposures(_ seen: [Sighting], _ facts: RepositoryFacts) -> CheckOutcome
  {
    let preloads = seen.filter { $0.values["kind"] == "preload" }
    guard !preloads.isEmpty else { return .notApplicable("no preload script with a literal object") }
    var found: [Sighting] = []
    for preload in preloads {
      let path = preload.locations.first?.path
      let shims = seen.filter {
        $0.values["kind"] == "shim" && $0.key == preload.key && $0.locations.first?.path != path
      }
      guard let shim = shims.first, let name = preload.key else { continue }
      let offered = Set(shims.flatMap { ($0.values["members"] ?? "").split(separator: " ") })
      let missing = (preload.values["members"] ?? "").split(separator: " ").filter { !offered.contains($0) }
      guard !missing.isEmpty else { continue }
      found.append(
        Sighting(
          key: name,
          at: preload.locations + shim.locations,
          values: [
            "name": name, "methods": listed(missing.map(String.init)),
            "shim": shim.locations.first?.path ?? "the page",
          ]
        )
      )
    }
    return .looked(found)
  }

  private static let exposure = Pattern(#"\bexposeInMainWorld\(\s*['"](\w+)['"]\s*,\s*\{"#)
  private static let standIn = Pattern(
    #"\b(?:window|globalThis)\.(\w+)\s*=\s*(?:(?:window|globalThis)\.\w+\s*(?:\|\||\?\?)\s*)?\{"#
  )
  private static let memberName = Pattern(#"^\s*(?:async\s+)?['"]?([A-Za-z_$][\w$]*)['"]?\s*(?:[:(,]|$)"#)
}
