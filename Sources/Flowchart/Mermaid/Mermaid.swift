/// Reads the flowchart subset of the Mermaid language, and writes it: see ``Graph/mermaid()``.
///
/// The rules are those of the Mermaid documentation, "Flowcharts - Basic Syntax". Where Mermaid refuses a text
/// whose meaning is plain, such as brackets in an unquoted label, the text is read and a warning given.
package enum Mermaid {
  /// Reads the text of one diagram, without the fence around it.
  ///
  /// Never fails: what is not understood is left out and reported, the rest is in the graph. Cycles are
  /// reported at the edge that closes them. Close to linear in the length of the source.
  /// - Parameters:
  ///   - source: The text between the fences, its header line included.
  ///   - firstLine: The 1-based line of the file on which the source begins.
  /// - Returns: The graph, the places of its parts and the diagnostics in order of line and column.
  package static func parse(_ source: String, firstLine: Int = 1) -> ParsedFlowchart {
    let byteCount = source.utf8.count
    guard byteCount <= Limits.bytes else {
      let problem = Diagnostic.Kind.inputTooLarge(byteCount: byteCount, limit: Limits.bytes)
      return ParsedFlowchart(diagnostics: [Diagnostic(line: firstLine, column: 1, kind: problem)])
    }
    var parser = FlowchartParser(SourceScanner(source, firstLine: firstLine))
    return parser.parse()
  }

  /// Tells whether a text is a flowchart, by its first line after comments, directives and front matter.
  package static func isFlowchart(_ source: String) -> Bool {
    guard source.utf8.count <= Limits.bytes else { return false }
    var parser = FlowchartParser(SourceScanner(source, firstLine: 1))
    parser.skipPreamble()
    return parser.readHeaderKeyword()
  }

  /// The sizes past which a source is refused.
  package enum Limits {
    /// The largest source, in bytes.
    package static let bytes = 1 << 20
    /// The largest number of nodes, and of subgraphs.
    package static let nodes = 2000
    /// The largest number of edges.
    package static let edges = 10_000
    /// The deepest nesting of subgraphs.
    package static let depth = 32
    /// The largest number of diagnostics kept for one source.
    package static let diagnostics = 500
  }
}
