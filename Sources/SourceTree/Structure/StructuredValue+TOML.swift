internal import TOMLKit

extension StructuredValue {
  /// Reads TOML; lines are not known to the parser and stand as 0.
  package init(toml bytes: [UInt8]) throws(StructuredFault) {
    do {
      self.init(try TOMLTable(string: String(decoding: bytes, as: UTF8.self)))
    } catch let error as TOMLParseError {
      let place = error.source.begin
      throw StructuredFault(line: Int(place.line), column: Int(place.column), message: error.description)
    } catch {
      throw StructuredFault(message: "\(error)")
    }
  }

  private init(_ table: TOMLTable) {
    self.init(
      .table(table.map { Member(name: $0.0, line: 0, value: StructuredValue($0.1.tomlValue)) }),
      line: 0
    )
  }

  private init(_ value: TOMLValue) {
    if let table = value.table {
      self.init(table)
    } else if let array = value.array {
      self.init(.list(array.map { StructuredValue($0.tomlValue) }), line: 0)
    } else if let text = value.string {
      self.init(.string(text), line: 0)
    } else if let flag = value.bool {
      self.init(.boolean(flag), line: 0)
    } else if let number = value.int {
      self.init(.number("\(number)"), line: 0)
    } else if let number = value.double {
      self.init(.number("\(number)"), line: 0)
    } else {
      self.init(.string(value.debugDescription), line: 0)
    }
  }
}
