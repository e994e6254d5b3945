import Foundation
import Interchange
import Readiness
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

struct PackageGatesJUnitTests {
  private let day = CalendarDate(daysSinceEpoch: 20_780)

  private func document(_ register: Register) throws -> XMLDocument {
    let verdict = Verdict(table: FindingTable(register), context: register.context, today: day)
    return try XMLDocument(
      data: Data(GatesJUnit.bytes(of: verdict, project: register.context.project)),
      options: []
    )
  }

  @Test func `every gate is a case and the counts are those of the cases`() throws {
    let document = try document(Register())
    #expect(try document.nodes(forXPath: "//testcase").count == Gate.standard.count)
    for suite in try document.nodes(forXPath: "//testsuite") {
      let element = try #require(suite as? XMLElement)
      let number = { (name: String) in Int(element.attribute(forName: name)?.stringValue ?? "") }
      #expect(number("tests") == element.elements(forName: "testcase").count)
      #expect(number("errors") == (try element.nodes(forXPath: "testcase/error").count))
      #expect(number("failures") == (try element.nodes(forXPath: "testcase/failure").count))
      #expect(number("skipped") == (try element.nodes(forXPath: "testcase/skipped").count))
    }
  }

  @Test func `a blocking gate that fails is a failure and one that cannot be told an error`() throws {
    let critical = Finding(
      id: FindingID(number: 1),
      title: "x",
      severity: SeverityAssessment(level: .critical)
    )
    let document = try document(Register(findings: [critical]))
    #expect(try document.nodes(forXPath: "//testcase[starts-with(@name, 'G-01')]/failure").count == 1)
    #expect(try document.nodes(forXPath: "//testcase[starts-with(@name, 'G-13')]/error").count == 1)
    #expect(try document.nodes(forXPath: "//testcase[starts-with(@name, 'G-16')]/skipped").count == 1)
  }

  @Test func `a hostile name stays inside its attribute`() throws {
    var register = Register()
    register.context.project.name = "a\" <b> & \u{1b}]0;x\u{7} \u{202e}"
    let document = try document(register)
    let name = document.rootElement()?.attribute(forName: "name")?.stringValue ?? ""
    #expect(name.hasPrefix("a\" <b> &"))
    #expect(!name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202e })
  }
}
