/// A rule of a style sheet: to what it applies, and what it sets.
package struct StyleRule: Equatable, Sendable {
  /// A property and its value.
  package struct Declaration: Equatable, Sendable {
    /// The property in lower case; custom properties and preprocessor variables as written.
    package var property: String
    /// The value as written, without `!important`.
    package var value: String
    /// 1-based.
    package var line: Int
  }

  /// The selectors, those of the rules around it included.
  package var selectors: [String]
  /// What it sets, in order.
  package var declarations: [Declaration] = []
  /// The at-rules around it, such as `@media (max-width: 600px)`, outermost first.
  package var conditions: [String]
  /// 1-based line of its selector.
  package var line: Int

  /// The value that stands when all declarations have been read; nil when the property is not set.
  package subscript(property: String) -> String? { declarations.last { $0.property == property }?.value }

  /// Whether it sets one of the properties, or one whose name begins with a name that ends in `-`.
  package func sets(_ properties: [String]) -> Bool {
    declarations.contains { declaration in
      properties.contains {
        declaration.property == $0 || $0.hasSuffix("-") && declaration.property.hasPrefix($0)
      }
    }
  }
}
