import Readiness
import SourceTree

extension Check {
  /// Tables that the public key reads have no row-level security.
  static let unguardedRows = Check(
    id: "S-29",
    title: "Tables are open to everyone who has the public key",
    workstream: WorkstreamID("security"),
    checkClass: .deterministic,
    profiles: [],
    severity: .high,
    effort: .medium,
    decides: """
      A table of the schema public that the migrations create and never put under row-level security, in a \
      repository whose code talks to Supabase with the public (anon) key.
      """,
    impact: """
      The public key is in every visitor's browser: with it anyone reads and changes every row of {table} through \
      Supabase's interface, whatever the pages show ({list}).
      """,
    remediation: """
      Add `ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;` and a policy for each use in a new migration, or move \
      the table to a schema that is not exposed.
      """,
    rootCause: "Row-level security is off for tables that SQL creates, and nothing reminds of it.",
    reproduction: [
      "Request `/rest/v1/{table}?select=*` of the project with the public key alone: rows come back."
    ],
    verifyCommand: "grep -rniE 'alter table.*{table}.*enable row level security' --include='*.sql' .",
    references: ["CWE-862", "https://supabase.com/docs/guides/database/postgres/row-level-security"],
    guards: [
      "only repositories with a Supabase client and its public key", "tables dropped later do not count",
      "other schemas do not count",
    ],
    gates: ["G-09"],
    topics: ["row-level security", "row level security", "rls", "supabase"],
    examples: [
      .bad([
        "supabase/migrations/001_init.sql": """
        create table public.notes (id uuid primary key, owner uuid);
        create table profiles (id uuid primary key);
        alter table profiles enable row level security;
        """,
        "src/client.ts": "const client = createClient(url, process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY)\n",
      ]),
      .good([
        "supabase/migrations/001_init.sql": "create table notes (id uuid primary key);\n",
        "supabase/migrations/002_rls.sql": "ALTER TABLE \"public\".\"notes\" ENABLE ROW LEVEL SECURITY;\n",
        "src/client.ts": "const client = createClient(url, process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY)\n",
      ]),
    ],
    rule: .file(
      FileRule(
        publicKeyUse,
        look: { text in
          publicKey.firstMatch(in: text.bytes).map {
            [Sighting(path: text.path, line: text.line(at: $0.range.lowerBound))]
          } ?? []
        }
      ) { uses, facts in unguardedTables(uses, facts) }
    )
  )

  /// A function with its owner's rights can be called by everyone.
  static let openOwnerFunction = Check(
    id: "S-65",
    title: "Everyone may call {function}, which runs with its owner's rights",
    workstream: WorkstreamID("security"),
    checkClass: .deterministic,
    severity: .high,
    effort: .small,
    decides: """
      A `SECURITY DEFINER` function of the migrations, triggers aside, that keeps PostgreSQL's default right for \
      everyone to execute it, or that leaves its search path to the caller.
      """,
    impact: """
      {function} at {path} line {line} runs as its owner, past row-level security, for every role that may \
      connect: {problem}.
      """,
    remediation: """
      In a new migration `REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC;` (and from `anon`), grant it to the \
      roles that need it, and add `SET search_path = ''` with schema-qualified names in its body.
      """,
    rootCause:
      "PostgreSQL lets PUBLIC execute new functions, and SECURITY DEFINER was added to get past a policy.",
    verifyCommand: "grep -rniE 'revoke .*{function}' --include='*.sql' .",
    references: [
      "CWE-269", "CWE-426", "ASVS 5.0.0 V8.2.1",
      "https://www.postgresql.org/docs/current/sql-createfunction.html",
    ],
    guards: ["trigger functions do not count", "a later REVOKE or ALTER counts", "comments do not count"],
    gates: ["G-09"],
    topics: ["security definer", "search_path", "database function"],
    examples: [
      .bad([
        "supabase/migrations/001.sql": """
        create or replace function public.run_sql(query text) returns void
        language plpgsql security definer as $$
        begin
          execute query;
        end $$;
        """
      ]),
      .good([
        "supabase/migrations/001.sql": """
        create function public.is_member(team uuid) returns boolean
        language sql security definer set search_path = '' as $$ select true $$;
        revoke execute on function public.is_member(uuid) from public, anon;
        create function public.on_signup() returns trigger
        language plpgsql security definer set search_path = public as $$ begin return new; end $$;
        create function public.plain() returns int language sql as $$ select 1 $$;
        """
      ]),
    ],
    rule: .repository { facts in
      let migrations = sqlFiles(facts)
      guard !migrations.isEmpty else { return .notApplicable("no SQL files") }
      let schema = SQLSchema(migrations)
      return .looked(
        schema.ownerFunctions.sorted { $0.key < $1.key }.compactMap { sighting($0.key, $0.value) }
      )
    }
  )

  private static func sighting(_ name: String, _ function: SQLSchema.OwnerFunction) -> Sighting? {
    guard !function.isTrigger, !function.isRevoked || !function.hasSearchPath else { return nil }
    var problems: [String] = []
    if !function.isRevoked { problems.append("nothing takes the right to execute it from PUBLIC") }
    if !function.hasSearchPath {
      problems.append("its caller chooses the search path and with it which objects it uses")
    }
    if function.isDynamic { problems.append("and it runs text as SQL") }
    var sighting = Sighting(
      key: name,
      at: [function.place.location],
      values: ["function": name, "problem": problems.joined(separator: ", ")],
      severity: function.isDynamic && !function.isRevoked ? .critical : function.isRevoked ? .medium : .high
    )
    if function.isRevoked {
      sighting.title = "{function} runs with its owner's rights on its caller's search path"
    }
    return sighting
  }

  private static func unguardedTables(_ uses: [Sighting], _ facts: RepositoryFacts) -> CheckOutcome {
    guard !uses.isEmpty else { return .notApplicable("no Supabase client with the public key") }
    let migrations = sqlFiles(facts)
    guard !migrations.isEmpty else {
      return .unknown("the repository uses Supabase and holds no SQL migrations")
    }
    let open = SQLSchema(migrations).tables.filter { !$0.value.isSecured }
    return .looked(
      open.sorted { $0.key < $1.key }.map { name, table in
        Sighting(key: name, at: [table.place.location], values: ["table": name])
      }
    )
  }

  private static func sqlFiles(_ facts: RepositoryFacts) -> [SourceText] {
    facts.tree.files
      .filter { $0.language == .sql && $0.skip == nil && ![.test, .documentation].contains($0.role) }
      .prefix(2000)
      .compactMap { facts.tree.text(at: $0.path) }
  }

  private static let publicKeyUse = FileSelection(
    languages: Language.script.union([.dart, .swift, .python, .environment]),
    roles: [.product, .example],
    keywords: ["supabase"]
  )
  private static let publicKey = Pattern(
    #"(?i)SUPABASE_(?:PUBLIC_)?(?:ANON|PUBLISHABLE)(?:_DEFAULT)?_?KEY|supabaseAnonKey|supabase_?anon"#
  )
}
