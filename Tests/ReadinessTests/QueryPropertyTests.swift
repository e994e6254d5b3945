import Readiness
import Testing

/// A query that is known to mean the same as a test of one finding.
private struct Asked {
  var text: String
  var holds: (Finding) -> Bool
}

struct QueryPropertyTests {
  private static let register = SyntheticRegister(findings: 500, seed: 42).register()
  private static let table = FindingTable(register)
  private static let scope = QueryScope(today: today, me: "ada")
  private static let mustHave = register.context.mustHaveFlowNames

  @Test(arguments: 0..<150 as Range<UInt64>)
  func `a query on the table keeps what the same question keeps of the findings`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let asked = Self.asked(depth: 3, &random)
    let order = FindingOrder.standard.rows(of: Self.table, today: today)
    let rows = try Query(asked.text).rows(in: Self.table, from: order, Self.scope)
    let expected = order.filter { asked.holds(Self.register.findings[Int($0)]) }
    #expect(rows == expected, "\(asked.text)")
  }

  private static func asked(depth: Int, _ random: inout SplitMix64) -> Asked {
    guard depth > 0, random.below(3) > 0 else { return term(&random) }
    let (left, right) = (asked(depth: depth - 1, &random), asked(depth: depth - 1, &random))
    return switch random.below(4) {
    case 0: Asked(text: "(\(left.text) OR \(right.text))") { left.holds($0) || right.holds($0) }
    case 1: Asked(text: "-(\(left.text))") { !left.holds($0) }
    case 2: Asked(text: "NOT (\(left.text) AND \(right.text))") { !(left.holds($0) && right.holds($0)) }
    default: Asked(text: "(\(left.text) \(right.text))") { left.holds($0) && right.holds($0) }
    }
  }

  private static func term(_ random: inout SplitMix64) -> Asked {
    let terms = fields(&random) + texts(&random)
    let term = terms[random.below(terms.count)]
    guard random.below(4) == 0 else { return term }
    return Asked(text: "-" + term.text) { !term.holds($0) }
  }

  private static func fields(_ random: inout SplitMix64) -> [Asked] {
    let severity = Severity.allCases[random.below(5)]
    let disposition = Disposition.allCases[random.below(10)]
    let presence = Presence.allCases[random.below(7)]
    let level = BlockerStatus.Level.allCases[random.below(5)]
    let hours = random.below(60)
    let days = random.below(150)
    let strand = Plan.standard.workstreams[random.below(7)].id
    let owner = register.findings.compactMap(\.owner)[random.below(100)]
    func age(_ finding: Finding) -> Int? {
      finding.firstSeen.map { today.daysSinceEpoch - $0.date.daysSinceEpoch }
    }
    return [
      Asked(text: "severity:\(severity)") { $0.severity.level == severity },
      Asked(text: "severity:>=\(severity)") { $0.severity.level >= severity },
      Asked(text: "severity:<\(severity)") { $0.severity.level < severity },
      Asked(text: "state:\(disposition.rawValue)") { $0.disposition == disposition },
      Asked(text: "presence:\(presence.rawValue)") { $0.presence == presence },
      Asked(text: "blocker:\"\(level.title)\"") { $0.blocker(mustHaveFlows: mustHave).level == level },
      Asked(text: "effort:<=\(hours)h") { $0.effort.map { $0.workingHours <= hours } ?? false },
      Asked(text: "age:>\(days)d") { age($0).map { $0 > days } ?? false },
      Asked(text: "ws:\(strand)") { $0.workstream == strand },
      Asked(text: "owner:\"\(owner)\"") { $0.owner == owner },
      Asked(text: "owner:@me") { $0.owner == "ada" },
      Asked(text: "is:open") { $0.facts().countsAsOpen(on: today) },
      Asked(text: "is:expired") { $0.facts().isExpired(on: today) },
      Asked(text: "is:decided") { $0.facts().isDecided },
      Asked(text: "no:owner") { $0.owner == nil },
      Asked(text: "has:fix") { $0.hasFixPlan },
      Asked(text: "no:evidence") { $0.evidence.isEmpty },
      Asked(text: "has:target") { $0.due != nil || $0.dispositionDetail.targetRelease != nil },
    ]
  }

  private static func texts(_ random: inout SplitMix64) -> [Asked] {
    let source = register.findings[random.below(500)]
    let words = source.title.split(separator: " ").map(String.init)
    let word = words[random.below(words.count)].filter { $0.isLetter }
    let tag = source.tags[0]
    let folder = source.locations[0].path.split(separator: "/").map(String.init)[0]
    let number = 1 + random.below(500)
    func holds(_ text: String, _ part: String) -> Bool { contains(text.lowercased(), part.lowercased()) }
    return [
      Asked(text: "\"\(word)\"") { finding in
        holds(finding.title, word) || holds(finding.id.text, word)
          || finding.locations.contains { holds($0.path, word) } || finding.tags.contains { holds($0, word) }
      },
      Asked(text: "title:\"\(word)\"x") { holds($0.title, word + "x") },
      Asked(text: "title:\(word.isEmpty ? "a" : word)") { holds($0.title, word.isEmpty ? "a" : word) },
      Asked(text: "tag:\(tag.uppercased())") { $0.tags.contains(tag) },
      Asked(text: "path:\(folder)/**") { $0.locations.contains { $0.path.hasPrefix(folder + "/") } },
      Asked(text: "path:*.ts") { $0.locations.contains { $0.path.hasSuffix(".ts") } },
      Asked(text: "id:\(number)") { $0.id == FindingID(number: number) },
      Asked(text: "has:tag") { !$0.tags.isEmpty },
    ]
  }

  private static func contains(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(text.utf8), Array(part.utf8))
    guard text.count >= part.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }

  @Test func `any text is a query or an error inside it`() {
    let pieces = [
      "(", ")", "-", "\"", "\\", ":", ",", ">", "<=", "=", " ", "OR", "AND", "NOT", "severity", "high",
      "owner", "@me", "is",
      "age", "7d", "effort", "path", "**", "*", "?", "/", "id", "9999999999999999999", "é", "🔒", "\u{301}",
      "\n", "\u{0}", "x",
      "none", "no", "has", "blocker", "BR-1", "tag", "::", "\u{202E}", "ﬁ", "İ",
    ]
    var random = SplitMix64(seed: 99)
    for _ in 0..<8_000 {
      let text = (0..<(1 + random.below(12))).map { _ in pieces[random.below(pieces.count)] }.joined()
      do throws(QueryError) {
        let query = try Query(text)
        let rows = query.rows(in: QueryTests.table, from: QueryTests.everyRow, Self.scope)
        #expect(Set(rows).isSubset(of: QueryTests.everyRow))
      } catch {
        #expect((0...text.count).contains(error.column))
        #expect(!error.text.isEmpty)
      }
      _ = Query.completions(of: text, at: random.below(text.count + 3) - 1, in: QueryTests.table)
    }
  }

  @Test func `a pattern of many stars takes no longer than its length times the path's`() throws {
    let path = String(repeating: "a/", count: 500) + String(repeating: "a", count: 1_000)
    let finding = Finding.plain { $0.locations = [Location(path: path)] }
    let table = FindingTable(Register(findings: [finding]))
    for pattern in [String(repeating: "*a", count: 500) + "b", String(repeating: "**/a/", count: 300) + "b"] {
      #expect(try Query("path:" + pattern).rows(in: table, from: [0], Self.scope).isEmpty)
    }
  }
}
