import Foundation
import RegisterStore
import Synchronization
import Workbench

/// One piece of work beside the workbench's own thread, which asks how far it is and can stop it.
final class BackgroundWork: Sendable {
  /// How far the work is.
  let progress = WorkProgress()
  private let store: AuditStore
  private let result = Mutex<[Message]?>(nil)

  /// Starts the work on a thread of its own.
  init(on store: AuditStore, _ work: @escaping @Sendable (WorkProgress) throws -> Message) {
    self.store = store
    let thread = Thread { [self] in
      let messages: [Message]
      do {
        messages = [try work(progress)]
      } catch {
        let isStopped = progress.now.isStopping
        let text = isStopped ? "stopped; nothing was taken in" : Failure(wording: error)?.text ?? "\(error)"
        messages = [.failed(text)]
      }
      result.withLock { $0 = messages }
    }
    // Deep documents are read by recursion as far as their limit allows.
    thread.stackSize = 16 << 20
    thread.start()
  }

  /// What the work came to; nil while it goes on.
  ///
  /// Work that shall stop is stopped in the store as well: its transaction is rolled back.
  var outcome: [Message]? {
    if let messages = result.withLock({ $0 }) { return messages }
    if progress.now.isStopping { store.interrupt() }
    return nil
  }
}
