/// Which columns of a table hold which parts of a finding, as a person says.
package struct CSVMapping: Equatable, Sendable {
  /// The name of the column for each field that is told.
  let columns: [RecordField: String]

  /// Reads words such as `title=Headline`.
  ///
  /// Throws for words without an equals sign, unknown fields, and fields that are told twice.
  package init(words: [String]) throws(ReportFault) {
    var columns: [RecordField: String] = [:]
    for word in words {
      guard let sign = word.firstIndex(of: "="), sign > word.startIndex else {
        throw ReportFault("“\(word)” is no mapping; write FIELD=COLUMN, as in title=Headline")
      }
      let name = word[..<sign].trimmed
      let column = word[word.index(after: sign)...].trimmed
      guard let field = Self.field(name) else {
        throw ReportFault(
          "there is no field “\(name)”; the fields are \(Self.fieldNames.joined(separator: ", "))"
        )
      }
      guard !column.isEmpty else { throw ReportFault("“\(word)” names no column") }
      guard columns.updateValue(column, forKey: field) == nil else {
        throw ReportFault("the field “\(name)” is mapped twice")
      }
    }
    self.columns = columns
  }

  /// The fields by the names that mappings give them.
  package static let fieldNames = RecordField.allCases.map { name(of: $0) }

  /// The name of a field in mappings, such as `root-cause`.
  static func name(of field: RecordField) -> String {
    var name = ""
    for character in "\(field)" {
      if character.isUppercase { name += "-" }
      name += character.lowercased()
    }
    return name
  }

  private static func field(_ name: String) -> RecordField? {
    let wanted = NormalName(name)
    return RecordField.allCases.first { NormalName("\($0)") == wanted }
      ?? RecordField.byName[wanted]?.min { $0.rank < $1.rank }?.field
  }

  /// The places of the columns of a header by field.
  ///
  /// Throws when the header has no such column, naming those that it has.
  func indices(in header: [String]) throws(ReportFault) -> [RecordField: Int] {
    var indices: [RecordField: Int] = [:]
    for (field, column) in columns.sorted(by: { "\($0.key)" < "\($1.key)" }) {
      let index =
        header.firstIndex(of: column)
        ?? header.firstIndex { NormalName($0) == NormalName(column) && !NormalName($0).text.isEmpty }
      guard let index else {
        let known = header.map { "“\($0)”" }.joined(separator: ", ")
        throw ReportFault("there is no column “\(column)”; the columns are \(known)")
      }
      indices[field] = index
    }
    return indices
  }
}
