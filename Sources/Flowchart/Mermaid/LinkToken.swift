/// A line sign such as `-->`, or the part of one before its label, such as `--`.
struct LinkToken: Equatable {
  var stroke: Graph.Stroke
  var startHead = Graph.Head.none
  var endHead = Graph.Head.none
  var length = 1
  /// Whether a label and the other half of the sign follow.
  var isOpening = false

  /// The longest span a sign can ask for.
  static let lengthLimit = 16
}
