import Readiness

/// Which acts can be taken back and done again; derived from the log alone, so that it survives a restart.
///
/// The rule: every act but the first can be undone. An act *stands* until it is undone, and again once it is
/// redone. Undo takes the latest standing act. Redo takes the act that was undone last, as long as nothing but
/// undoing and redoing was done since: a new decision or import makes everything that was undone final.
/// The history may be that of one author: then only that author's acts count, to be taken and to make final.
struct UndoHistory: Equatable {
  /// The acts that undo takes, the next one last.
  private(set) var standing: [Int] = []
  /// The acts that redo takes, the next one last.
  private(set) var undone: [Int] = []
  /// The act that last carried out or took back an act: its changes are what the next step turns around.
  private var lastSteps: [Int: Int] = [:]

  /// Follows a log from its first act.
  init(_ log: some Sequence<ActHeader>, of author: String? = nil) {
    for act in log { follow(act, of: author) }
  }

  private mutating func follow(_ act: ActHeader, of author: String?) {
    switch act.kind {
    case .imported, .decided:
      guard act.number > 1, author == nil || author == act.author else { return }
      standing.append(act.number)
      undone = []
    case .undone(let target): move(target, from: \.standing, to: \.undone)
    case .redone(let target): move(target, from: \.undone, to: \.standing)
    }
    lastSteps[act.kind.target ?? act.number] = act.number
  }

  private mutating func move(
    _ target: Int,
    from source: WritableKeyPath<Self, [Int]>,
    to destination: WritableKeyPath<Self, [Int]>
  ) {
    guard let position = self[keyPath: source].lastIndex(of: target) else { return }
    self[keyPath: source].remove(at: position)
    self[keyPath: destination].append(target)
  }

  /// The act whose changes have to be turned around to undo or redo an act.
  func lastStep(of act: Int) -> Int { lastSteps[act] ?? act }
}
