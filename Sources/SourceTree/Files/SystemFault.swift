/// A refusal of the operating system.
struct SystemFault: Error, Hashable {
  /// Its `errno`.
  var code: Int32
}
