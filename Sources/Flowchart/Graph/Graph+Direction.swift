extension Graph {
  /// Where a flowchart's edges point; the raw value is the Mermaid keyword.
  package enum Direction: String, Sendable, CaseIterable {
    /// From top to bottom, also written `TB`.
    case topDown = "TD"
    /// From bottom to top.
    case bottomUp = "BT"
    /// From left to right.
    case leftRight = "LR"
    /// From right to left.
    case rightLeft = "RL"

    /// Reads a Mermaid direction, or returns nil for any other word.
    ///
    /// Besides the documented words this knows the signs `>`, `<`, `^` and `v` of the Mermaid grammar.
    package init?(mermaid word: String) {
      switch word {
      case "TD", "TB", "v": self = .topDown
      case "BT", "^": self = .bottomUp
      case "LR", ">": self = .leftRight
      case "RL", "<": self = .rightLeft
      default: return nil
      }
    }
  }
}
