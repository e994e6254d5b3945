/// The members of a register's file, and of its context as the log keeps it.
enum ContextKey: String, CaseIterable {
  case checklist
  case confidence
  case exitCriteria = "exit_criteria"
  case findings
  case flows
  case gateRecords = "gate_records"
  case gates
  case generatedAt = "generated_at"
  case hypotheses
  case plan
  case poll
  case project
  case properties
  case recommendation
  case scans
  case schema
  case summary
  case tool

  /// The keys by their names.
  static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// Whether the member says what follows from the others, so that reading passes over it.
  var isDerived: Bool {
    switch self {
    case .confidence, .exitCriteria, .gates, .generatedAt, .recommendation, .schema, .summary, .tool: true
    default: false
    }
  }
}
