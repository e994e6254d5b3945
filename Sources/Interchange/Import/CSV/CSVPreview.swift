/// What a table looks like and how it would be read, to be confirmed before it is.
package struct CSVPreview: Equatable, Sendable {
  /// A field with the column that it is read from.
  package struct Mapped: Equatable, Sendable {
    /// The field's name, as mappings have it.
    package var field: String
    /// The column's name.
    package var column: String
  }

  /// The delimiter in words: comma, semicolon, tab or bar.
  package let delimiter: String
  /// The encoding's name.
  package let encoding: String
  /// The names of the columns.
  package let header: [String]
  /// What is read from which column; what other columns hold is kept as properties.
  package let mapped: [Mapped]
  /// The columns that are only kept.
  package let unmapped: [String]
  /// The first rows, at most ``rowLimit``, each as long as it is.
  package let rows: [[String]]

  /// How many rows are shown.
  package static let rowLimit = 5

  /// Throws when the input has no header row, or none of the columns that the mapping names.
  package init(_ input: ImportInput, mapping: CSVMapping? = nil) throws(ReportFault) {
    guard let table = ForeignTable(input.bytes) else { throw ReportFault("the table has no header row") }
    let columns = try CSVColumns(table.header, mapping)
    delimiter = table.delimiterName
    encoding = table.text.encoding.rawValue
    header = table.header
    mapped = columns.fields.map { Mapped(field: CSVMapping.name(of: $0.field), column: $0.column) }
    let known = Set(mapped.map(\.column))
    unmapped = table.header.filter { !known.contains($0) }
    rows = table.rows.lazy.filter { !$0.isBlank }.prefix(Self.rowLimit).map {
      $0.fields.map { CredentialText.hidden($0) }
    }
  }
}
