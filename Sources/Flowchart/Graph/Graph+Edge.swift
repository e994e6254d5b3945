extension Graph {
  /// A line of the flowchart.
  package struct Edge: Equatable, Sendable {
    /// Where the edge starts.
    package var source: Endpoint
    /// Where the edge ends.
    package var target: Endpoint
    /// The text on the line, or nil.
    package var label: String?
    /// The id given as `id@-->`, or nil.
    package var id: String?
    /// How the line is drawn.
    package var stroke: Stroke
    /// What the line bears where it leaves its source, as in `<-->`.
    package var startHead: Head
    /// What the line bears where it enters its target.
    package var endHead: Head
    /// The number of ranks the line asks to span, from 1; the placement ignores it, as rows are precious.
    package var length: Int
    /// Whether the edge closes a cycle or joins a node to itself, so that placement leaves it out.
    package var isBackEdge: Bool

    /// Makes an edge, by default a plain arrow without a label.
    package init(
      from source: Endpoint,
      to target: Endpoint,
      label: String? = nil,
      id: String? = nil,
      stroke: Stroke = .solid,
      startHead: Head = .none,
      endHead: Head = .arrow,
      length: Int = 1,
      isBackEdge: Bool = false
    ) {
      self.source = source
      self.target = target
      self.label = label
      self.id = id
      self.stroke = stroke
      self.startHead = startHead
      self.endHead = endHead
      self.length = length
      self.isBackEdge = isBackEdge
    }
  }
}
