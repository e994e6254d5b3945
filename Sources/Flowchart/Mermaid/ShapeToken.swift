/// A pair of brackets around a node's label.
struct ShapeToken {
  var opener: String
  var closer: String
  var shape: Graph.Shape

  /// Every pair, longer openings first, so that the first match is the right one to try.
  static let all = [
    ShapeToken(opener: "(((", closer: ")))", shape: .doubleCircle),
    ShapeToken(opener: "((", closer: "))", shape: .circle),
    ShapeToken(opener: "([", closer: "])", shape: .stadium),
    ShapeToken(opener: "(-", closer: "-)", shape: .ellipse),
    ShapeToken(opener: "[[", closer: "]]", shape: .subroutine),
    ShapeToken(opener: "[(", closer: ")]", shape: .cylinder),
    ShapeToken(opener: "[/", closer: "/]", shape: .leanRight),
    ShapeToken(opener: "[/", closer: "\\]", shape: .trapezoid),
    ShapeToken(opener: "[\\", closer: "\\]", shape: .leanLeft),
    ShapeToken(opener: "[\\", closer: "/]", shape: .invertedTrapezoid),
    ShapeToken(opener: "{{", closer: "}}", shape: .hexagon),
    ShapeToken(opener: "[", closer: "]", shape: .rectangle),
    ShapeToken(opener: "(", closer: ")", shape: .rounded),
    ShapeToken(opener: "{", closer: "}", shape: .diamond),
    ShapeToken(opener: ">", closer: "]", shape: .asymmetric),
  ]
}
