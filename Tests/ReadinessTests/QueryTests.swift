import Readiness
import Testing

struct QueryTests {
  /// Eight findings that differ in everything a query can ask.
  static let findings: [Finding] = [
    .plain(1, .critical) {
      $0.title = "CORS accepts a null origin"
      $0.workstream = WorkstreamID("security")
      $0.owner = "ada lovelace"
      $0.locations = [Location(path: "server/auth/cors.js"), Location(path: "docs/cors.md")]
      $0.tags = ["Auth", "cwe-942"]
      $0.effort = .medium
      $0.validation = .confirmed
      $0.evidence = [.command]
      $0.firstSeen = Timestamp("2026-11-20")
    },
    .plain(2, .high) {
      $0.title = "Scheduler starts a job twice"
      $0.workstream = WorkstreamID("backend")
      $0.owner = "@grace"
      $0.locations = [Location(path: "server/jobs/scheduler.js")]
      $0.effort = .hours(3)
      $0.firstSeen = Timestamp("2026-10-01")
      $0.recommendedFix = "Take a lease before starting the job."
    },
    .plain(3, .high) {
      $0.title = "Token in the log"
      $0.workstream = WorkstreamID("security")
      $0.category = .secret
      $0.disposition = .accepted
      $0.dispositionDetail = DispositionDetail(reason: "r", approver: "x", expiry: today.advanced(by: 2))
      $0.owner = "Adam"
      $0.locations = [Location(path: "LICENSE")]
    },
    .plain(4, .medium) {
      $0.title = "Fokus geht in ÜBERSICHT verloren"
      $0.workstream = WorkstreamID("uiux")
      $0.disposition = .accepted
      $0.dispositionDetail = DispositionDetail(reason: "r", approver: "x", expiry: today)
      $0.due = today
    },
    .plain(5, .medium) {
      $0.title = "检索 page says \"not found\""
      $0.validation = .refuted
      $0.tags = ["i18n"]
    },
    .plain(6, .low) {
      $0.title = "eval(x) is used (once)"
      $0.workstream = WorkstreamID("ops")
      $0.disposition = .fixedUnverified
      $0.presence = .back
      $0.locations = [Location(path: "deploy/helm/values.yaml")]
    },
    Finding(id: FindingID("SEC-7"), title: "owner:x is a title", severity: SeverityAssessment(level: .info)),
    .plain(8, .low) {
      $0.title = "Gone"
      $0.presence = .goneFixed
      $0.category = .debt
      $0.blockerOverride = BlockerOverride(.mustFix, reason: "r")
      $0.effort = .extraLarge
    },
  ]

  static let table = FindingTable(Register(findings: findings))
  static let scope = QueryScope(today: today, me: "Grace")
  static let everyRow = (0..<8).map(Int32.init)

  @Test(arguments: QueryCases.all)
  func `a query keeps the findings that it asks for`(text: String, numbers: [Int]?) throws {
    guard let numbers else {
      #expect(throws: QueryError.self) { try Query(text) }
      return
    }
    let query = try Query(text)
    let rows = query.rows(in: Self.table, from: Self.everyRow, Self.scope)
    #expect(rows == numbers.map { Int32($0 - 1) })
    for row in 0..<8 {
      #expect(query.matches(row: row, in: Self.table, Self.scope) == numbers.contains(row + 1))
    }
  }

  @Test func `rows stay in the order in which they were given`() throws {
    let order: [Int32] = [7, 2, 5, 0, 3, 1, 6, 4]
    for text in ["", "severity:high,low", "cors OR job OR gone", "-server", "is:open job"] {
      let query = try Query(text)
      let kept = Set(query.rows(in: Self.table, from: Self.everyRow, Self.scope))
      #expect(query.rows(in: Self.table, from: order, Self.scope) == order.filter(kept.contains))
    }
  }

  @Test func `rows that are not there never match`() throws {
    var table = Self.table
    table.remove(FindingID(number: 2))
    for text in ["", "-xyz", "severity:high OR job", "no:tag"] {
      let rows = try Query(text).rows(in: table, from: [-1, 1, 8, .max, .min, 2], Self.scope)
      #expect(rows == [2])
    }
    #expect(try !Query("").matches(row: 1, in: table, Self.scope))
    #expect(try !Query("").matches(row: .max, in: table, Self.scope))
  }

  @Test func `nobody is me without a name`() throws {
    let rows = try Query("owner:@me").rows(
      in: Self.table,
      from: Self.everyRow,
      QueryScope(today: today, me: nil)
    )
    #expect(rows.isEmpty)
  }

  @Test func `a query without terms is empty and keeps its text`() throws {
    #expect(try Query(" ").isEmpty)
    #expect(try Query(" ").text == " ")
    #expect(Query().isEmpty)
    #expect(try !Query("a").isEmpty)
    #expect(try Query("a") == Query("a"))
    #expect(try Query("a") != Query("b"))
  }
}
