/// Keeps the rows that answer an expression; each part sees only the rows that the parts before it left.
struct QueryFilter {
  let table: FindingTable
  let scope: QueryScope

  /// Those of some rows that are in the table, were not taken out, and answer an expression; in their order.
  ///
  /// A list's order goes through memory at random, which costs several times the questions themselves; so
  /// texts, and facts that no cache holds, are read in the order of the table.
  func answer(_ expression: QueryExpression, from candidates: [Int32]) -> [Int32] {
    let isLarge = expression.readsTexts || table.count > Self.cachedRows
    guard isLarge, candidates.count > table.count / 16 else {
      return rows(expression, from: present(candidates))
    }
    let answering = rows(expression, from: ascending(candidates))
    return marked(answering).withUnsafeBufferPointer { marks in
      candidates.filter { $0 >= 0 && Int($0) < marks.count && marks[Int($0)] }
    }
  }

  /// About as many rows as a processor's cache holds the facts of.
  private static let cachedRows = 100_000

  /// The rows that the table has and whose findings were not taken out.
  func present(_ candidates: [Int32]) -> [Int32] {
    table.facts.withUnsafeBufferPointer { facts in
      func isPresent(_ row: Int32) -> Bool {
        row >= 0 && Int(row) < facts.count && !facts[Int(row)].flags.contains(.removed)
      }
      return candidates.allSatisfy(isPresent) ? candidates : candidates.filter(isPresent)
    }
  }

  /// The same rows, each once, in the order of the table.
  private func ascending(_ candidates: [Int32]) -> [Int32] {
    let marks = marked(candidates)
    return [Int32](unsafeUninitializedCapacity: marks.count) { buffer, count in
      for row in marks.indices {
        guard marks[row], !table.facts[row].flags.contains(.removed) else { continue }
        buffer[count] = Int32(row)
        count += 1
      }
    }
  }

  /// For each row of the table whether it is among some rows.
  private func marked(_ rows: [Int32]) -> [Bool] {
    [Bool](unsafeUninitializedCapacity: table.count) { marks, count in
      marks.initialize(repeating: false)
      count = marks.count
      for row in rows where row >= 0 && Int(row) < marks.count { marks[Int(row)] = true }
    }
  }

  /// The rows that answer an expression, in their order.
  func rows(_ expression: QueryExpression, from candidates: [Int32]) -> [Int32] {
    switch expression {
    case .all(let parts):
      var rows = candidates
      for part in parts where !rows.isEmpty { rows = self.rows(part, from: rows) }
      return rows
    case .any(let parts): return rows(any: parts, from: candidates)
    case .term(let term, let isNegated): return rows(term, isNegated: isNegated, from: candidates)
    }
  }

  /// Asks each part about the rows that no part before it answered.
  private func rows(any parts: [QueryExpression], from candidates: [Int32]) -> [Int32] {
    var rest = candidates
    for part in parts where !rest.isEmpty { rest = Self.removing(rows(part, from: rest), from: rest) }
    return Self.removing(rest, from: candidates)
  }

  /// The rows without some that stand among them in the same order.
  private static func removing(_ some: [Int32], from rows: [Int32]) -> [Int32] {
    guard !some.isEmpty else { return rows }
    return [Int32](unsafeUninitializedCapacity: rows.count) { buffer, count in
      var next = 0
      for row in rows {
        if next < some.count, some[next] == row {
          next += 1
        } else {
          buffer[count] = row
          count += 1
        }
      }
    }
  }

  private func rows(_ term: QueryTerm, isNegated: Bool, from candidates: [Int32]) -> [Int32] {
    let today = scope.today
    let day = today.daysSinceEpoch
    func keep(_ test: (FindingFacts) -> Bool) -> [Int32] { kept(candidates, isNegated, test) }
    switch term {
    case .severity(let set): return keep { $0.severity.bit & set != 0 }
    case .validation(let set): return keep { $0.validation.bit & set != 0 }
    case .disposition(let set): return keep { $0.disposition.bit & set != 0 }
    case .presence(let set): return keep { $0.presence.bit & set != 0 }
    case .category(let set): return keep { $0.category.bit & set != 0 }
    case .blocker(let set):
      return keep { 1 << UInt16(BlockerStatus($0, on: today).level.rawValue) & set != 0 }
    case .rule(let set): return keep { BlockerStatus($0, on: today).rule.bit & set != 0 }
    case .flags(let flags): return keep { !$0.flags.isDisjoint(with: flags) }
    case .effort(let range): return keep { $0.effortHours.map { range.contains(Int($0)) } ?? false }
    case .age(let range):
      return keep { $0.firstSeenDay.map { range.contains(max(0, day - Int($0))) } ?? false }
    case .open: return keep { $0.countsAsOpen(on: today) }
    case .accepted: return keep { $0.isAccepted(on: today) }
    case .expired: return keep { $0.isExpired(on: today) }
    case .decided: return keep(\.isDecided)
    case .owner(let name):
      let places = QueryNames(table.owners).places(ofOwner: name, me: scope.me)
      return keep { QueryNames.contains(places, $0.owner) }
    case .workstream(let name):
      let places = QueryNames(table.workstreams).places(ofWorkstream: name)
      return keep { QueryNames.contains(places, $0.workstream) }
    case .has(let attribute): return rows(with: attribute, isNegated, from: candidates)
    case .text(let column, let pattern):
      return texts(column).rows(candidates, with: pattern, isNegated: isNegated)
    }
  }

  private func texts(_ column: QueryColumn) -> TextColumn {
    switch column {
    case .title: table.titles
    case .path: table.paths
    case .tag: table.tags
    case .id: table.ids
    }
  }

  private func rows(with attribute: QueryAttribute, _ isNegated: Bool, from candidates: [Int32]) -> [Int32] {
    func keep(_ test: (FindingFacts) -> Bool) -> [Int32] { kept(candidates, isNegated, test) }
    switch attribute {
    case .owner: return keep { $0.owner != FindingFacts.none }
    case .workstream: return keep { $0.workstream != FindingFacts.none }
    case .effort: return keep { $0.effortHours != nil }
    case .age: return keep { $0.firstSeenDay != nil }
    case .fix: return keep { $0.flags.contains(.hasFixPlan) }
    case .evidence: return keep { $0.flags.contains(.hasEvidence) }
    case .target: return keep { $0.flags.contains(.hasTarget) }
    case .tag: return candidates.filter { table.tags.isEmpty(row: Int($0)) == isNegated }
    case .path: return candidates.filter { table.paths.isEmpty(row: Int($0)) == isNegated }
    }
  }

  /// Inlined so that every test becomes a loop of its own over the facts.
  @inline(__always)
  private func kept(
    _ candidates: [Int32],
    _ isNegated: Bool,
    _ test: (FindingFacts) -> Bool
  ) -> [Int32] {
    table.facts.withUnsafeBufferPointer { facts in
      [Int32](unsafeUninitializedCapacity: candidates.count) { buffer, count in
        for row in candidates {
          buffer[count] = row
          count += test(facts[Int(row)]) != isNegated ? 1 : 0
        }
      }
    }
  }
}
