import Flowchart
import Foundation
import Testing

/// Reads a folder of flowcharts with their drawings, if FLOWCHART_CORPUS names one, and compares.
///
/// A file holds Mermaid text, a line `---`, and a drawing of it; settings such as `paddingX=2` may come first.
struct FlowchartCorpusTests {
  static let files: [URL] = {
    guard let folder = ProcessInfo.processInfo.environment["FLOWCHART_CORPUS"] else { return [] }
    let found = FileManager.default.enumerator(
      at: URL(fileURLWithPath: folder),
      includingPropertiesForKeys: nil
    )
    let files = (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "txt" }
    return files.sorted { $0.path < $1.path }
  }()

  @Test(.enabled(if: !files.isEmpty), arguments: files)
  func `a drawn flowchart is read as drawn`(file: URL) throws {
    let (source, drawing) = try parts(of: file)
    let parsed = Mermaid.parse(source)
    let graph = parsed.graph
    #expect(parsed.diagnostics.allSatisfy { isCycle($0.kind) })
    #expect(edges(of: graph) == plainEdges(of: source))

    let lines = Set(graph.nodes.flatMap { $0.label.split(separator: "\n").map(String.init) })
    let members = graph.nodes.compactMap(\.subgraph)
    let titles = graph.subgraphs.indices.filter(members.contains).map { graph.subgraphs[$0].title }
    let labels = graph.edges.compactMap(\.label)
    let boxed = boxedTexts(in: drawing).filter { lines.contains($0) || !isLinePiece($0) }
    #expect(boxed.subtracting(graph.subgraphs.map(\.title)).subtracting(labels).union(lines) == lines)
    #expect(lines.isSubset(of: boxed))
    // Drawings may cut a label at a line that crosses it, so its words are looked for one by one.
    for word in (titles + labels).flatMap({ $0.split(separator: " ") }) {
      #expect(drawing.contains(word), "\(word)")
    }

    let placement = try #require(FlowchartLayout.place(graph, card: CardSize(width: 15, height: 3)))
    #expect(PlacementInvariants(graph: graph, placement: placement).violations == [])
    #expect(Mermaid.parse(graph.mermaid()).graph == graph)
  }

  private func parts(of file: URL) throws -> (source: String, drawing: String) {
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let rule = try #require(lines.firstIndex(of: "---"))
    let source = lines[..<rule].drop { $0.contains("=") && !$0.contains(" ") }
    return (source.joined(separator: "\n"), lines[(rule + 1)...].joined(separator: "\n"))
  }

  /// Tells arrowheads and thick lines from texts.
  private func isLinePiece(_ text: String) -> Bool {
    text.allSatisfy { "vI ".contains($0) }
  }

  private func isCycle(_ kind: Diagnostic.Kind) -> Bool {
    switch kind {
    case .cycle, .selfLoop: true
    default: false
    }
  }

  private func edges(of graph: Graph) -> [String] {
    graph.links.map { "\(graph.nodes[$0.source].id)>\(graph.nodes[$0.target].id)" }.sorted()
  }

  /// The edges by a reading of its own: each line split at its signs, each part at its `&`.
  private func plainEdges(of source: String) -> [String] {
    source.components(separatedBy: "\n").flatMap { line -> [String] in
      guard !line.contains("%%"), !line.contains("subgraph") else { return [] }
      let sign = "\\s*(<-->|-\\.->|-->|==>|---|--o|--x)(\\|[^|]*\\|)?\\s*"
      let plain = line.replacingOccurrences(of: "\\[[^\\]]*\\]", with: "", options: .regularExpression)
      let groups = plain.replacingOccurrences(of: sign, with: "\n", options: .regularExpression)
        .components(separatedBy: "\n")
        .map { $0.components(separatedBy: "&").map { $0.trimmingCharacters(in: .whitespaces) } }
      return zip(groups, groups.dropFirst()).flatMap { left, right in
        left.flatMap { source in right.map { "\(source)>\($0)" } }
      }
    }.sorted()
  }

  /// The texts that stand between two sides of a box with nothing but blanks around them.
  private func boxedTexts(in drawing: String) -> Set<String> {
    let sides = CharacterSet(charactersIn: "│|├┤┃╟╢┠┨┝┥┢┪")
    let texts = drawing.components(separatedBy: "\n").flatMap { line in
      line.components(separatedBy: sides).dropFirst().dropLast().compactMap { part -> String? in
        let text = part.trimmingCharacters(in: .whitespaces)
        let isPadded = part.hasPrefix(" ") && part.hasSuffix(" ")
        return isPadded && text.contains(where: \.isLetter) && !text.contains { "─-+►◄<>".contains($0) }
          ? text : nil
      }
    }
    return Set(texts)
  }
}
