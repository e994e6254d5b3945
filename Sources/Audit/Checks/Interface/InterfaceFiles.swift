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
  static func isMail(_ path: String) -> Bool { mail.matches(path) }

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
