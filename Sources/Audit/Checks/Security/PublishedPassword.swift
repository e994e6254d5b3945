import Readiness
import SourceTree

extension Check {
  /// A document or script holds somebody's password.
  static let publishedPassword = Check(
    id: "S-67",
    title: "A password stands beside its account in {path}",
    workstream: WorkstreamID("security"),
    checkClass: .deterministic,
    severity: .high,
    category: .secret,
    effort: .small,
    decides: """
      A password written out within three lines of an e-mail address or of a remote address, in a document, \
      a report or a script; placeholders, variables and example domains do not count.
      """,
    impact: """
      Everyone who can read the repository, or ever could, can sign in as this account{host}: the password \
      ({masked}) stands in {path} line {line}.
      """,
    remediation: """
      Change the password of the account now, take it out of {path}, read it from the environment in scripts, and \
      write in documents where to ask for it. It stays in git's history, so changing it is what counts.
      """,
    rootCause: "A report or script was to be repeatable, and the account used for it was written into it.",
    references: ["CWE-798", "ASVS 5.0.0 V13.3.1"],
    guards: [
      "placeholders, variables, example domains and local addresses do not count",
      "the value is never kept, only its first and last two characters",
    ],
    gates: ["G-07", "G-11"],
    topics: ["password", "credentials", "secret", "documentation"],
    examples: [
      .bad([
        "docs/TEST_REPORT.md": """
        ## Account
        - Login: qa.person@acme-mail.net
        - Password: `Wint3r!Garden`
        """
      ]),
      .bad([
        "scripts/smoke.js": """
        const base = 'https://app.acme-host.net'
        const password = 'Wint3r!Garden'
        """
      ]),
      .good(
        [
          "docs/setup.md": """
          - Login: admin@example.com
          - Password: changeme
          - Email: you@acme-mail.net
          - Password: `<your password>`
          - Password: $ADMIN_PASSWORD
          - Password reset by mail to help@acme-mail.net
          """,
          "scripts/smoke.js": """
          const base = 'https://app.acme-host.net'
          const password = process.env.PASSWORD
          """,
        ],
        "placeholders, variables and example domains"
      ),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: [.markdown, .plain, .javascript, .typescript, .python, .shell, .html, .json, .yaml],
          roles: [.product, .documentation, .tooling, .test],
          keywords: ["password", "passwd", "passwort", "pwd"]
        ),
        look: publishedPasswords
      )
    )
  )

  @Sendable private static func publishedPasswords(_ text: SourceText) -> [Sighting] {
    guard isReportOrScript(text.file) else { return [] }
    var seen: Set<String> = []
    return (1...text.lineCount).compactMap { line in
      guard let match = password.firstMatch(in: text.bytes, range: text.range(ofLine: line)),
        let value = match.text(1, in: text.bytes), isReal(value),
        let account = account(near: line, in: text), seen.insert(value).inserted
      else { return nil }
      let masked = "\(value.prefix(2))…\(value.suffix(2))"
      return Sighting(
        key: "\(text.path) \(masked)",
        path: text.path,
        line: line,
        values: ["masked": masked, "host": account.host.map { " at \($0)" } ?? ""],
        severity: account.host == nil ? .high : .critical
      )
    }
  }

  /// Documents, reports and scripts; other source files hold forms and tests whose passwords are made up.
  private static func isReportOrScript(_ file: TreeFile) -> Bool {
    if file.language == .markdown || file.role == .documentation || file.role == .tooling { return true }
    let parts = file.path.lowercased().split(separator: "/").dropLast()
    return parts.contains { ["scripts", "script", "tools", "qa", "reports"].contains($0) }
  }

  private static func isReal(_ value: String) -> Bool {
    guard (6...64).contains(value.utf8.count), !placeholder.matches(value) else { return false }
    let hasLetter = value.contains { $0.isLetter }
    let hasOther = value.contains { $0.isNumber || "!@#$%^&*_-+=?.".contains($0) }
    return hasLetter && hasOther && Set(value).count >= 5
  }

  /// An e-mail address or remote host within three lines; nil where there is none that is real.
  private static func account(near line: Int, in text: SourceText) -> (mail: Bool, host: String?)? {
    let first = text.range(ofLine: max(1, line - 3)).lowerBound
    let last = text.range(ofLine: min(text.lineCount, line + 3)).upperBound
    let hosts = host.matches(in: text.bytes, range: first..<last)
      .compactMap { $0.text(1, in: text.bytes) }.filter { !harmlessHost.matches($0) }
    let mails = mail.matches(in: text.bytes, range: first..<last)
      .compactMap { $0.text(1, in: text.bytes) }.filter { !harmlessHost.matches($0) }
    guard !hosts.isEmpty || !mails.isEmpty else { return nil }
    return (!mails.isEmpty, hosts.first)
  }

  private static let password = Pattern(
    ##"""
    (?ix)(?<![\w.-])(?:[a-z]+_)?(?:password|passwd|passwort|pwd)\**["'`]?\**\s*
    (?:[:=]|\|)\s*\**\s*["'`]?([^\s"'`<>{}|,;()\[\]*]{6,64})["'`]?\**\s*[,;|.)]*\s*(?:$|\||\(|--|\#|//)
    """##
  )
  private static let mail = Pattern(#"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)"#)
  private static let host = Pattern(#"https?://([\w-]+(?:\.[\w-]+)+)"#)
  private static let harmlessHost = Pattern(
    #"""
    (?ix)(?:^|\.)(?:example|test|invalid|localhost|local|internal|demo)(?:\.\w+)?$ | ^127\. | ^0\.0 | ^192\.168\. | ^10\.
    | (?:^|\.)(?:github|gitlab|npmjs|mozilla|w3|owasp|wikipedia|stackoverflow|docker|googleapis|schema|apache|gnu|shields)\.\w+$
    | (?:docs|developer|support|help)\. | (?:^|\.)(?:domain|email|mail|company|your\w*|my\w*|site|host|server|acme)\.(?:com|org|net|io)$
    """#
  )
  private static let placeholder = Pattern(
    #"""
    (?ix)\$|<|\{|%|^\.+$|x{3,}|\*{2,}|•|…|^(?:your|my|the|a|some|new|old|user|admin|db|root|test|example|sample|dummy|fake|mock|demo|default)[\w-]*$
    | change_?-?me|changethis|placeholder|process\.env|os\.environ|getenv|^env\.|secret$|^(?:pass|pwd|passwd)\w{0,4}$|password\d{0,4}$
    | ^(?:string|null|none|true|false|undefined|required|optional|input|str|text|req|request|self|this|config|options|value)\b | \w\.\w+\.\w | ^\w+\.\w+$ | ^https?: | [\\/]
    """#
  )
}
