import CellGrid
import Readiness

extension Model {
  /// What users must be able to do, against the environments in which tests ran.
  func flowsPage(_ material: BoardMaterial?) -> BoardContent {
    var content = BoardContent()
    let proven = context.flows.count { $0.isPassing == true && !$0.evidence.isEmpty }
    content.intro = [[.init("\(proven) of \(context.flows.count) proven", .muted)]]
    let environments = material?.flowMatrix.environments ?? []
    content.columns =
      [.init("state", 9), .init("critical flow"), .init("approved by", 14, rank: 9)]
      + environments.prefix(8).enumerated().map { place, name in
        .init(name.isEmpty ? "tests" : name, max(6, min(12, TextWidth.columns(name))), rank: 8 - place)
      }
    content.rows = context.flows.map { flow in
      let state = flow.state
      return .init(
        cells: [
          .init(state.title, state.role), .init(flow.name + (flow.isMustHave ? "" : " (nice to have)")),
          .init(flow.approvedBy ?? "nobody", .muted),
        ]
          + environments.prefix(8).map { environment in
            let outcome = material?.flowMatrix.cell(flow.name, environment).outcome
            return .init(outcome?.cellWord ?? "never", outcome?.role ?? .muted)
          },
        note: [flow.steps.joined(separator: " → ")].filter { !$0.isEmpty }
          + flow.evidence.suffix(2).map { "shown by \($0.headline)" },
        target: .flow(flow)
      )
    }
    content.empty = "No critical flow is named yet. F names those that an audit proposes."
    content.keys = ["y works", "n fails", "a approve or not", "r reopen"]
    return content
  }
}

extension CriticalFlow {
  /// Proven, failing or not to be told.
  fileprivate var state: (title: String, role: Theme.Role) {
    switch isPassing {
    case true where !evidence.isEmpty: ("PROVEN", .go)
    case false: ("FAILS", .noGo)
    default: ("UNPROVEN", .conditionalGo)
    }
  }
}

extension TestResult.Outcome {
  /// The word in a cell of the matrix.
  fileprivate var cellWord: String { self == .knownFailing ? "known" : word }

  /// The role in which the outcome is drawn.
  fileprivate var role: Theme.Role {
    switch self {
    case .pass: .go
    case .fail: .noGo
    case .flaky, .knownFailing: .conditionalGo
    case .skipped: .muted
    }
  }
}
