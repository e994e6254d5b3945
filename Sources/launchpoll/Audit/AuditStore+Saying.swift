import Readiness
import RegisterStore

extension AuditStore {
  /// Records what was said about something other than findings, as one act; throws the refusal as a failure.
  func say(_ decision: ContextDecision, author: String, time: Timestamp) throws -> ActOutcome {
    var refusal: ContextRefusal?
    let outcome = try changeContext(author: author, time: time, reason: decision.reason) { context in
      do throws(ContextRefusal) {
        try decision.apply(to: &context, author: author, time: time)
      } catch {
        refusal = error
      }
    }
    if let refusal { throw Failure(.usage, refusal.text) }
    return outcome
  }
}
