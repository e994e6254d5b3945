import Readiness

/// What browsers must know of the page before they show it, and what stands at its foot.
struct PageHead {
  let subject: PackageSubject

  /// What the page may load and run: its own style sheet and its own script, and nothing else.
  ///
  /// Source: Content Security Policy Level 3; what a `meta` element cannot set is left out (§3.3).
  static let policy = [
    "default-src 'none'", "style-src \(PageStyle.code.source)", "script-src \(PageScript.code.source)",
    "img-src data:", "base-uri 'none'", "form-action 'none'",
  ].joined(separator: "; ")

  func write(_ page: inout HTMLPage) {
    page.block("head") { page in
      page.void("meta", ["charset": "utf-8"])
      page.void("meta", ["http-equiv": "Content-Security-Policy", "content": Self.policy])
      page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      page.void("meta", ["name": "color-scheme", "content": "light dark"])
      page.void("meta", ["name": "referrer", "content": "no-referrer"])
      page.void("meta", ["name": "generator", "content": "launchpoll \(subject.toolVersion)"])
      page.block(
        "title",
        "\(subject.verdict.recommendation.title): \(subject.context.project.title), release package"
      )
      page.embed(PageStyle.code)
    }
  }

  func writeFoot(_ page: inout HTMLPage) {
    page.block("p") { page in
      page.text("Made by launchpoll \(subject.toolVersion) on \(PageTime.words(subject.time)). The same ")
      page.text("register and clock give the same bytes; ")
      page.code(ReleasePackage.manifestName)
      page.text(" holds the digest of every file of the package.")
    }
  }
}
