/// A Dockerfile by its stages.
package struct Dockerfile: Equatable, Sendable {
  /// One instruction, its continued lines put together.
  package struct Instruction: Equatable, Sendable {
    /// The keyword in capitals.
    package var keyword: String
    /// What follows it, without flags, comments and line continuations.
    package var arguments: String
    /// Its `--name=value` flags by their names; a flag without a value has an empty one.
    package var flags: [String: String]
    /// 1-based line of the keyword.
    package var line: Int
    /// The bodies of its here-documents, put together.
    package var heredoc = ""

    /// Makes an instruction.
    package init(keyword: String, arguments: String, flags: [String: String] = [:], line: Int) {
      self.keyword = keyword
      self.arguments = arguments
      self.flags = flags
      self.line = line
    }
  }

  /// A stage: `FROM` and what follows it.
  package struct Stage: Equatable, Sendable {
    /// The alias after `AS`, in lower case.
    package var name: String?
    /// The base as written.
    package var base: String
    /// The base with the build arguments' defaults filled in; nil when one has no default.
    package var image: String?
    /// 1-based line of its `FROM`.
    package var line: Int
    /// What follows the `FROM`, in its order.
    package var instructions: [Instruction] = []
  }

  /// The `ARG`s before the first stage.
  package var arguments: [Instruction] = []
  /// The stages in their order.
  package var stages: [Stage] = []

  /// Every instruction of every stage, in the file's order.
  package var instructions: [Instruction] { stages.flatMap(\.instructions) }

  /// The stage that a base names, when it is one that stands before the stage at an index.
  package func stage(named base: String, before index: Int) -> Int? {
    stages[..<index].lastIndex { $0.name == base.lowercased() }
  }

  /// The last stage and those it is built upon, from the last to the first.
  package var finalChain: [Stage] {
    var chain: [Stage] = []
    var next = stages.isEmpty ? nil : Optional(stages.count - 1)
    while let index = next {
      chain.append(stages[index])
      next = stage(named: stages[index].image ?? stages[index].base, before: index)
    }
    return chain
  }
}
