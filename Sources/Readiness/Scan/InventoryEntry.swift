/// One thing that an audit found a repository to hold: a line of its inventory.
package struct InventoryEntry: Equatable, Sendable {
  /// What kinds of things an inventory lists, in the order in which it shows them.
  package enum Kind: String, CaseIterable, Sendable {
    case component
    case language
    case entryPoint = "entry_point"
    case route
    case environmentVariable = "environment_variable"
    case scheduledJob = "scheduled_job"
    case externalHost = "external_host"
    /// A proposal that a person has yet to approve as a critical flow.
    case proposedFlow = "proposed_flow"
    case document
    case testArtifact = "test_artifact"

    /// The heading shown to people.
    package var title: String {
      switch self {
      case .component: "Components"
      case .language: "Languages"
      case .entryPoint: "Entry points"
      case .route: "Routes"
      case .environmentVariable: "Environment variables"
      case .scheduledJob: "Scheduled jobs"
      case .externalHost: "External hosts"
      case .proposedFlow: "Proposed critical flows"
      case .document: "Documents"
      case .testArtifact: "Test artifacts"
      }
    }
  }

  /// What kind of thing it is.
  package var kind: Kind
  /// Its name, unique within its kind.
  package var name: String
  /// What else is to be said, in a few words; empty for nothing.
  package var detail: String
  /// Where it is seen, the main place first.
  package var locations: [Location]

  /// What stands between the steps of a proposed flow in its detail.
  package static let stepSeparator = " → "

  /// Makes an entry.
  package init(_ kind: Kind, name: String, detail: String = "", locations: [Location] = []) {
    self.kind = kind
    self.name = name
    self.detail = detail
    self.locations = locations
  }
}
