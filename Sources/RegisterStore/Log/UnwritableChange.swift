import Readiness

/// A change that could not be read again if it were written, such as one with an id that no register may have.
struct UnwritableChange: Error {
  /// The finding that it touches.
  var finding: FindingID?
}
