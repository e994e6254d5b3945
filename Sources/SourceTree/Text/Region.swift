/// What kind of text a place in a source file is.
package enum Region: UInt8, Hashable, Sendable {
  case code
  case comment
  /// The inside of a string literal, its quotes included.
  case string
}
