import Readiness
import RegisterJSON

/// Changes, findings and contexts as the JSON text in which the file keeps them.
enum Payload {
  /// The text of a change.
  static func bytes(_ change: Change) -> [UInt8] {
    JSONText.write(RegisterCoding.encode(change), style: .compact)
  }

  /// The text of a context.
  static func bytes(_ context: RegisterContext) -> [UInt8] {
    JSONText.write(RegisterCoding.encode(context), style: .compact)
  }

  /// The text of a scan.
  static func bytes(_ scan: ScanRecord) -> [UInt8] {
    JSONText.write(RegisterCoding.encode(scan), style: .compact)
  }

  /// The text of a finding.
  static func bytes(_ finding: Finding) -> [UInt8] { RegisterCoding.findingBytes(finding) }

  /// Reads the change with this number in the log.
  static func change(_ bytes: [UInt8], number: Int) throws(StoreFault.Damage) -> Change {
    do { return try RegisterCoding.change(from: JSONText.parse(bytes)) } catch { throw .change(number) }
  }

  /// Reads a context.
  static func context(_ bytes: [UInt8]) throws(StoreFault.Damage) -> RegisterContext {
    do { return try RegisterCoding.context(from: JSONText.parse(bytes)) } catch { throw .context }
  }

  /// Reads the scan in a row.
  static func scan(_ bytes: [UInt8], row: Int) throws(StoreFault.Damage) -> ScanRecord {
    guard let scan = try? RegisterCoding.scanRecord(from: JSONText.parse(bytes)) else {
      throw .row(table: "scan", number: row)
    }
    return scan
  }

  /// Reads the body of the finding in a row.
  static func finding(_ bytes: [UInt8], row: Int) throws(StoreFault.Damage) -> Finding {
    do {
      return try RegisterCoding.finding(bytes: bytes)
    } catch {
      throw .row(table: "body", number: row)
    }
  }
}
