import SourceTree
import Testing

@testable import Audit

/// Pipelines of every host come to the same form.
struct PipelineFileTests {
  private func pipelines(_ files: [String: String]) -> [Pipeline] {
    PipelineFile.pipelines(in: SourceTree(files))
  }

  @Test func `a workflow's steps know their lines, permissions and triggers`() throws {
    let text = """
      on:
        push:
          branches: [main]
        pull_request:
      permissions:
        contents: read
      jobs:
        test:
          steps:
            - uses: actions/checkout@v4
            - run: |
                npm ci
                npm test
      """
    let pipeline = try #require(pipelines([".github/workflows/ci.yml": text]).first)
    #expect(pipeline.triggers == [.push, .pullRequest])
    #expect(pipeline.permissions == .listed)
    #expect(pipeline.steps.map(\.step.line) == [10, 11])
    #expect(pipeline.steps.last?.step.script?.line == 12)
  }

  @Test func `a called workflow has its callers' triggers`() {
    let found = pipelines([
      ".github/workflows/a.yml": "on: pull_request\njobs:\n  a:\n    uses: ./.github/workflows/b.yml\n",
      ".github/workflows/b.yml": "on: workflow_call\njobs:\n  b:\n    steps:\n      - run: make\n",
    ])
    #expect(found.last?.triggers == [.pullRequest, .call])
  }

  @Test(arguments: [
    (".gitlab-ci.yml", "test:\n  script:\n    - make test\n"),
    (".circleci/config.yml", "jobs:\n  a:\n    steps:\n      - run:\n          command: make test\n"),
    ("azure-pipelines.yml", "steps:\n  - script: make test\n"),
    (".travis.yml", "script: make test\n"),
    (
      "bitbucket-pipelines.yml",
      "pipelines:\n  default:\n    - step:\n        script:\n          - make test\n"
    ),
    (".drone.yml", "steps:\n  - name: a\n    commands:\n      - make test\n"),
    ("Jenkinsfile", "pipeline { stages { stage('a') { steps { sh 'make test' } } } }\n"),
    (".build.yml", "tasks:\n  - a: |\n      make test\n"),
    (".cirrus.yml", "task:\n  test_script: make test\n"),
  ])
  func `each host's commands are found`(path: String, text: String) {
    let scripts = pipelines([path: text]).flatMap(\.steps).compactMap { $0.step.script?.text }
    #expect(scripts.contains { $0.contains("make test") })
  }

  @Test func `a file that is no YAML is a pipeline with a fault`() {
    #expect(pipelines([".github/workflows/ci.yml": "a: [b\n  c: }"]).first?.fault != nil)
  }
}
