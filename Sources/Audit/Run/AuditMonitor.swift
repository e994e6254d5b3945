import Synchronization

/// What the workers of one audit share: the next file, how far they are, and whether they are to stop.
final class AuditMonitor: Sendable {
  private let total: Int
  private let nextFile = Atomic<Int>(0)
  private let filesDone = Atomic<Int>(0)
  private let bytesDone = Atomic<Int>(0)
  private let isStopped = Atomic<Bool>(false)
  private let lastReport: Mutex<ContinuousClock.Instant?> = Mutex(nil)
  private let progress: @Sendable (AuditProgress) -> Void
  private let isCancelled: @Sendable () -> Bool

  /// The least time between two reports.
  private static let interval = Duration.milliseconds(50)
  /// How many files a worker takes at a time.
  private static let portion = 16

  /// Makes the monitor of an audit over so many files.
  init(
    total: Int,
    progress: @escaping @Sendable (AuditProgress) -> Void,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.total = total
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// The next files for a worker; nil when there are none left or the audit is to stop.
  func takeFiles() -> Range<Int>? {
    let start = nextFile.add(Self.portion, ordering: .relaxed).oldValue
    guard start < total, !stops() else { return nil }
    return start..<min(total, start + Self.portion)
  }

  /// Whether the audit is to stop; asked before each file and each check of the whole.
  func stops() -> Bool {
    if isStopped.load(ordering: .relaxed) { return true }
    guard isCancelled() else { return false }
    isStopped.store(true, ordering: .relaxed)
    return true
  }

  /// Whether somebody wanted the audit to stop so far.
  var wasStopped: Bool { isStopped.load(ordering: .relaxed) }

  /// Counts a file that is done with.
  func finishFile(bytes: Int) {
    let bytes = bytesDone.add(bytes, ordering: .relaxed).newValue
    let files = filesDone.add(1, ordering: .relaxed).newValue
    report(AuditProgress(filesDone: files, filesTotal: total, bytes: bytes), isLast: files == total)
  }

  /// Says that a check of the whole begins.
  func begin(check: String) {
    let files = filesDone.load(ordering: .relaxed)
    let bytes = bytesDone.load(ordering: .relaxed)
    report(AuditProgress(filesDone: files, filesTotal: total, bytes: bytes, check: check), isLast: false)
  }

  private func report(_ state: AuditProgress, isLast: Bool) {
    let now = ContinuousClock.now
    let isDue = lastReport.withLockIfAvailable { last in
      guard isLast || last.map({ now - $0 >= Self.interval }) ?? true else { return false }
      last = now
      return true
    }
    if isDue ?? isLast { progress(state) }
  }
}
