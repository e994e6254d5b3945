import Readiness

/// Finds out which to-do carries the status of which workstream, one to one.
struct PlanMatching {
  struct Match: Equatable {
    /// The place of the to-do.
    var todo: Int
    var isSure: Bool
  }

  /// By the workstream's place; nil where no to-do is like it.
  private(set) var matches: [Match?]

  /// Below this the likeness is taken for chance.
  private static let floor = 0.25
  /// From this on a likeness is sure, if no other comes near.
  private static let sure = 0.4
  /// How much better than the next best a sure match is.
  private static let margin = 0.2
  /// Above this many pairs only equal ids are joined.
  private static let pairLimit = 40_000

  init(_ workstreams: [Workstream], _ todos: [PlanTodo]) {
    guard workstreams.count * todos.count <= Self.pairLimit else {
      matches = Self.equalIDs(workstreams, todos)
      return
    }
    let likeness = PlanLikeness(todos)
    let scores = workstreams.map { workstream in
      let id = PlanWords(workstream.id.text).words
      let words = Set(id + PlanWords(workstream.title).words).sorted()
      return todos.indices.map { place in
        workstream.id.text == todos[place].id ? 1 : likeness.score(of: id, words, withTodo: place)
      }
    }
    // An equal id outweighs any likeness that it would have to give way to.
    let weights = scores.map { $0.map { $0 >= 1 ? 10 : $0 < Self.floor ? 0 : $0 } }
    let assignment = Assignment.best(weights)
    matches = assignment.enumerated().map { row, column in
      guard let column, weights[row][column] > 0 else { return nil }
      return Match(todo: column, isSure: Self.isSure(scores, row, column))
    }
  }

  private static func isSure(_ scores: [[Double]], _ row: Int, _ column: Int) -> Bool {
    let score = scores[row][column]
    guard score < 1 else { return true }
    let rivals = scores[row].indices.filter { $0 != column }.map { scores[row][$0] }
    let others = scores.indices.filter { $0 != row }.map { scores[$0][column] }
    return score >= sure && score - max(rivals.max() ?? 0, others.max() ?? 0) >= margin
  }

  private static func equalIDs(_ workstreams: [Workstream], _ todos: [PlanTodo]) -> [Match?] {
    let places = Dictionary(
      todos.enumerated().map { (PlanWords($1.id).words, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var used: Set<Int> = []
    return workstreams.map { workstream in
      guard let place = places[PlanWords(workstream.id.text).words], used.insert(place).inserted else {
        return nil
      }
      return Match(todo: place, isSure: true)
    }
  }
}
