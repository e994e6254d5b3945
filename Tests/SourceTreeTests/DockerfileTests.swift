import SourceTree
import Testing

struct DockerfileTests {
  @Test func `stages, aliases and build arguments are resolved`() {
    let file = Dockerfile(
      """
      # syntax=docker/dockerfile:1
      ARG NODE=18
      ARG BASE=node:${NODE}-alpine
      FROM ${BASE} AS Build
      RUN npm ci \\
          # a comment between
          && npm run build
      FROM --platform=linux/amd64 build
      USER node
      """
    )
    #expect(file.stages.map(\.name) == ["build", nil])
    #expect(file.stages[0].image == "node:18-alpine")
    #expect(file.stages[0].line == 4)
    #expect(file.finalChain.map(\.line) == [8, 4])
    #expect(file.stages[0].instructions.map(\.line) == [5])
    #expect(file.stages[0].instructions[0].arguments.hasSuffix("&& npm run build"))
  }

  @Test func `a build argument without a default leaves the image unknown`() {
    #expect(Dockerfile("ARG TAG\nFROM app:$TAG").stages[0].image == nil)
    #expect(Dockerfile("ARG TAG=\nFROM app:${TAG:-3}").stages[0].image == "app:3")
  }

  @Test func `a here-document is no instruction`() {
    let file = Dockerfile("FROM a:1\nRUN <<EOF\nUSER root\nEOF\nUSER app\n")
    #expect(file.stages[0].instructions.map(\.keyword) == ["RUN", "USER"])
    #expect(file.stages[0].instructions[0].heredoc == "USER root\n")
  }

  @Test func `the escape directive changes how lines go on`() {
    let file = Dockerfile("# escape=`\nFROM a:1\nRUN dir c:\\\nRUN a `\n  b\n")
    #expect(file.stages[0].instructions.map(\.line) == [3, 4])
  }

  @Test(arguments: ["", "\\", "FROM", "RUN <<A", "ARG A=${", "FROM ${A:-", "\u{0}\n\\\n#", "FROM --"])
  func `odd input is read without harm`(text: String) {
    _ = Dockerfile(text)
  }

  @Test func `an image reference comes apart`() {
    let image = ImageReference("registry:5000/team/node:20@sha256:abc")
    #expect(image.repository == "registry:5000/team/node")
    #expect(image.name == "node")
    #expect(image.tag == "20")
    #expect(image.digest == "sha256:abc")
    #expect(ImageReference("registry:5000/app").tag == nil)
  }
}
