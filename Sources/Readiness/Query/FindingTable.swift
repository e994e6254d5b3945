/// The whole register as columns: what lists, queries, gates and counts work on, without one finding in
/// memory.
///
/// A row is a finding's place in the order in which findings came, from 0; it never changes.
package struct FindingTable: Equatable, Sendable {
  /// One per row; their workstream and owner are places in this table's names.
  package private(set) var facts: [FindingFacts] = []
  /// The ids, one per row, those of removed findings included.
  package private(set) var ids = TextColumn()
  /// The titles, one per row, uncut.
  package private(set) var titles = TextColumn()
  /// The paths of each finding's locations, separated by line feeds.
  package private(set) var paths = TextColumn()
  /// The tags of each finding, separated by line feeds.
  package private(set) var tags = TextColumn()
  /// The names of the critical flows that each finding breaks, separated by line feeds.
  package private(set) var flows = TextColumn()
  /// The ids of the gates that each finding fails, separated by line feeds.
  package private(set) var gates = TextColumn()
  /// The rules that raised each finding, separated by line feeds.
  package private(set) var rules = TextColumn()
  /// Everybody who owns or owned a finding here, each once, in the order in which they came.
  package private(set) var owners = NameTable()
  /// The workstreams' ids in the order of the plan, then those that the plan does not know.
  package private(set) var workstreams = NameTable()
  private var rows: [FindingID: Int32] = [:]

  /// Makes an empty table for a plan.
  package init(plan: Plan = .standard) {
    for workstream in plan.workstreams { _ = workstreams.place(of: workstream.id.text) }
  }

  /// Makes the table of a register.
  package init(_ register: Register) {
    self.init(plan: register.context.plan)
    let mustHave = register.context.mustHaveFlowNames
    for finding in register.findings { append(FindingSummary(finding, mustHaveFlows: mustHave)) }
  }

  /// The number of rows, those of removed findings included.
  package var count: Int { facts.count }

  /// The row of a finding.
  package func row(of id: FindingID) -> Int? { rows[id].map(Int.init) }

  /// The id of a row's finding.
  package func id(row: Int) -> FindingID { FindingID(ids[row]) }

  /// The name of a row's owner.
  package func owner(row: Int) -> String? { owners[facts[row].owner] }

  /// Makes room for that many rows.
  package mutating func reserve(_ count: Int) {
    facts.reserveCapacity(count)
    rows.reserveCapacity(count)
    ids.reserve(rows: count, bytesPerRow: 8)
    titles.reserve(rows: count, bytesPerRow: 64)
    paths.reserve(rows: count, bytesPerRow: 40)
    tags.reserve(rows: count, bytesPerRow: 2)
    flows.reserve(rows: count, bytesPerRow: 0)
    gates.reserve(rows: count, bytesPerRow: 0)
    rules.reserve(rows: count, bytesPerRow: 8)
  }

  /// Adds a row at the end, or replaces the row of a finding that is already there.
  package mutating func append(_ summary: FindingSummary) {
    if let row = rows[summary.id] {
      replace(row: Int(row), with: summary)
      return
    }
    rows[summary.id] = Int32(facts.count)
    facts.append(placed(summary))
    ids.append(summary.id.text)
    titles.append(summary.title)
    paths.append(summary.paths)
    tags.append(summary.tags)
    flows.append(summary.flows)
    gates.append(summary.gates)
    rules.append(summary.rules)
  }

  private mutating func replace(row: Int, with summary: FindingSummary) {
    facts[row] = placed(summary)
    if titles[row] != summary.title { titles.replace(row: row, with: summary.title) }
    if paths[row] != summary.paths { paths.replace(row: row, with: summary.paths) }
    if tags[row] != summary.tags { tags.replace(row: row, with: summary.tags) }
    if flows[row] != summary.flows { flows.replace(row: row, with: summary.flows) }
    if gates[row] != summary.gates { gates.replace(row: row, with: summary.gates) }
    if rules[row] != summary.rules { rules.replace(row: row, with: summary.rules) }
  }

  private mutating func placed(_ summary: FindingSummary) -> FindingFacts {
    var facts = summary.facts
    facts.owner = summary.owner.map { owners.place(of: $0) } ?? FindingFacts.none
    facts.workstream = summary.workstream.map { workstreams.place(of: $0.text) } ?? FindingFacts.none
    return facts
  }

  /// Marks a finding as taken out; its row stays.
  package mutating func remove(_ id: FindingID) {
    guard let row = rows[id] else { return }
    facts[Int(row)].flags.insert(.removed)
  }
}

/// What a table row is made of.
package struct FindingSummary: Equatable, Sendable {
  /// The finding that the row is about; a table has one row for each id.
  package var id: FindingID
  /// The finding's title, uncut.
  package var title: String
  /// The paths of all its locations, separated by line feeds; empty when it has none.
  package var paths: String
  /// Its tags, separated by line feeds; empty when it has none.
  package var tags: String
  /// The names of the flows it breaks, separated by line feeds; empty for none.
  package var flows: String
  /// The ids of the gates it fails, separated by line feeds; empty for none.
  package var gates: String
  /// The rules that raised it, each once, separated by line feeds; empty when no tool did.
  package var rules: String
  /// Who owns the finding; nil for nobody.
  package var owner: String?
  /// The workstream that it belongs to; nil for none.
  package var workstream: WorkstreamID?
  /// The facts by themselves; the table puts the places of owner and workstream into them.
  package var facts: FindingFacts

  /// Makes a row from its parts, as the store keeps them.
  package init(
    id: FindingID,
    title: String,
    paths: String,
    tags: String,
    flows: String = "",
    gates: String = "",
    rules: String = "",
    owner: String?,
    workstream: WorkstreamID?,
    facts: FindingFacts
  ) {
    self.id = id
    self.title = title
    self.paths = paths
    self.tags = tags
    self.flows = flows
    self.gates = gates
    self.rules = rules
    self.owner = owner
    self.workstream = workstream
    self.facts = facts
  }

  /// Makes the row of a finding.
  package init(_ finding: Finding, mustHaveFlows: Set<String> = []) {
    self.init(
      id: finding.id,
      title: finding.title,
      paths: finding.locations.map(\.path).joined(separator: "\n"),
      tags: finding.tags.joined(separator: "\n"),
      flows: finding.flows.joined(separator: "\n"),
      gates: finding.gates.joined(separator: "\n"),
      rules: finding.rules.joined(separator: "\n"),
      owner: finding.owner,
      workstream: finding.workstream,
      facts: finding.facts(mustHaveFlows: mustHaveFlows)
    )
  }
}

extension Finding {
  /// The rules that raised it, each once, in the order of its sources.
  package var rules: [String] {
    var seen: Set<String> = []
    return sources.compactMap(\.rule).filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

extension RegisterContext {
  /// The names of the flows without which the release is pointless.
  package var mustHaveFlowNames: Set<String> { Set(flows.filter(\.isMustHave).map(\.name)) }
}
