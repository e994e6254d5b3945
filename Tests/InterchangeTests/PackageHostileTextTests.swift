import Interchange
import Readiness
import Testing

struct PackageHostileTextTests {
  private static let hostile = PackageSample.package(of: PackageSample.hostile)
  private static let tame = PackageSample.package(of: PackageSample.register(filledWith: "tame"))
  private static let reports = [
    "production-readiness-audit.md", "release-gate-checklist.md", "remediation-sequence.md",
  ]

  /// Controls, bidirectional controls and other invisible scalars that may stand in no report.
  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }

  /// The lines outside fences.
  private func lines(_ name: String, _ package: ReleasePackage) -> [Substring] {
    var fence: Substring?
    return PackageSample.text(name, of: package).split(separator: "\n").filter { line in
      let content = line.drop { $0 == " " }
      let ticks = content.prefix { $0 == "`" }
      if let open = fence {
        if content == open { fence = nil }
        return false
      }
      guard ticks.count >= 3, !content.dropFirst(ticks.count).contains("`") else { return true }
      fence = ticks
      return false
    }
  }

  @Test(arguments: reports) func `no control reaches a report`(_ name: String) {
    let text = PackageSample.text(name, of: Self.hostile)
    #expect(!text.isEmpty)
    #expect(!text.unicodeScalars.contains(where: isForbidden))
  }

  @Test func `no control but line ends reaches the sheet`() {
    let text = PackageSample.text("findings.csv", of: Self.hostile)
    #expect(!text.unicodeScalars.contains { isForbidden($0) && $0 != "\r" })
    #expect(text.unicodeScalars.count { $0 == "\r" } == 7)
  }

  @Test(arguments: [
    "findings.sarif", "findings.jsonl", "production-readiness-issues.json", "decision.json", "MANIFEST.json",
  ])
  func `no control reaches a machine's file unescaped`(_ name: String) {
    let text = PackageSample.text(name, of: Self.hostile)
    #expect(
      !text.unicodeScalars.contains {
        isForbidden($0) && $0 != "\u{200B}" && !(0x2060...0x2064).contains($0.value)
      }
    )
  }

  @Test(arguments: reports) func `text from findings makes no headings`(_ name: String) {
    let headings = { (package: ReleasePackage) in
      lines(name, package).filter { $0.hasPrefix("#") }.map { $0.prefix { $0 == "#" } }
    }
    #expect(headings(Self.hostile) == headings(Self.tame))
  }

  @Test(arguments: reports) func `text from findings makes no table rows and no cells`(_ name: String) {
    let cells = { (package: ReleasePackage) in
      lines(name, package).filter { $0.hasPrefix("|") }.map { line in
        line.replacing("\\|", with: "").count { $0 == "|" }
      }
    }
    #expect(cells(Self.hostile) == cells(Self.tame))
  }

  @Test(arguments: reports) func `text from findings makes no list entries, tasks, rules or quotes`(
    _ name: String
  ) {
    let marks = { (package: ReleasePackage) in
      lines(name, package).compactMap { line -> String? in
        let content = line.drop { $0 == " " }
        let afterNumber = content.drop { $0.isNumber }
        let isNumbered =
          afterNumber.count < content.count && afterNumber.first.map { ".)".contains($0) } == true
        guard let first = content.first, "-+*>=~<".contains(first) || isNumbered else { return nil }
        return content.hasPrefix("- [") ? String(content.prefix(5)) : String(first)
      }
    }
    #expect(marks(Self.hostile) == marks(Self.tame))
  }

  @Test(arguments: reports) func `angle brackets, links and images stand only in code or escaped`(
    _ name: String
  ) {
    for line in lines(name, Self.hostile) {
      var text = String(line).replacing("\\\\", with: "")
      for mark in ["<", "[", "]", "*", "`"] { text = text.replacing("\\\(mark)", with: "") }
      let outside = Self.withoutCode(text)
      #expect(!outside.contains("<"))
      #expect(!outside.contains("]("))
      #expect(!outside.contains("://") && !outside.contains("www.") && !outside.contains("@"))
    }
  }

  /// A line without its code spans.
  private static func withoutCode(_ line: String) -> String {
    var result = ""
    var rest = Substring(line)
    while let start = rest.firstIndex(of: "`") {
      result += rest[..<start]
      let ticks = rest[start...].prefix { $0 == "`" }
      rest = rest[ticks.endIndex...]
      var scan = rest
      var close: Substring?
      while let next = scan.firstIndex(of: "`") {
        let run = scan[next...].prefix { $0 == "`" }
        if run.count == ticks.count {
          close = run
          break
        }
        scan = scan[run.endIndex...]
      }
      if let close { rest = rest[close.endIndex...] } else { result += ticks }
    }
    return result + rest
  }

  @Test func `a flowchart's labels hold nothing that Mermaid reads`() {
    let text = PackageSample.text("production-readiness-audit.md", of: Self.hostile)
    let nodes = text.split(separator: "\n").filter { $0.hasPrefix("  n") && $0.contains("[\"") }
    #expect(nodes.count == 2)
    for node in nodes {
      let label = node.drop { $0 != "\"" }.dropFirst().prefix { $0 != "\"" }
      #expect(label.replacing("<br/>", with: "").allSatisfy { !"<>\"`{}%[]|\\$&".contains($0) })
      #expect(node.hasSuffix("\"]:::blocked") || node.hasSuffix("\"]:::pending"))
    }
  }

  @Test func `a long output is cut and says so`() {
    var register = Register()
    var finding = PackageSample.make(1, "Long", .critical, nil)
    let output = (1...100).map { "line \($0)" }.joined(separator: "\n")
    finding.evidence = [Evidence(.command(line: "x", exitStatus: 1, output: output))]
    register.insert(finding)
    let text = PackageSample.text("production-readiness-audit.md", of: PackageSample.package(of: register))
    #expect(text.contains("line 40\n    \u{2026} 60 more lines in production-readiness-issues.json"))
    #expect(!text.contains("line 41"))
  }
}
