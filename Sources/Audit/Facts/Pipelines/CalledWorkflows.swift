/// Follows calls of workflows and actions within the repository.
enum CalledWorkflows {
  /// The pipelines with the triggers of those that call them added to their own.
  static func withTriggersOfCallers(_ pipelines: [Pipeline]) -> [Pipeline] {
    var result = pipelines
    // Hosts allow calls only a few levels deep.
    for _ in 0..<4 {
      let before = result
      for caller in before {
        for target in Set(localTargets(of: caller)) {
          for index in result.indices where isFile(result[index].path, target) {
            result[index].triggers.formUnion(caller.triggers.subtracting([.call]))
            result[index].events.formUnion(caller.events.subtracting(["workflow_call"]))
          }
        }
      }
      if result == before { break }
    }
    return result
  }

  private static func localTargets(of pipeline: Pipeline) -> [String] {
    let calls = pipeline.jobs.compactMap(\.call) + pipeline.steps.compactMap(\.step.use)
    return calls.filter { $0.name.hasPrefix("./") }.map { String($0.name.dropFirst(2)) }
      + calls.filter { $0.name.hasPrefix("local:") }.map {
        String($0.name.dropFirst("local:".count).drop { $0 == "/" })
      }
  }

  private static func isFile(_ path: String, _ target: String) -> Bool {
    let plain = target.hasSuffix("/") ? String(target.dropLast()) : target
    return path == plain || path == plain + "/action.yml" || path == plain + "/action.yaml"
  }
}
