import ArgumentParser
import Foundation
import Readiness

/// What time it is: the machine's, unless `--at` fixes it.
struct Clock: ParsableArguments {
  @Option(help: ArgumentHelp("Take this as the present time (RFC 3339, UTC).", valueName: "time"))
  var at: String?

  /// The present time.
  func now() -> Timestamp {
    at.flatMap { Timestamp($0) } ?? Timestamp(secondsSinceEpoch: Int(Date().timeIntervalSince1970))
  }

  func validate() throws {
    if let at, Timestamp(at) == nil {
      throw ValidationError("--at takes a time such as 2026-11-23T14:00:00Z, not \"\(at)\"")
    }
  }
}
