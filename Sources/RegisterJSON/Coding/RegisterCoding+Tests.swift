internal import Readiness

extension RegisterCoding {
  static func encode(_ result: TestResult) -> PropertyValue {
    var list = MemberList(capacity: 7)
    list.add("annotations", texts: result.annotations)
    list.add("environment", text: result.environment)
    list.add("message", text: result.message)
    list.add("name", .string(result.name))
    list.add("outcome", .string(result.outcome.rawValue))
    list.add("path", text: result.path)
    list.add("suite", texts: result.suite)
    return list.value
  }

  static func testResult(_ field: CodedField, _ log: inout ReadingLog) throws(CodingFault) -> TestResult {
    var name: String?
    var outcome: TestResult.Outcome?
    var result = TestResult(name: "", outcome: .skipped)
    try field.members(&log) { member, field, log throws(CodingFault) in
      switch member {
      case "annotations": result.annotations = try field.texts(&log)
      case "environment": result.environment = try field.text()
      case "message": result.message = try field.text()
      case "name": name = try field.text()
      case "outcome": outcome = try field.word()
      case "path": result.path = try field.text()
      case "suite": result.suite = try field.texts(&log)
      default: return false
      }
      return true
    }
    result.name = try field.required(name, "name")
    result.outcome = try field.required(outcome, "outcome")
    return result
  }

  static func encode(_ coverage: FileCoverage) -> PropertyValue {
    var list = MemberList(capacity: 3)
    list.add("lines", number: coverage.lines)
    list.add("lines_hit", number: coverage.linesHit)
    list.add("path", .string(coverage.path))
    return list.value
  }

  static func fileCoverage(_ field: CodedField, _ log: inout ReadingLog) throws(CodingFault) -> FileCoverage {
    var path: String?
    var coverage = FileCoverage(path: "", lines: 0, linesHit: 0)
    try field.members(&log) { name, field, _ throws(CodingFault) in
      switch name {
      case "lines": coverage.lines = try field.integer()
      case "lines_hit": coverage.linesHit = try field.integer()
      case "path": path = try field.text()
      default: return false
      }
      return true
    }
    coverage.path = try field.required(path, "path")
    return coverage
  }
}
