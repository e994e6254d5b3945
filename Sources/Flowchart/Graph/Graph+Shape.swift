extension Graph {
  /// The outline of a node.
  package enum Shape: Equatable, Sendable {
    /// Written `[text]`.
    case rectangle
    /// Written `(text)`.
    case rounded
    /// Written `([text])`.
    case stadium
    /// Written `[[text]]`.
    case subroutine
    /// Written `[(text)]`.
    case cylinder
    /// Written `((text))`.
    case circle
    /// Written `(((text)))`.
    case doubleCircle
    /// Written `(-text-)`.
    case ellipse
    /// Written `>text]`.
    case asymmetric
    /// Written `{text}`.
    case diamond
    /// Written `{{text}}`.
    case hexagon
    /// Written `[/text/]`.
    case leanRight
    /// Written `[\text\]`.
    case leanLeft
    /// Written `[/text\]`.
    case trapezoid
    /// Written `[\text/]`.
    case invertedTrapezoid
    /// One that only `@{ shape: name }` can give, by its short name.
    case named(String)
  }
}
