/// An audit plan: its workstreams and the order in which they depend on each other.
package struct Plan: Equatable, Sendable {
  /// The name that the plan's file gives itself, else its first heading, else that of the standard plan.
  package var name: String
  /// What the plan says it is for; empty when it says nothing.
  package var overview: String
  /// In the order in which the plan declares them; their numbers on screen are their places here, from 1.
  package var workstreams: [Workstream]
  /// One for each arrow between workstreams; empty when the plan draws none.
  package var dependencies: [Dependency]
  /// Where the plan was read from, as the user gave it; nil for the standard plan.
  package var path: String?

  /// That one workstream feeds another.
  package struct Dependency: Hashable, Sendable {
    /// The workstream whose results are needed.
    package var from: WorkstreamID
    /// The workstream that needs them.
    package var to: WorkstreamID

    /// Makes a dependency.
    package init(from: WorkstreamID, to: WorkstreamID) {
      self.from = from
      self.to = to
    }
  }

  /// Makes a plan.
  package init(
    name: String,
    overview: String = "",
    workstreams: [Workstream],
    dependencies: [Dependency],
    path: String? = nil
  ) {
    self.name = name
    self.overview = overview
    self.workstreams = workstreams
    self.dependencies = dependencies
    self.path = path
  }

  /// The 0-based place of a workstream, or nil.
  ///
  /// Cost: linear in the number of workstreams.
  package func position(of id: WorkstreamID) -> Int? { workstreams.firstIndex { $0.id == id } }

  /// The last workstream of the flow, where the recommendation stands: the only one that feeds no other, if
  /// there is one.
  package var synthesis: WorkstreamID? {
    let feeding = Set(dependencies.map(\.from))
    let last = workstreams.filter { !feeding.contains($0.id) }
    return last.count == 1 && workstreams.count > 1 ? last[0].id : nil
  }
}

/// One strand of the audit: a node of the plan's flowchart.
package struct Workstream: Equatable, Sendable {
  /// The id of its node, or of its to-do or heading when the plan draws no flowchart.
  package var id: WorkstreamID
  /// Its name as the plan shows it.
  package var title: String
  /// What is to be done in it.
  package var content: String
  /// How far it is, by its to-do; pending when it has none.
  package var status: WorkstreamStatus
  /// The id of the plan's to-do that carries its status, when it has one.
  package var todo: String?

  /// Makes a pending workstream.
  package init(
    id: WorkstreamID,
    title: String,
    content: String = "",
    status: WorkstreamStatus = .pending,
    todo: String? = nil
  ) {
    self.id = id
    self.title = title
    self.content = content
    self.status = status
    self.todo = todo
  }
}

/// How far a workstream is; a word outside the usual four is kept and shown as it is.
package enum WorkstreamStatus: Hashable, Sendable {
  case pending
  case inProgress
  case completed
  case cancelled
  /// A word outside the usual four, as the plan has it.
  case other(String)

  /// The four usual ones, in the order of progress.
  package static let usual: [WorkstreamStatus] = [.pending, .inProgress, .completed, .cancelled]

  /// Takes the word that stands in a plan.
  package init(_ word: String) {
    self = Self.usual.first { $0.word == word } ?? .other(word)
  }

  /// The word that stands in a plan.
  package var word: String {
    switch self {
    case .pending: "pending"
    case .inProgress: "in_progress"
    case .completed: "completed"
    case .cancelled: "cancelled"
    case .other(let word): word
    }
  }

  /// The word shown to people.
  package var title: String {
    switch self {
    case .inProgress: "active"
    case .completed: "done"
    default: word
    }
  }

  /// Whether nothing more is expected of the workstream.
  package var isFinished: Bool { self == .completed || self == .cancelled }
}
