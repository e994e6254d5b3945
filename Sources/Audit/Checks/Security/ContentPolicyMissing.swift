import Readiness
import SourceTree

extension Check {
  /// S-38: pages without a content security policy.
  static let contentPolicyMissing = Check(
    id: "S-38",
    title: "No content security policy found in the repository",
    workstream: WorkstreamID("security"),
    checkClass: .absence,
    profiles: [.web, .electron],
    severity: .medium,
    category: .gap,
    effort: .medium,
    decides: """
      Product pages hold scripts, and no page, header, middleware, proxy or host configuration in the repository \
      names a content security policy; worse in a desktop app, where no proxy can add one.
      """,
    impact: """
      Nothing limits what runs on {count} pages ({list}): one injected script, or one changed file on another host, \
      acts as the signed-in user.
      """,
    remediation: """
      Send `Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'none'` with the pages in {list} \
      (a `<meta http-equiv>` in them, the server's headers, or `session.webRequest.onHeadersReceived` in Electron). If \
      a proxy or host outside this repository sends it, attest that with an answer of `curl -sI`.
      """,
    rootCause: "Browsers run everything unless told otherwise, and no one has told them.",
    reproduction: ["Open a page and look for `Content-Security-Policy` among the headers of its answer."],
    references: [
      "CWE-693", "ASVS 5.0.0 V3.4.3",
      "https://www.electronjs.org/docs/latest/tutorial/security#7-define-a-content-security-policy",
    ],
    guards: [
      "a policy in any file of the repository that is not a test is enough, whatever it says",
      "frameworks' middleware that sends one by default counts",
      "pages without scripts, tests, documents and examples do not count",
    ],
    gates: ["G-10"],
    topics: ["content security policy", "csp", "security headers"],
    examples: [
      .bad(["public/index.html": "<!doctype html>\n<script src=\"/app.js\"></script>\n"]),
      .good([
        "public/index.html": "<!doctype html>\n<script src=\"/app.js\"></script>\n",
        "nginx.conf": "add_header Content-Security-Policy \"default-src 'self'\";\n",
      ]),
      .good(
        ["public/index.html": "<script src=\"/app.js\"></script>\n", "server.js": "app.use(helmet())\n"],
        "middleware that sends one"
      ),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          roles: [.product, .tooling, .example],
          excludedPaths: ["*.{md,mdx,lock,snap,csv,po}"],
          keywords: [
            "<script", "content-security-policy", "contentSecurityPolicy", "content_security_policy",
            "helmet",
            "talisman", "CSP_", "SecureHeaders", "useContentSecurityPolicy",
          ]
        ),
        look: { text in
          if policy.firstMatch(in: text.blanked(keeping: [.code, .string])) != nil {
            return [Sighting(key: nil, path: text.path, line: 1)]
          }
          guard text.file.role == .product, pageFile.matches(text.path),
            let script = pageScript.firstMatch(in: text.bytes)
          else { return [] }
          return [Sighting(path: text.path, line: text.line(at: script.range.lowerBound))]
        },
        conclude: { sightings, facts in
          if sightings.contains(where: { $0.key == nil }) { return .pass }
          guard !sightings.isEmpty else { return .notApplicable("no page of the product holds a script") }
          guard facts.profiles.contains(.electron) else { return .looked(sightings) }
          return .looked(
            sightings.map { sighting in
              var worse = sighting
              worse.severity = .high
              return worse
            }
          )
        }
      )
    )
  )

  private static let policy = Pattern(
    #"(?i)content-security-policy|\bcontentSecurityPolicy\b(?!\s*:\s*false)|^\s*(?!#)[^#\n]*content_security_policy\b|\bhelmet\s*\(\s*(?!\{[^}]*contentSecurityPolicy\s*:\s*false)|\bTalisman\s*\(|^\s*(?:CSP_DEFAULT_SRC|CONTENT_SECURITY_POLICY)\b|\bSecureHeaders\b|app\.use\(\s*helmet|useContentSecurityPolicy"#
  )
  private static let pageFile = Pattern(
    #"(?i)\.(?:html?|ejs|erb|hbs|handlebars|jsp|php|cshtml|twig|jinja2?|njk|mustache|astro)$"#
  )
  private static let pageScript = Pattern(
    #"(?i)<script\b(?![^>]*type\s*=\s*["']?(?:text/(?:x-)?template|application/ld))"#
  )
}
