/// What `no:` and `has:` ask about.
enum QueryAttribute: String, CaseIterable {
  case owner
  case effort
  case fix
  case evidence
  case workstream
  case target
  case age
  case tag
  case path
}
