extension Language {
  /// Names of files, in lower case, that tell their language.
  static let byName: [String: Language] = gathered([
    (.batch, "gradlew.bat mvnw.cmd"),
    (.groovy, "jenkinsfile"),
    (
      .ini,
      """
      .editorconfig .npmrc .yarnrc .gitconfig .gitmodules .pylintrc .flake8 .coveragerc .pypirc .hgrc
      .buckconfig .shellcheckrc
      """
    ),
    (
      .json,
      """
      .babelrc .eslintrc .prettierrc .swcrc .stylelintrc .jshintrc .jscsrc .bowerrc .nycrc .mocharc
      .lintstagedrc .releaserc .watchmanconfig .arcconfig composer.lock package.resolved flake.lock
      pipfile.lock deno.lock .all-contributorsrc
      """
    ),
    (.make, "makefile gnumakefile bsdmakefile kbuild"),
    (
      .ruby,
      """
      gemfile rakefile podfile fastfile brewfile vagrantfile guardfile capfile appfile dangerfile
      berksfile puppetfile thorfile .irbrc .pryrc
      """
    ),
    (
      .shell,
      """
      .bashrc .bash_profile .bash_aliases .profile .zshrc .zprofile .zshenv .envrc .kshrc gradlew mvnw
      apkbuild pkgbuild
      """
    ),
    (.python, "sconstruct sconscript wscript"),
    (.toml, "pipfile cargo.lock poetry.lock uv.lock pdm.lock gopkg.lock"),
    (.yaml, ".clang-format .clang-tidy .gemrc .yamllint .dockerignore.yml pubspec.lock podfile.lock"),
    (.markdown, "readme contributing.markdown"),
  ])

  /// The last part of a name after a dot, in lower case.
  static let byExtension: [String: Language] = gathered([
    (.astro, "astro"), (.batch, "bat cmd"), (.c, "c h"),
    (.cpp, "cc cpp cxx c++ hh hpp hxx h++ ipp inl tpp cu cuh ino"), (.csharp, "cs csx cake"),
    (.css, "css pcss postcss wxss"), (.dart, "dart"), (.dockerfile, "dockerfile containerfile"),
    (.elixir, "ex exs"), (.environment, "env flaskenv"), (.erb, "erb rhtml"), (.go, "go"),
    (.gradle, "gradle"),
    (.graphql, "graphql gql graphqls"), (.groovy, "groovy gvy gsh"), (.haskell, "hs lhs"),
    (
      .html,
      """
      html htm xhtml shtml ejs hbs handlebars mustache njk twig liquid jinja jinja2 j2 tmpl gohtml heex leex
      eex cshtml vbhtml razor aspx ascx master ftl ftlh vm cfm marko wxml
      """
    ),
    (.ini, "ini cfg desktop service socket timer inf"), (.java, "java"),
    (.javascript, "js mjs cjs jsx es6 jsm"),
    (
      .json,
      "json jsonc json5 jsonl ndjson webmanifest geojson topojson ipynb avsc har map code-workspace arb"
    ),
    (.jsp, "jsp jspx jspf tag tagx"), (.kotlin, "kt kts ktm"), (.less, "less"), (.lua, "lua"),
    (.make, "mk mak make"), (.markdown, "md markdown mdx mdown mkd mkdn qmd"), (.nix, "nix"),
    (.objectivec, "m mm"), (.perl, "pl pm plx cgi"), (.php, "php phtml php3 php4 php5 php7 phps inc"),
    (.powershell, "ps1 psm1 psd1"), (.properties, "properties"), (.protobuf, "proto"),
    (.python, "py pyi pyw wsgi pyx pxd"), (.r, "r rmd"),
    (.ruby, "rb rake gemspec ru podspec jbuilder builder rabl"), (.rust, "rs"), (.sass, "sass"),
    (.scala, "scala sc sbt"), (.scss, "scss"), (.shell, "sh bash zsh ksh bats ash dash command"),
    (.sql, "sql psql pgsql mysql ddl pls plsql pks pkb"), (.svelte, "svelte"), (.swift, "swift"),
    (.terraform, "tf tfvars hcl"), (.toml, "toml"), (.typescript, "ts tsx mts cts"), (.vue, "vue"),
    (
      .xml,
      """
      xml svg plist storyboard xib csproj vbproj fsproj vcxproj props targets nuspec resx config xaml wsdl xsd
      xsl xslt pom entitlements rss atom kml gpx
      """
    ),
    (.yaml, "yaml yml"), (.zig, "zig"),
  ])

  /// Programs that a first line `#!…` names, without the digits of a version.
  static let byInterpreter: [String: Language] = gathered([
    (.javascript, "node nodejs bun deno zx"), (.typescript, "ts-node tsx"), (.python, "python pypy uv"),
    (.shell, "sh bash zsh ksh dash ash busybox bats"), (.ruby, "ruby jruby macruby"), (.perl, "perl"),
    (.php, "php"), (.lua, "lua luajit"), (.r, "rscript"), (.groovy, "groovy"), (.make, "make"),
    (.powershell, "pwsh"), (.elixir, "elixir"), (.haskell, "runhaskell stack"), (.swift, "swift"),
    (.scala, "scala amm"), (.kotlin, "kotlin kotlinc"), (.nix, "nix-shell"), (.dart, "dart"), (.go, "gorun"),
  ])

  private static func gathered(_ rows: [(Language, String)]) -> [String: Language] {
    var table: [String: Language] = [:]
    for (language, words) in rows {
      for word in words.split(whereSeparator: \.isWhitespace) { table[String(word)] = language }
    }
    return table
  }
}
