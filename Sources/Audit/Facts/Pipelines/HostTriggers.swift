import SourceTree

/// Reads what starts a pipeline of the hosts other than GitHub.
enum HostTriggers {
  /// The triggers that a document names, or that the host takes when it names none.
  static func read(_ root: StructuredValue, host: Pipeline.Host, text: SourceText) -> Set<Pipeline.Trigger> {
    switch host {
    case .azure: azure(root)
    case .bitbucket: bitbucket(root["pipelines"])
    case .circle: circle(text)
    case .gitlab: [.hostDecides, .pushToAnyBranch]
    case .travis, .appveyor, .cirrus: [.pullRequest, .push]
    case .woodpecker, .drone: [.pullRequest, .push, .hostDecides]
    default: [.hostDecides]
    }
  }

  private static func azure(_ root: StructuredValue) -> Set<Pipeline.Trigger> {
    var triggers: Set<Pipeline.Trigger> = []
    if root["trigger"]?.string != "none" { triggers.insert(.push) }
    // Without the key, pull requests of GitHub's repositories run; Azure's own follow the branch's policy.
    if root["pr"]?.string != "none" { triggers.insert(root["pr"] == nil ? .hostDecides : .pullRequest) }
    if root["schedules"] != nil { triggers.insert(.schedule) }
    return triggers
  }

  private static func bitbucket(_ pipelines: StructuredValue?) -> Set<Pipeline.Trigger> {
    let triggers = (pipelines?.members ?? []).map { member -> Pipeline.Trigger in
      switch member.name {
      case "default": .pushToAnyBranch
      case "pull-requests": .pullRequest
      case "custom": .hostDecides
      case "tags": .release
      default: .push
      }
    }
    return Set(triggers)
  }

  private static func circle(_ text: SourceText) -> Set<Pipeline.Trigger> {
    scheduled.firstMatch(in: text.bytes) == nil ? [.pushToAnyBranch] : [.pushToAnyBranch, .schedule]
  }

  private static let scheduled = Pattern(
    #"^\s*-?\s*schedule:\s*$|pipeline\.trigger_source|scheduled_pipeline"#
  )
}
