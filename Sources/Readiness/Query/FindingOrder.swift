/// The order in which lists show findings: by one key, then the next, then by the order in which they came.
package struct FindingOrder: Equatable, Sendable {
  /// What findings can be ordered by; ascending is how a person would read it first.
  package enum Key: String, CaseIterable, Sendable {
    /// Hardest first: must fix, must validate, post-release, backlog, closed.
    case blocker
    /// Worst first.
    case severity
    /// By number, then the ids that have another form by text.
    case id
    case title
    case owner
    /// Least work first.
    case effort
    /// In the order of the plan.
    case workstream
    /// In the order of the dispositions' declaration: open first.
    case state
    /// Newest first.
    case age
  }

  /// A key with its direction; what has no value for the key comes last in both.
  package struct Part: Equatable, Sendable {
    /// What is compared.
    package var key: Key
    /// Whether the order is that of the key itself; otherwise it runs backwards.
    package var isAscending: Bool

    /// Makes a part.
    package init(_ key: Key, isAscending: Bool = true) {
      self.key = key
      self.isAscending = isAscending
    }
  }

  /// What is compared first, next, and so on; findings that are equal in all keep the order of their rows.
  package var keys: [Part]

  /// Makes an order; without keys it is the order in which the findings came.
  package init(_ keys: [Part]) { self.keys = keys }

  /// What stops the release first, then the worst, then the oldest row.
  package static let standard = FindingOrder([Part(.blocker), Part(.severity)])

  /// Reads keys with commas between them, `-` before those that run backwards: `severity,-owner`; nil
  /// for anything else.
  package init?(parsing text: String) {
    guard text.utf8.count <= 256 else { return nil }
    var keys: [Part] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      let word = word.drop { $0 == " " }
      let isAscending = word.first != "-"
      let name = QueryWord.form(String(isAscending ? word : word.dropFirst()))
      guard let key = Key(rawValue: name) else { return nil }
      if !keys.contains(where: { $0.key == key }) { keys.append(Part(key, isAscending: isAscending)) }
    }
    self.keys = keys
  }

  /// The order as ``init(parsing:)`` reads it.
  package var text: String {
    keys.map { ($0.isAscending ? "" : "-") + $0.key.rawValue }.joined(separator: ",")
  }

  /// All rows whose findings were not taken out, in this order.
  ///
  /// Cost: linear in the rows; ordering by title, or by ids of several forms, compares texts as well.
  package func rows(of table: FindingTable, today: CalendarDate) -> [Int32] {
    var sort = RowSort(
      rows: table.facts.indices.filter { !table.facts[$0].flags.contains(.removed) }.map(Int32.init)
    )
    for part in keys.reversed() {
      sort.add(FindingOrderColumn(part.key, of: table, today: today), part.isAscending)
    }
    return sort.sorted()
  }
}
