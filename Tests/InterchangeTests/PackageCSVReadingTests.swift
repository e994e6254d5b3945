import Readiness
import Testing

@testable import Interchange

struct PackageCSVReadingTests {
  private func reading(_ register: Register) throws -> [Finding] {
    let package = PackageSample.package(of: register)
    let file = try #require(package.files.first { $0.name == "findings.csv" })
    return try ReportReading(file.bytes, as: CSVReport.format).findings
  }

  @Test func `the sheet is read back with its titles, severities, owners, efforts and places`() throws {
    var register = PackageSample.harbor
    var placed = PackageSample.make(7, "Two places, \"quoted\"", .medium, "backend")
    placed.locations = [Location(path: "src/a.js", startLine: 3), Location(path: "src/b c.js", startLine: 9)]
    placed.effort = .hours(6)
    placed.owner = "@team/ops"
    register.insert(placed)
    let findings = try reading(register)
    #expect(findings.map(\.title) == register.findings.map(\.title))
    #expect(findings.map(\.severity.level) == register.findings.map(\.severity.level))
    #expect(findings.map(\.owner) == register.findings.map(\.owner))
    #expect(findings.map(\.effort) == register.findings.map(\.effort))
    #expect(findings.map { $0.locations.map(\.text) } == register.findings.map { $0.locations.map(\.text) })
  }

  @Test(arguments: ["=1+1", "+x", "-x", "@x", " =x", "＝x", "'x", "''x"])
  func `what was kept from being a formula is read as it was`(_ title: String) throws {
    let findings = try reading(Register(findings: [PackageSample.make(1, title, .low, nil)]))
    #expect(findings.map(\.title) == [String(title.drop { $0 == " " })])
  }
}
