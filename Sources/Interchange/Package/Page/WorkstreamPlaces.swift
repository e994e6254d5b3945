import Readiness

/// The workstreams of a plan by id, each with its 0-based place.
struct WorkstreamPlaces {
  private var places: [WorkstreamID: Int] = [:]
  private let workstreams: [Workstream]

  init(_ plan: Plan) {
    workstreams = plan.workstreams
    for (place, workstream) in plan.workstreams.enumerated() where places[workstream.id] == nil {
      places[workstream.id] = place
    }
  }

  /// The place of a workstream; nil for none, and for one that the plan does not have.
  subscript(id: WorkstreamID?) -> Int? { id.flatMap { places[$0] } }

  /// Its name as the plan has it, else its id; nil for none.
  func title(_ id: WorkstreamID?) -> String? {
    self[id].map { workstreams[$0].title } ?? id?.text
  }

  /// The word by which the page's script knows a workstream.
  func key(_ id: WorkstreamID?) -> String { self[id].map { "w\($0 + 1)" } ?? "none" }
}
