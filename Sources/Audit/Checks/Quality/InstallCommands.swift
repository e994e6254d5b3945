import Readiness
import SourceTree

/// Finds commands that install npm packages without holding to the lockfile.
enum InstallCommands {
  /// The places in a pipeline.
  static func places(in pipeline: Pipeline, tree: SourceTree) -> [Place] {
    pipeline.steps.flatMap { _, step -> [Place] in
      guard let script = step.script else { return [] }
      return lines(of: script.text, from: script.line, folder: step.folder, tree: tree).map {
        Place(pipeline.path, $0)
      }
    }
  }

  /// The places in the `RUN` instructions of Dockerfiles.
  static func dockerPlaces(in tree: SourceTree) -> [Place] {
    tree.files.filter { $0.language == .dockerfile && $0.role == .product && $0.skip == nil }
      .flatMap { file -> [Place] in
        guard let text = tree.text(at: file.path) else { return [] }
        return instruction.matches(in: text.bytes).flatMap { match -> [Place] in
          guard let range = match.ranges[1] else { return [] }
          let line = text.line(at: range.lowerBound)
          return lines(of: text.string(range), from: line, folder: file.folder, tree: tree)
            .map { Place(file.path, $0) }
        }
      }
  }

  /// A `RUN` with its continuation lines, the options of the instruction left out.
  private static let instruction = Pattern(#"(?im)^\s*RUN\s+(?:--\S+\s+)*((?:[^\\\n]|\\.|\\\n)*)"#)

  private static func lines(of script: String, from line: Int, folder: String, tree: SourceTree) -> [Int] {
    ShellScript(script, line: line).commands.compactMap { command in
      let words = CommandNormalizer.program(command.words)
      guard words.first == "npm", isWholeInstall(Array(words.dropFirst())) else { return nil }
      let place = RelativeFolder.joined(folder, command.folder)
      let hasLockfile = [place, folder, ""].contains {
        tree[$0.isEmpty ? "package-lock.json" : $0 + "/package-lock.json"] != nil
      }
      return hasLockfile ? command.line : nil
    }
  }

  private static func isWholeInstall(_ words: [String]) -> Bool {
    guard !words.contains("-g") else { return false }
    let valued = Set([
      "--prefix", "--omit", "--only", "--loglevel", "--registry", "--include", "-w", "--workspace", "--cache",
    ])
    var rest: [String] = []
    var skipsNext = false
    for word in words {
      if skipsNext {
        skipsNext = false
      } else if valued.contains(word) {
        skipsNext = true
      } else if !word.hasPrefix("-") {
        rest.append(word)
      }
    }
    // Anything beside the verb is a package, a redirection or a variable.
    return (rest == ["install"] || rest == ["i"]) && !words.contains("--global")
      && !words.contains("--package-lock-only")
  }
}
