/// The values of one ordering key as small numbers, one per row of a table.
struct FindingOrderColumn {
  /// The number that stands for no value; it is above all others.
  static let absent = UInt32.max

  /// One number per row, ``absent`` where there is no value.
  private(set) var values: [UInt32]
  /// How many bits the largest number needs.
  private(set) var bits: Int

  init(_ key: FindingOrder.Key, of table: FindingTable, today: CalendarDate) {
    switch key {
    case .blocker:
      self.init(table, bits: 3) { UInt32(BlockerStatus($0, on: today).level.rawValue) }
    case .severity: self.init(table, bits: 3) { UInt32($0.severity.rank) }
    case .state: self.init(table, bits: 4) { UInt32($0.disposition.place) }
    case .effort: self.init(table, bits: 16) { $0.effortHours.map(UInt32.init) ?? Self.absent }
    case .age: self.init(table, bits: 31) { $0.firstSeenDay.map(Self.reversedDay) ?? Self.absent }
    case .workstream:
      self.init(table, bits: Self.width(UInt32(clamping: table.workstreams.names.count))) { $0.workstream }
    case .owner:
      let ranks = Self.ranks(of: table.owners)
      self.init(table, bits: Self.width(UInt32(clamping: ranks.count))) {
        $0.owner < ranks.count ? ranks[Int($0.owner)] : Self.absent
      }
    case .title: self.init(values: TextRanks(table.titles).values)
    case .id: self.init(values: Self.ids(of: table))
    }
  }

  @inline(__always)
  private init(_ table: FindingTable, bits: Int, _ value: (FindingFacts) -> UInt32) {
    self.bits = bits
    values = table.facts.withUnsafeBufferPointer { facts in
      [UInt32](unsafeUninitializedCapacity: facts.count) { buffer, count in
        for row in facts.indices { buffer[row] = value(facts[row]) }
        count = facts.count
      }
    }
  }

  private init(values: [UInt32]) {
    self.values = values
    bits = Self.width(values.max() ?? 0)
  }

  /// The bits that a number needs.
  private static func width(_ number: UInt32) -> Int { 32 - number.leadingZeroBitCount }

  /// A number that is smaller the later the day is.
  private static func reversedDay(_ day: Int32) -> UInt32 {
    UInt32((1 << 30) - Int(min(max(day, -(1 << 29)), 1 << 29)))
  }

  /// The place of each name among the sorted names, upper and lower case alike.
  private static func ranks(of table: NameTable) -> [UInt32] {
    let folded = table.names.map { $0.lowercased() }
    var ranks = [UInt32](repeating: 0, count: folded.count)
    for (rank, place) in folded.indices.sorted(by: { folded[$0] < folded[$1] }).enumerated() {
      ranks[place] = UInt32(rank)
    }
    return ranks
  }

  /// The numbers of ids of the register's own form; the other ids come after them, by text.
  private static func ids(of table: FindingTable) -> [UInt32] {
    let numbers = (0..<table.count).map { row in table.ids.withFolded(row: row, number) }
    guard numbers.contains(absent) else { return numbers }
    let ranks = TextRanks(table.ids).values
    let base = (numbers.lazy.filter { $0 != absent }.max() ?? 0) + 1
    return zip(numbers, ranks).map { $0 == absent ? base + $1 : $0 }
  }

  /// The number in `f-` and up to nine digits.
  private static func number(_ id: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard (3...11).contains(id.count), id[0] == UInt8(ascii: "f"), id[1] == UInt8(ascii: "-") else {
      return absent
    }
    var number: UInt32 = 0
    for byte in id[2...] {
      guard byte &- 48 < 10 else { return absent }
      number = number * 10 + UInt32(byte &- 48)
    }
    return number
  }
}
