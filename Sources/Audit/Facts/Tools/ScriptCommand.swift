/// One command of a shell script.
struct ScriptCommand: Equatable, Sendable {
  /// Its words without quotes, variables unexpanded.
  var words: [String]
  /// 1-based line in the file that the script stands in.
  var line: Int
  /// Whether the script goes on as if nothing was wrong when it fails, by its own words.
  var ignoresFailure: Bool
  /// The folder that a `cd` before it went to, relative to where the script starts; empty for none.
  var folder: String
}
