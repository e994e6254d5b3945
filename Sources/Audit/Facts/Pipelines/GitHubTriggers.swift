import SourceTree

/// Reads what starts a workflow of GitHub Actions.
enum GitHubTriggers {
  /// The triggers and the names of the events in the value of `on`.
  static func read(_ value: StructuredValue?) -> (Set<Pipeline.Trigger>, Set<String>) {
    guard let value else { return ([], []) }
    let events = Set(value.strings + value.members.map(\.name))
    let triggers = events.map { event in trigger(event, filter: value[event]) }
    return (Set(triggers), events)
  }

  private static func trigger(_ event: String, filter: StructuredValue?) -> Pipeline.Trigger {
    switch event {
    case "pull_request", "pull_request_target", "merge_group": .pullRequest
    case "push": push(filter)
    case "schedule": .schedule
    case "workflow_dispatch", "repository_dispatch": .manual
    case "release": .release
    case "workflow_call": .call
    default: .other
    }
  }

  private static func push(_ filter: StructuredValue?) -> Pipeline.Trigger {
    if let branches = filter?["branches"] {
      return branches.strings.contains { $0 == "**" || $0 == "*" } ? .pushToAnyBranch : .push
    }
    if filter?["branches-ignore"] != nil { return .pushToAnyBranch }
    return filter?["tags"] == nil && filter?["tags-ignore"] == nil ? .pushToAnyBranch : .release
  }
}
