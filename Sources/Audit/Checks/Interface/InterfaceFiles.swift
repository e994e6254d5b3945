import SourceTree

/// The files that pages and components are made of.
enum InterfaceFiles {
  /// Files with markup in them that hold one of the words.
  static func markup(_ keywords: [String]) -> FileSelection {
    FileSelection(
      languages: Language.markup.union([.plain]),
      excludedPaths: ["*.min.*"],
      keywords: keywords
    )
  }

  /// Files with styles in them that hold one of the words.
  static func styles(_ keywords: [String]) -> FileSelection {
    FileSelection(
      languages: [.css, .scss, .less, .vue, .svelte, .html],
      excludedPaths: ["*.min.*"],
      keywords: keywords
    )
  }

  /// Whether a file becomes an e-mail, which no browser shows and other rules hold for.
  ///
  /// Its path may say so, or what only mails hold: rules for mail programs, pictures that are attached, tables that
  /// lay out the page.
  static func isMail(_ text: SourceText) -> Bool {
    if mail.matches(text.path) { return true }
    guard [.html, .erb, .php, .jsp, .plain].contains(text.file.language), text.bytes.count < 200_000 else {
      return false
    }
    if mailMarks.firstMatch(in: text.bytes) != nil { return true }
    return layoutTable.firstMatch(in: text.bytes) != nil && active.firstMatch(in: text.bytes) == nil
  }

  private static let mailMarks = Pattern(
    #"urn:schemas-microsoft-com:|\bmso-[a-z]|\[if (?:\(?gte? )?mso|x-apple-disable-message|\.ExternalClass|["'(]cid:[\w@]|(?i:unsubscribe_url|unsubscribe_link)"#
  )
  private static let layoutTable = Pattern(
    #"(?i)<table\b[^>]*(?:\brole=["']presentation["'][^>]*\bcell(?:padding|spacing)=|\bcell(?:padding|spacing)=[^>]*\brole=["']presentation["'])"#
  )
  /// What no mail program runs or loads.
  private static let active = Pattern(#"(?i)<script\b|<form\b|<link\b[^>]*\bstylesheet\b"#)

  private static let mail = Pattern(
    #"(?i)(?:^|[/_.-])(?:e?mails?|mailers?|newsletters?)(?:[/_.-]|$)|_mailer/|Email"#
  )

  /// Whether a file is a known library's style sheet that was copied in.
  static func isLibraryStyle(_ path: String) -> Bool { library.matches(path) }

  private static let library = Pattern(
    #"""
    (?i)(?:^|/)(?:bootstrap|bulma|font-?awesome|materialize|semantic|jquery|highlight|hljs|prism|codemirror\#
    |tailwind|milligram|swiper|slick|select2|tom-select|toastr|leaflet|katex|github-markdown)[\w.-]*\.(?:css\#
    |scss|less)$|(?:^|/)(?:normalize|reset|all|foundation|animate|skeleton|pico)(?:[.-]min)?\.css$\#
    |(?:^|/)(?:vendors?|third[_-]?party|bootstrap|font-?awesome)/
    """#
  )

  /// Whether a file holds the colours and rules of highlighted source text.
  static func isHighlightTheme(_ text: SourceText) -> Bool { highlight.firstMatch(in: text.bytes) != nil }

  private static let highlight = Pattern(#"\.hljs-|\.token\.|\.cm-s-|\.highlight \.[a-z]{1,3}\b"#)
}
