import ArgumentParser
import Interchange
import Readiness
import RegisterJSON

/// `launchpoll list`: findings, filtered and sorted.
struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List findings.",
    discussion: """
      QUERY is the language of the workbench's filter:
        severity:>=high is:open no:owner -status:accepted ws:security owner:@me age:>7d path:server/** "null origin"
      """
  )

  /// The ways in which findings can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
    case csv
    case sarif
  }

  @Argument(help: "An audit, or a register in JSON.", completion: .file()) var audit: String
  @Argument(help: "What to list; everything when left out.") var query: String = ""
  @Option(help: "How to write them.") var format = Format.table
  @Option(
    help:
      "The order, such as severity,-age; keys: blocker severity id title owner effort workstream state age."
  )
  var sort: String?
  @Option(help: "At most that many.") var limit: Int?
  @OptionGroup var clock: Clock

  func run() async throws {
    let source = try RegisterSource(audit)
    let table = try source.table()
    let scope = QueryScope(today: clock.now().date, me: await Author.current())
    guard let order = sort.map(FindingOrder.init(parsing:)) ?? .standard else {
      throw Failure(.usage, "--sort takes keys such as severity,-age, not \"\(sort ?? "")\"")
    }
    let rows = try Query(query).rows(in: table, from: order.rows(of: table, today: scope.today), scope)
    let shown = Array(limit.map { rows.prefix(max(0, $0)) } ?? rows[...])
    switch format {
    case .table: write(shown, of: table, today: scope.today)
    case .json: try writeJSON(shown, of: table, source)
    case .csv: try write(shown, of: table, source, as: FindingsListing.csv)
    case .sarif: try write(shown, of: table, source, as: FindingsListing.sarif)
    }
  }

  private func findings(_ rows: [Int32], of table: FindingTable, _ source: RegisterSource) throws -> [Finding]
  {
    try rows.compactMap { try source.finding(table.id(row: Int($0))) }
  }

  private func write(_ rows: [Int32], of table: FindingTable, today: CalendarDate) {
    var text = TextTable(
      header: ["id", "severity", "blocker", "state", "workstream", "owner", "title"],
      limits: [40, nil, nil, nil, 16, 16, 100]
    )
    for row in rows.map(Int.init) {
      let facts = table.facts[row]
      text.append([
        table.ids[row], facts.severity.rawValue, BlockerStatus(facts, on: today).level.title,
        facts.disposition == .open ? facts.validation.rawValue : facts.disposition.title,
        table.workstreams[facts.workstream] ?? "-", table.owner(row: row) ?? "-", table.titles[row],
      ])
    }
    for line in text.lines { Output.write(line + "\n") }
  }

  private func writeJSON(_ rows: [Int32], of table: FindingTable, _ source: RegisterSource) throws {
    let encoded = try findings(rows, of: table, source).map { RegisterCoding.encode($0) }
    Output.write(bytes: JSONText.write(.array(encoded), style: .pretty))
  }

  private func write(
    _ rows: [Int32],
    of table: FindingTable,
    _ source: RegisterSource,
    as listing: (Register, Verdict, Timestamp, String) -> [UInt8]
  ) throws {
    let register = Register(
      context: try source.context(),
      findings: try findings(rows, of: table, source),
      scans: try source.scans()
    )
    let time = clock.now()
    Output.write(bytes: listing(register, Verdict(register, at: time), time, Launchpoll.version))
  }
}
