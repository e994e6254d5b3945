internal import Readiness
internal import RegisterJSON

/// Reads a file in the program's own format, all of it that fits.
enum OwnRegisterImport {
  static func read(_ root: JSONNode, _ log: inout ImportLog) -> Register {
    guard var reading = try? RegisterCoding.contextReading(from: root) else { return Register() }
    for fault in reading.faults { log.note(.fault(fault), .warning, at: fault.byteOffset) }
    let nodes = reading.findings.map { Array($0.elements) } ?? []
    log.set(shape: .own, records: nodes.count)
    if nodes.isEmpty { log.note(.noRecords, .note, at: nil) }
    var numbers = FindingNumbers(given: nodes.lazy.compactMap { $0["id"]?.string })
    var findings: [Finding] = []
    findings.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() {
      guard let finding = finding(node, index + 1, &numbers, &log) else {
        log.note(.notARecord(node.kind), .error, at: node.byteOffset, record: index + 1)
        reading.context.properties.append(Property("findings[\(index)]", node.value))
        continue
      }
      findings.append(finding)
    }
    for property in reading.context.properties { log.keep(property.name) }
    return Register(context: reading.context, findings: findings, scans: reading.scans)
  }

  private static func finding(
    _ node: JSONNode,
    _ record: Int,
    _ numbers: inout FindingNumbers,
    _ log: inout ImportLog
  ) -> Finding? {
    guard let reading = try? RegisterCoding.findingReading(from: node) else { return nil }
    var finding = reading.finding
    for fault in reading.faults { log.note(.fault(fault), .warning, at: fault.byteOffset, record: record) }
    let given = finding.id.text.isEmpty ? nil : finding.id.text
    let (id, isGiven) = numbers.id(for: given)
    if !isGiven, let given {
      finding.properties.append(Property("id", .string(given)))
      log.note(.newID(given: given, id, isTaken: true), .warning, at: node.byteOffset, record: record)
    }
    finding.id = id
    for property in finding.properties { log.keep(property.name) }
    return finding
  }
}
