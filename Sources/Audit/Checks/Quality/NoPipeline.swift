import Readiness

extension Check {
  static let noPipeline = Check(
    id: "Q-01",
    title: "No CI pipeline was found in the repository",
    workstream: WorkstreamID("quality"),
    checkClass: .absence,
    severity: .high,
    category: .gap,
    effort: .medium,
    decides: """
      No file of GitHub Actions, GitLab CI, Azure Pipelines, CircleCI, Travis CI, Bitbucket Pipelines, \
      Drone, Woodpecker, Jenkins, builds.sr.ht, Buildkite, AppVeyor, Cirrus CI, Codemagic, Semaphore, \
      Google Cloud Build or TeamCity, in a repository with program code.
      """,
    impact: """
      Unless a pipeline runs elsewhere, nothing builds and tests a change before it is merged: a mistake \
      is noticed by users, and every release depends on what one person happened to run.
      """,
    remediation: """
      Add a pipeline that builds, lints and tests every pull request, for instance \
      `.github/workflows/ci.yml`. If one runs outside this repository, attest where it is defined and \
      attach its newest run.
      """,
    rootCause:
      "Checks were run by hand while the team was small, or the pipeline lives in another repository.",
    references: ["https://github.com/ossf/scorecard/blob/main/docs/checks.md#ci-tests"],
    guards: ["repositories without program code", "pipelines kept elsewhere are for a person to attest"],
    gates: ["G-04"],
    topics: ["no ci", "continuous integration", "ci pipeline"],
    examples: [
      .bad(["src/app.py": "print('hello')\n"]),
      .good(["src/app.py": "print('hello')\n", ".gitlab-ci.yml": "test:\n  script: pytest\n"]),
      .good(["README.md": "# Notes\n"], "nothing to build"),
    ],
    rule: .repository { facts in
      guard facts.hasCode else { return .notApplicable("no program code") }
      return facts.quality.workflows.isEmpty ? .looked([Sighting()]) : .pass
    }
  )
}
