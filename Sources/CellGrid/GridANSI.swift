/// A grid as text with select graphic rendition sequences (ISO 6429, 8.3.117), as for `cat` on a terminal.
package enum GridANSI {
  /// The rows in the colours of that depth, each ended by a reset where needed and a line feed.
  package static func render(_ grid: Grid, depth: ColorDepth) -> String {
    var text = ""
    for y in 0..<grid.size.rows {
      var runs = grid.runs(inRow: y)
      while let last = runs.last, last.isBlank, last.style == .plain {
        runs.removeLast()
      }
      for run in runs {
        let rendition = rendition(depth.resolved(run.style))
        let glyphs = run.glyphs.map(\.text).joined()
        text += rendition.isEmpty ? glyphs : "\u{1B}[" + rendition + "m" + glyphs + "\u{1B}[0m"
      }
      text += "\n"
    }
    return text
  }

  /// The parameters that turn a plain style into this one, separated by semicolons; empty for plain.
  private static func rendition(_ style: ResolvedStyle) -> String {
    let attributes: [(Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    let set = attributes.filter { style.attributes.contains($0.0) }.map(\.1)
    return (set + parameters(style.foreground, base: 30) + parameters(style.background, base: 40))
      .joined(separator: ";")
  }

  private static func parameters(_ color: ResolvedColor, base: Int) -> [String] {
    switch color {
    case .terminalDefault: []
    case .indexed(let number) where number < 8: ["\(base + Int(number))"]
    case .indexed(let number) where number < 16: ["\(base + 60 + Int(number) - 8)"]
    case .indexed(let number): ["\(base + 8);5;\(number)"]
    case .direct(let exact): ["\(base + 8);2;\(exact.red);\(exact.green);\(exact.blue)"]
    }
  }
}
