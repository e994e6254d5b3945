import Audit
import Foundation
import Readiness
import Synchronization

/// A line on standard error that says how far an audit is; only on a terminal, and only when it takes a while.
final class ProgressMeter: Sendable {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private let hasWritten = Mutex(false)

  /// Work shorter than this shows nothing.
  private static let patience = Duration.milliseconds(500)

  init(isShown: Bool) { self.isShown = isShown && isatty(STDERR_FILENO) == 1 }

  /// Shows how far it is.
  func show(_ progress: AuditProgress) {
    guard isShown, ContinuousClock.now - start > Self.patience else { return }
    let files = "\(progress.filesDone) of \(counted(progress.filesTotal, "file"))"
    let bytes = "\(progress.bytes / 1_000_000) MB"
    write("\r\u{1B}[K\(files), \(bytes)\(progress.check.map { ", check \($0)" } ?? "")")
    hasWritten.withLock { $0 = true }
  }

  /// Shows how far a piece of work is.
  func show(_ state: WorkProgress.State) {
    guard isShown, ContinuousClock.now - start > Self.patience else { return }
    let share = state.total > 0 ? ", \(state.done * 100 / state.total) %" : ""
    write("\r\u{1B}[K\(state.stage)\(share)")
    hasWritten.withLock { $0 = true }
  }

  /// Shows how far a piece of work is until it ends.
  func follow<Result>(_ progress: WorkProgress, _ work: () throws -> Result) rethrows -> Result {
    guard isShown else { return try work() }
    let timer = DispatchSource.makeTimerSource()
    timer.schedule(deadline: .now() + 0.2, repeating: 0.2)
    timer.setEventHandler { self.show(progress.now) }
    timer.resume()
    defer {
      timer.cancel()
      clear()
    }
    return try work()
  }

  /// Takes the line away.
  func clear() {
    if hasWritten.withLock({ $0 }) { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
