internal import Readiness

/// What each column of a table is taken for.
struct CSVColumns {
  /// The key under which a column's values are read, and the field that it is for.
  struct Column {
    var name: String
    var key: String
    /// The most telling thing that it can be; nil for a column that is only kept.
    var field: RecordField?
    /// Whether its values stay out of the reading, since a mapping gives its field to another column.
    var isSetAside = false
  }

  /// The columns of the table in their order.
  private(set) var columns: [Column]
  /// Columns that are read a second time, as another field.
  private(set) var extra: [(index: Int, key: String, field: RecordField)] = []

  init(_ header: [String], _ mapping: CSVMapping?) throws(ReportFault) {
    let mapped = try mapping?.indices(in: header) ?? [:]
    columns = header.enumerated().map { index, name in
      let field = Self.field(name)
      let isSetAside = field.map { mapped[$0] != nil && mapped[$0] != index } ?? false
      return Column(name: name, key: name, field: field, isSetAside: isSetAside)
    }
    var told: Set<Int> = []
    for (field, index) in mapped.sorted(by: { "\($0.key)" < "\($1.key)" }) {
      let key = Self.key(for: field, header[index])
      if told.insert(index).inserted {
        columns[index] = Column(name: header[index], key: key, field: field)
      } else {
        extra.append((index, key, field))
      }
    }
    // A name that a mapping uses as a key belongs to the column that it maps.
    let keys = Set(mapped.map { Self.key(for: $0.key, header[$0.value]) })
    for index in columns.indices where !told.contains(index) && keys.contains(columns[index].key) {
      columns[index].isSetAside = true
    }
  }

  /// The most telling thing that a name says of a column.
  private static func field(_ name: String) -> RecordField? {
    RecordField.byName[NormalName(name)]?.min { $0.rank < $1.rank }?.field
  }

  /// A key that readers of records take for this field before any other.
  private static func key(for field: RecordField, _ column: String) -> String {
    let name = NormalName(column).text
    switch field {
    case .status: return "status"
    // Numbers are read by the scale that the name tells.
    case .severity where name.hasPrefix("priority"): return "priority"
    case .severity where name.contains("cvss"): return "cvss"
    case .severity: return "severity"
    default: return field.names.first ?? column
    }
  }

  /// Whether a column says what a finding is about.
  var hasTitle: Bool {
    columns.contains { $0.field == .title } || extra.contains { $0.field == .title }
      || columns.contains { RecordField.byName[NormalName($0.key)]?.contains { $0.field == .title } ?? false }
  }

  /// The columns that are understood, each field once.
  var fields: [(field: RecordField, column: String)] {
    var seen: Set<RecordField> = []
    let known = columns.filter { !$0.isSetAside }.compactMap { column in
      column.field.map { ($0, column.name) }
    }
    return (known + extra.map { ($0.field, columns[$0.index].name) }).filter { seen.insert($0.0).inserted }
  }
}
