import Synchronization

/// How far a long piece of work is, and whether it shall stop; told by one thread and asked by another.
final class WorkProgress: Sendable {
  /// The state at a moment.
  struct State {
    /// What is being done, in a few words.
    var stage = ""
    /// How many parts of the stage are done.
    var done = 0
    /// How many there are; 0 where nobody can say.
    var total = 0
    /// Whether somebody has asked for it to stop.
    var isStopping = false
  }

  /// That the work was stopped before it had changed anything.
  struct Stopped: Error {}

  private let state = Mutex(State())

  /// The state now.
  var now: State { state.withLock { $0 } }

  /// Begins a stage, unless the work shall stop.
  func begin(_ stage: String, total: Int = 0) throws(Stopped) {
    let isStopping = state.withLock { state in
      (state.stage, state.done, state.total) = (stage, 0, total)
      return state.isStopping
    }
    if isStopping { throw Stopped() }
  }

  /// Counts one part of the stage.
  func advance() { state.withLock { $0.done += 1 } }

  /// Asks for the work to stop.
  func stop() { state.withLock { $0.isStopping = true } }
}
