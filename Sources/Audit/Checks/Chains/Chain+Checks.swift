import Readiness

extension Chain {
  private struct Link {
    let id: String
    let title: String
    let members: [String]
    let severity: Severity
    let impact: String
    let remediation: String
  }

  private static let links = [
    Link(
      id: "CH-01",
      title: "Anyone can reach routes that administer the server",
      members: ["S-10", "S-12"],
      severity: .critical,
      impact: """
        The server starts with anonymous access on, and routes that install, administer or reset do not ask who calls \
        ({list}): whoever reaches its port can use them, without an account.
        """,
      remediation:
        "Break the chain at its cheapest place first: switch anonymous access off as the default, then guard each route of {list}."
    ),
    Link(
      id: "CH-02",
      title: "Anyone can make the server request addresses in its own network",
      members: ["S-10", "S-20"],
      severity: .critical,
      impact: """
        Anonymous access is on, and stored addresses are requested wherever they lead ({list}): a stranger can use the \
        server to reach cloud metadata and services that trust its network.
        """,
      remediation:
        "Switch anonymous access off as the default, and test addresses against private ranges before every request in {list}."
    ),
    Link(
      id: "CH-03",
      title: "One injected script takes over the user's computer",
      members: ["S-30", "S-38", "S-41"],
      severity: .critical,
      impact: """
        Markup reaches a page unsanitised, no content policy stops a script in it, and scripts of that window have \
        Node.js ({list}): what somebody sends as text runs as a program on the user's machine.
        """,
      remediation:
        "Switch Node.js off for the window first, then add a content policy, then sanitise the markup at {list}."
    ),
    Link(
      id: "CH-04",
      title: "One injected script takes users' sessions away",
      members: ["S-41", "S-48"],
      severity: .high,
      impact: """
        Markup reaches a page unsanitised, and the page keeps its token where every script can read it ({list}): a text \
        that one user writes can send the others' sessions to somebody else.
        """,
      remediation:
        "Keep the token in a cookie that scripts cannot read (`HttpOnly`, `Secure`, `SameSite`), and sanitise the markup at {list}."
    ),
    Link(
      id: "CH-05",
      title: "What is released is neither pinned nor tested",
      members: ["C-01", "Q-01"],
      severity: .high,
      impact: """
        Dependencies are taken in whatever version is newest on the day of the build, and nothing in the repository tests \
        what comes of it ({list}): the next build may break, or bring in something hostile, and nobody notices before users do.
        """,
      remediation:
        "Pin the dependencies of {list} and commit the lockfile, then let CI build and test every proposed change."
    ),
  ]

  /// The chains as checks; the first bad examples of their members, put together, are their examples.
  static func checks(of single: [Check]) -> [Check] {
    links.map { link in
      let members = link.members.compactMap { id in single.first { $0.id == id } }
      let bad = members.map { $0.examples.first { $0.findings > 0 }?.files ?? [:] }
      let together = bad.reduce(into: [:]) { $0.merge($1) { first, second in first + "\n" + second } }
      var check = Check(
        id: link.id,
        title: link.title,
        workstream: WorkstreamID(link.id == "CH-05" ? "quality" : "security"),
        checkClass: .heuristic,
        severity: link.severity,
        effort: .medium,
        decides: "Each of \(link.members.joined(separator: ", ")) finds something.",
        impact: link.impact,
        remediation: link.remediation,
        rootCause: "Each part was judged by itself, and by itself it looked bearable.",
        references: [],
        guards: ["where one of the checks finds nothing, or a note silences it, there is no chain"],
        examples: [.bad(together), .good(bad.first ?? [:], "one link alone")],
        rule: .repository { _ in .notApplicable("asked after the checks that it rests on") }
      )
      check.chain = link.members
      return check
    }
  }
}
