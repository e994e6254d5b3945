/// Why an expression is none.
package struct PatternFault: Error, Equatable {
  /// The expression.
  package var source: String
  /// 0-based byte offset in it.
  package var offset: Int
  /// What PCRE2 says.
  package var message: String
}
