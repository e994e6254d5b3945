/// How the pages of a language mix markup with code.
struct PageDialect {
  /// Whether `{…}` in text and tags is code.
  var hasBraces = false
  /// Whether `{{…}}` and `{%…%}` are code of a template.
  var hasMustaches = false
  /// What stands between `<%` and `%>`; nil when nothing does.
  var percentLanguage: Language?
  /// Whether `<?php` begins code.
  var hasPHP = false
  /// Whether code stands between lines of `---` at the start.
  var hasFrontMatter = false

  /// The dialect of a language; nil when it is none of pages.
  init?(_ language: Language) {
    switch language {
    case .html:
      hasMustaches = true
      percentLanguage = .javascript
    case .vue: hasMustaches = true
    case .svelte: hasBraces = true
    case .astro: (hasBraces, hasFrontMatter) = (true, true)
    case .erb: percentLanguage = .ruby
    case .jsp: percentLanguage = .java
    case .php: (hasPHP, hasMustaches) = (true, true)
    default: return nil
    }
  }
}
