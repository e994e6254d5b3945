extension Graph {
  /// The outline of a node.
  package enum Shape: Equatable, Sendable {
    /// `[text]`
    case rectangle
    /// `(text)`
    case rounded
    /// `([text])`
    case stadium
    /// `[[text]]`
    case subroutine
    /// `[(text)]`
    case cylinder
    /// `((text))`
    case circle
    /// `(((text)))`
    case doubleCircle
    /// `(-text-)`
    case ellipse
    /// `>text]`
    case asymmetric
    /// `{text}`
    case diamond
    /// `{{text}}`
    case hexagon
    /// `[/text/]`
    case leanRight
    /// `[\text\]`
    case leanLeft
    /// `[/text\]`
    case trapezoid
    /// `[\text/]`
    case invertedTrapezoid
    /// One that only `@{ shape: name }` can give, by its short name.
    case named(String)
  }
}
