import Audit
import Readiness
import Testing

/// What clients send is followed to calls, and nothing else is.
struct RequestTaintTests {
  private func findings(_ id: String, _ files: [String: String]) throws -> Int {
    let check = try #require(Catalogue.all.first { $0.id == id })
    let outcome = CheckTrial.outcome(of: check, on: files, today: CalendarDate(daysSinceEpoch: 20_780))
    guard case .looked(let sightings) = outcome else { return 0 }
    return CheckTrial.findingCount(sightings)
  }

  @Test(arguments: [
    "const { url } = req.body\n  await fetch(url)",
    "const target = req.query.target || fallback\n  const again = target\n  await axios.get(again)",
    "await fetch(`https://${req.params.host}/status`)",
    "const { body } = req\n  await fetch(body.url)",
    "await axios({ method: 'get', url: req.body.url })",
  ])
  func `an address from the request is followed through names`(code: String) throws {
    #expect(try findings("S-21", ["src/a.js": "app.post('/x', async (req, res) => {\n  \(code)\n})\n"]) == 1)
  }

  @Test(arguments: [
    "await fetch(`https://api.example.com/${req.params.id}`)",
    "const id = Number(req.query.id)\n  await fetch(id)",
    "const known = SOURCES[req.query.name]\n  await fetch(known)",
    "const record = await find(req.params.id)\n  await fetch(record.url)",
    "let url = req.body.url\n  url = UPSTREAM\n  await fetch(url)",
    "// await fetch(req.body.url)",
    "log('await fetch(req.body.url)')",
    "const options = { data: req.body, url: UPSTREAM }\n  await axios(options)",
  ])
  func `a constant host and what was looked up are not the client's`(code: String) throws {
    #expect(try findings("S-21", ["src/a.js": "app.post('/x', async (req, res) => {\n  \(code)\n})\n"]) == 0)
  }

  @Test func `handlers beside each other keep their names apart`() throws {
    let code = """
      def first():
          path = request.args.get("path")
          keep(path)

      def second():
          path = SETTINGS
          return open(path).read()
      """
    #expect(try findings("S-26", ["app/a.py": code]) == 0)
  }

  @Test(arguments: [
    String(repeating: "}", count: 20_000) + "fetch(req.body.url",
    String(repeating: "fetch(", count: 5_000) + "req.body.url",
    String(repeating: "`${", count: 5_000) + "fetch(req.query.x)",
    String(repeating: "x = req.query.a;", count: 2_000) + "fetch(x)",
    "app.get((req) => { fetch(req.body.url[[[((( \u{0}",
  ])
  func `text that no program ever held is read to its end`(code: String) throws {
    #expect(try findings("S-21", ["src/a.js": code]) >= 0)
  }

  @Test func `a later migration secures a table and takes a function from everyone`() throws {
    let client = "const client = createClient(url, process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY)\n"
    let first = """
      create table notes (id int);
      -- alter table notes enable row level security;
      create function public.wipe() returns void language sql security definer as $$ delete from notes $$;
      """
    let second = """
      alter table notes enable row level security;
      alter function public.wipe() set search_path = '';
      revoke all on function public.wipe() from public;
      """
    let open = ["supabase/migrations/1.sql": first, "src/client.ts": client]
    let closed = open.merging(["supabase/migrations/2.sql": second]) { own, _ in own }
    #expect(try findings("S-29", open) == 1)
    #expect(try findings("S-65", open) == 1)
    #expect(try findings("S-29", closed) == 0)
    #expect(try findings("S-65", closed) == 0)
  }

  @Test func `a password is never kept whole`() throws {
    let check = try #require(Catalogue.all.first { $0.id == "S-67" })
    let report = "- Login: qa.person@mailbox-host.net\n- Password: Wint3r!Garden\n"
    let outcome = CheckTrial.outcome(
      of: check,
      on: ["docs/report.md": report],
      today: CalendarDate(daysSinceEpoch: 20_780)
    )
    guard case .looked(let sightings) = outcome, let sighting = sightings.first else {
      Issue.record("nothing found: \(outcome)")
      return
    }
    #expect(sighting.values["masked"] == "Wi…en")
    #expect(!"\(sighting)".contains("Wint3r"))
  }
}
