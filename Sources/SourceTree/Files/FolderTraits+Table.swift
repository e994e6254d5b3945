extension FolderTraits {
  /// Folders of tests wherever they stand.
  static let certainTestNames = words(
    """
    __tests__ __test__ __mocks__ __mock__ __fixtures__ __snapshots__ __stories__ tests testdata test-data
    test_data testfixtures test-fixtures test_fixtures fixtures cypress e2e-tests e2e_tests test-e2e tests-e2e
    integration-tests integration_tests integrationtests unit-tests unit_tests acceptance-tests functional-tests
    test-utils test_utils testutils testutil testutility test-helpers test_helpers testhelpers test-support
    test_support testsupport .storybook storybook
    """
  )

  /// Folders of tests unless they stand among pages and routes, where they may be pages themselves.
  static let likelyTestNames = words(
    "test e2e mocks mock stories playwright-tests specs-e2e uitests xctests androidtest"
  )

  /// What folders are there for outside the source itself; in `src/docs` or `src/tools` a name is the product's.
  static let outsideSource: [String: FileRole] = table([
    (
      .example,
      """
      example examples _examples sample samples demo demos playground playgrounds quickstart quickstarts
      tutorial tutorials cookbook
      """
    ),
    (
      .documentation,
      "doc docs documentation documents _docs apidoc api-docs adr adrs rfcs manual man javadoc"
    ),
    (
      .tooling,
      """
      script scripts tool tools hack exploits exploit extra bench benches benchmark benchmarks perf .github
      .gitlab .circleci .buildkite .husky .vscode .idea .devcontainer .ci ci build-tools buildtools buildscripts
      build-scripts devtools contrib loadtest load-tests load-test k6
      """
    ),
  ])

  /// Folders below which names are the product's own.
  static let sourceNames = words(
    """
    src source sources app lib public static assets resources www wwwroot pkg internal components pages routes
    views controllers
    """
  )

  /// Folders below which names are those of pages and routes.
  static let routingNames = words(
    """
    pages page routes routers router views controllers screens endpoints templates
    """
  )

  /// Folders below which `vendor` means somebody who sells.
  static let domainNames = words(
    """
    pages routes routers router views controllers models screens handlers endpoints components features modules
    templates services api entities domain store stores locales i18n translations migrations
    """
  )

  /// Folders by which one knows that a package manager filled the `vendor` above them.
  static let vendorRoots = words(
    "github.com golang.org google.golang.org gopkg.in go.uber.org k8s.io cloud.google.com composer bundle bin"
  )

  /// Folders of files that browsers fetch.
  static let assetNames = words("assets static public wwwroot www js css javascripts stylesheets")

  /// Folders of which nothing is scanned wherever they stand.
  static let anywhere: [String: SkipReason] = table([
    (
      .vendored,
      """
      node_modules bower_components jspm_packages web_modules third_party third-party thirdparty 3rdparty
      3rd-party 3rd_party pods godeps site-packages dist-packages .venv .bundle .terraform elm-stuff
      .cocoapods .pub-cache vcpkg_installed composer-vendor
      """
    ),
    (
      .generated,
      """
      __generated__ .generated __snapshots__ __pycache__ .next .nuxt .svelte-kit .angular .parcel-cache .turbo
      .docusaurus storybook-static lcov-report .dart_tool .gradle .pytest_cache .mypy_cache .ruff_cache .tox
      """
    ),
  ])

  /// Beginnings of the names of folders that generators of icon fonts fill.
  static let iconFontNames = ["fontello", "icomoon"]

  /// Folders of which nothing is scanned when they stand at the top.
  static let atTop: [String: SkipReason] = table([
    (.vendored, "external extern deps carthage venv virtualenv"), (.generated, "_site"),
  ])

  /// Folders of which nothing is scanned outside the source itself.
  static let outsideSourceSkips: [String: SkipReason] = table([(.generated, "dist generated")])

  /// Folders by their own name and that of the one above.
  static let pairs: [String: SkipReason] = table([
    (
      .vendored,
      """
      .yarn/releases .yarn/plugins .yarn/sdks .yarn/cache .yarn/unplugged .mvn/wrapper gradle/wrapper
      wwwroot/lib .build/checkouts .cargo/registry venv/lib
      """
    ),
    (.generated, "src/generated lib/generated app/generated src/gen"),
  ])

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static func table<Value>(_ rows: [(Value, String)]) -> [String: Value] {
    var table: [String: Value] = [:]
    for (value, text) in rows { for word in words(text) { table[word] = value } }
    return table
  }
}
