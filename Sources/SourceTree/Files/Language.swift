/// What a file is written in, as far as checks need to tell files apart.
package enum Language: String, CaseIterable, Hashable, Sendable {
  case astro, batch, c, cpp, csharp, css, dart, dockerfile, elixir, environment, erb, go, gradle, graphql,
    groovy
  case haskell, html, ini, java, javascript, json, jsp, kotlin, less, lua, make, markdown, nix, objectivec,
    perl
  case php, plain, powershell, properties, protobuf, python, r, ruby, rust, sass, scala, scss, shell, sql,
    svelte
  case swift, terraform, toml, typescript, vue, xml, yaml, zig

  /// JavaScript in all its forms, components with script blocks included.
  package static let script: Set<Language> = [.javascript, .typescript, .vue, .svelte, .astro]

  /// Languages in which pages and components are marked up, JSX in scripts included.
  package static let markup: Set<Language> = [
    .html, .javascript, .typescript, .vue, .svelte, .astro, .erb, .jsp, .php,
  ]

  /// Languages in which styles are written, pages with style blocks not included.
  package static let style: Set<Language> = [.css, .scss, .sass, .less]

  /// Languages that programs are written in.
  package static let programming: Set<Language> = [
    .javascript, .typescript, .vue, .svelte, .astro, .python, .go, .java, .kotlin, .ruby, .rust, .php,
    .csharp,
    .swift, .c, .cpp, .objectivec, .scala, .groovy, .dart, .elixir, .haskell, .lua, .perl, .r, .zig, .shell,
    .powershell, .batch,
  ]
}
