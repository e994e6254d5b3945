/// How large a SARIF log may be for hosts of code to take it.
///
/// Source: GitHub's documentation, “SARIF support for code scanning”.
struct SARIFLimits {
  /// The most results of a run, of which each names one rule.
  var results = 25_000
  /// The most bytes after gzip.
  var packedBytes = 10_000_000
  /// The most places of a result.
  var locations = 1_000
  /// The most tags of a rule.
  var tags = 20
  /// The most characters of a description.
  var description = 1_000
}
