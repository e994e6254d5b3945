/// The shape names of `@{ shape: name }`.
enum ShapeNames {
  /// The shape a name stands for, or nil for a name Mermaid does not document.
  static func shape(named name: String) -> Graph.Shape? {
    if let shape = bracketed[name] { return shape }
    if shortNames.contains(name) { return .named(name) }
    return aliases[name].map { .named($0) }
  }

  /// The names of the shapes that brackets can give too.
  private static let bracketed: [String: Graph.Shape] = [
    "rect": .rectangle, "rectangle": .rectangle, "proc": .rectangle, "process": .rectangle,
    "square": .rectangle,
    "rounded": .rounded, "event": .rounded, "stadium": .stadium, "pill": .stadium, "terminal": .stadium,
    "fr-rect": .subroutine, "framed-rectangle": .subroutine, "subproc": .subroutine,
    "subprocess": .subroutine,
    "subroutine": .subroutine, "cyl": .cylinder, "cylinder": .cylinder, "database": .cylinder,
    "db": .cylinder,
    "circle": .circle, "circ": .circle, "dbl-circ": .doubleCircle, "double-circle": .doubleCircle,
    "ellipse": .ellipse, "odd": .asymmetric, "diam": .diamond, "diamond": .diamond, "decision": .diamond,
    "question": .diamond, "hex": .hexagon, "hexagon": .hexagon, "prepare": .hexagon, "lean-r": .leanRight,
    "lean-right": .leanRight, "in-out": .leanRight, "lean-l": .leanLeft, "lean-left": .leanLeft,
    "out-in": .leanLeft, "trap-b": .trapezoid, "trapezoid": .trapezoid, "trapezoid-bottom": .trapezoid,
    "priority": .trapezoid, "trap-t": .invertedTrapezoid, "inv-trapezoid": .invertedTrapezoid,
    "trapezoid-top": .invertedTrapezoid, "manual": .invertedTrapezoid,
  ]

  /// The short names of the shapes that have no brackets.
  private static let shortNames: Set<String> = [
    "text", "notch-rect", "lin-rect", "sm-circ", "fr-circ", "fork", "hourglass", "brace", "brace-r", "braces",
    "bolt", "doc", "delay", "h-cyl", "lin-cyl", "curv-trap", "div-rect", "tri", "win-pane", "f-circ",
    "lin-doc",
    "notch-pent", "flip-tri", "sl-rect", "docs", "st-rect", "flag", "bow-rect", "cross-circ", "tag-doc",
    "tag-rect", "cloud", "bang", "datastore", "icon", "image",
  ]

  /// The other documented names of those.
  private static let aliases = [
    "card": "notch-rect", "notched-rectangle": "notch-rect", "lined-process": "lin-rect",
    "lined-rectangle": "lin-rect", "lin-proc": "lin-rect", "shaded-process": "lin-rect", "start": "sm-circ",
    "small-circle": "sm-circ", "stop": "fr-circ", "framed-circle": "fr-circ", "join": "fork",
    "collate": "hourglass", "comment": "brace", "brace-l": "brace", "com-link": "bolt",
    "lightning-bolt": "bolt",
    "document": "doc", "half-rounded-rectangle": "delay", "das": "h-cyl", "horizontal-cylinder": "h-cyl",
    "disk": "lin-cyl", "lined-cylinder": "lin-cyl", "curved-trapezoid": "curv-trap", "display": "curv-trap",
    "div-proc": "div-rect", "divided-process": "div-rect", "divided-rectangle": "div-rect", "extract": "tri",
    "triangle": "tri", "internal-storage": "win-pane", "window-pane": "win-pane", "junction": "f-circ",
    "filled-circle": "f-circ", "lined-document": "lin-doc", "loop-limit": "notch-pent",
    "notched-pentagon": "notch-pent", "manual-file": "flip-tri", "flipped-triangle": "flip-tri",
    "manual-input": "sl-rect", "sloped-rectangle": "sl-rect", "documents": "docs", "st-doc": "docs",
    "stacked-document": "docs", "processes": "st-rect", "procs": "st-rect", "stacked-rectangle": "st-rect",
    "paper-tape": "flag", "stored-data": "bow-rect", "bow-tie-rectangle": "bow-rect", "summary": "cross-circ",
    "crossed-circle": "cross-circ", "tagged-document": "tag-doc", "tag-proc": "tag-rect",
    "tagged-process": "tag-rect", "tagged-rectangle": "tag-rect",
  ]
}
