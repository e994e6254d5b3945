/// One line of the production checklist.
package struct ChecklistItem: Equatable, Sendable {
  /// What is known of an item; nothing known is UNKNOWN, never done.
  package enum State: String, CaseIterable, Sendable {
    case done
    case open
    case unknown
    case notApplicable = "not_applicable"
  }

  /// A word that stays the same, such as `rollback`.
  package var id: String
  /// What holds when the item is done, as a statement.
  package var title: String
  /// Unknown until somebody says otherwise.
  package var state: State
  /// Who sees to it; nil for nobody.
  package var owner: String?
  /// What shows the state, in a person's words.
  package var note: String

  /// Makes an item of which nothing is known.
  package init(id: String, title: String, state: State = .unknown, owner: String? = nil, note: String = "") {
    self.id = id
    self.title = title
    self.state = state
    self.owner = owner
    self.note = note
  }

  /// The production checklist of the standard plan's ops workstream.
  package static let standard: [ChecklistItem] = [
    ChecklistItem(id: "secrets", title: "Secrets are injected at run time and rotated"),
    ChecklistItem(id: "cors", title: "CORS policy names the allowed origins"),
    ChecklistItem(id: "auth-mode", title: "Authentication mode is set and anonymous access is off"),
    ChecklistItem(id: "allow-lists", title: "Allow-lists for egress, plugins and uploads are set"),
    ChecklistItem(id: "monitoring", title: "Monitoring and alerts reach a named person"),
    ChecklistItem(id: "rollback", title: "Rollback plan is written and was exercised"),
  ]
}
