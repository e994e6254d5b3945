internal import Synchronization

/// What was worked out from one text, kept for as long as the text is, so that several checks read it once.
package final class TextMemo: Sendable {
  private let values = Mutex<[ObjectIdentifier: any Sendable]>([:])

  /// Remembers nothing yet.
  package init() {}

  /// The value of this type that was made before, or the one that `make` makes now.
  package func value<Value: Sendable>(_ make: () -> Value) -> Value {
    let key = ObjectIdentifier(Value.self)
    if let known = values.withLock({ $0[key] }) as? Value { return known }
    // Made outside the lock, for it may itself ask for another value of the text.
    let value = make()
    values.withLock { $0[key] = value }
    return value
  }
}
