/// Keeps the rows that answer an expression; each part sees only the rows that the parts before it left.
struct QueryFilter {
  let table: FindingTable
  let scope: QueryScope

  /// The rows that the table has and whose findings were not taken out.
  func present(_ candidates: [Int32]) -> [Int32] {
    table.facts.withUnsafeBufferPointer { facts in
      func isPresent(_ row: Int32) -> Bool {
        row >= 0 && Int(row) < facts.count && !facts[Int(row)].flags.contains(.removed)
      }
      return candidates.allSatisfy(isPresent) ? candidates : candidates.filter(isPresent)
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

  /// Marks the rows that answer a part and asks the next part about the others only.
  private func rows(any parts: [QueryExpression], from candidates: [Int32]) -> [Int32] {
    var marks = [Bool](repeating: false, count: table.count)
    var rest = candidates
    for part in parts where !rest.isEmpty {
      for row in rows(part, from: rest) { marks[Int(row)] = true }
      rest = rest.filter { !marks[Int($0)] }
    }
    return candidates.filter { marks[Int($0)] }
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
      return table.rows(candidates, with: pattern, in: column, isNegated: isNegated)
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
