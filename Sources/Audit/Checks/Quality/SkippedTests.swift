import Readiness
import SourceTree

extension Check {
  static let skippedTests = Check(
    id: "Q-15",
    title: "{count} tests or groups of tests are switched off",
    workstream: WorkstreamID("quality"),
    checkClass: .deterministic,
    severity: .low,
    effort: .medium,
    decides: """
      Tests and groups that are skipped, pending or expected to fail without a condition: `it.skip`, `xit`, \
      `@pytest.mark.skip`, `@Disabled`, `#[ignore]`, `[Fact(Skip = …)]`, a first statement `t.Skip()` and \
      their like.
      """,
    impact: """
      What these tests covered is not checked ({list}): the suite is green because it does not ask, and a \
      release relies on it.
      """,
    remediation: """
      Go through {list}: mend and switch on what covers a critical flow, delete what is obsolete, and give \
      each of the others a reason and an issue.
      """,
    rootCause: "A failing or flaky test was switched off to get a change through.",
    references: [],
    guards: ["skips by platform, version or environment", "comments and strings"],
    topics: ["skipped tests", "disabled tests", "todo tests"],
    examples: [
      .bad(["test/cart.test.js": "it.skip('adds a product', () => {})\nxit('pays', () => {})\n"]),
      .bad(["tests/test_cart.py": "@pytest.mark.skip(reason='flaky')\ndef test_pay():\n    assert pay()\n"]),
      .good(
        [
          "test/cart.test.js":
            "// it.skip('later')\nit('adds', () => { if (process.platform === 'win32') test.skip('x') })\n",
          "tests/test_cart.py":
            "@pytest.mark.skipif(sys.platform == 'win32', reason='x')\ndef test_a():\n    pass\n",
        ],
        "by platform"
      ),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: Set(SkippedTestForms.patterns.keys),
          roles: [.test],
          keywords: SkippedTestForms.keywords
        )
      ) { text in SkippedTestForms.lines(in: text).map { Sighting(path: text.path, line: $0) } }
    )
  )
}
