internal import Dispatch
internal import Foundation
internal import Synchronization

/// Values that are made on several threads at once, and handed over in their order.
///
/// No more are made ahead than there are processors, so that what is held at once is bounded.
struct OrderedWork<Value: Sendable>: Sequence {
  private let count: Int
  private let make: @Sendable (Int) -> Value

  /// Makes as many values as said, by their places.
  init(count: Int, _ make: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.make = make
  }

  func makeIterator() -> Iterator { Iterator(count: count, make: make) }

  /// Waits for one value after the other.
  struct Iterator: IteratorProtocol {
    let count: Int
    let make: @Sendable (Int) -> Value
    private var jobs: [OrderedJob<Value>] = []
    private var begun = 0
    private let width = ProcessInfo.processInfo.activeProcessorCount

    init(count: Int, make: @escaping @Sendable (Int) -> Value) {
      self.count = count
      self.make = make
    }

    mutating func next() -> Value? {
      begin(width)
      guard !jobs.isEmpty else { return nil }
      let job = jobs.removeFirst()
      // While this one is waited for, or what it made is used, others are at work.
      begin(width)
      return job.value()
    }

    private mutating func begin(_ most: Int) {
      while jobs.count < most, begun < count {
        let job = OrderedJob { [make, begun] in make(begun) }
        begun += 1
        jobs.append(job)
        DispatchQueue.global().async { job.run() }
      }
    }
  }
}

/// One value in the making.
private final class OrderedJob<Value: Sendable>: Sendable {
  private enum State {
    case waiting
    case begun
    case made(Value)
  }

  private let make: @Sendable () -> Value
  private let state = Mutex(State.waiting)
  private let isMade = DispatchSemaphore(value: 0)

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// Makes the value, unless that has begun.
  func run() {
    let isFirst = state.withLock { state in
      guard case .waiting = state else { return false }
      state = .begun
      return true
    }
    guard isFirst else { return }
    let value = make()
    state.withLock { $0 = .made(value) }
    isMade.signal()
  }

  /// The value, once; made here when no thread has begun it, so that this never waits for a thread to be free.
  func value() -> Value? {
    run()
    isMade.wait()
    return state.withLock { state in
      guard case .made(let value) = state else { return nil }
      state = .begun
      return value
    }
  }
}
