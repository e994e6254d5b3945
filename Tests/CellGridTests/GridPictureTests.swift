import CellGrid
import Testing

struct GridPictureTests {
  private var sample: Grid {
    var grid = Grid(size: Size(columns: 12, rows: 3))
    grid.write("a <b> & 'c'", x: 0, y: 0, style: Style(foreground: .palette(1), attributes: .bold))
    grid.write("作者 ⚠️|", x: 1, y: 1, style: Style(background: .rgb(1, 2, 3), attributes: .reverse))
    return grid
  }

  @Test func `plain text has the rows without blanks at their ends`() {
    #expect(GridText.render(sample) == "a <b> & 'c'\n 作者 ⚠️|\n\n")
  }

  @Test func `ANSI text names the style of each run`() {
    let text = GridANSI.render(sample, depth: .indexed256)
    #expect(text == "\u{1B}[1;31ma <b> & 'c'\u{1B}[0m\n \u{1B}[7;48;5;16m作者 ⚠️|\u{1B}[0m\n\n")
    #expect(GridANSI.render(sample, depth: .direct).contains("48;2;1;2;3"))
    #expect(!GridANSI.render(sample, depth: .none).contains("31"))
    #expect(GridANSI.render(sample, depth: .ansi16).contains("\u{1B}[7;40m"))
  }

  @Test func `SVG escapes what XML would read`() {
    let svg = GridSVG.render(sample, title: "<title> & \"quotes\" \u{1B}")
    #expect(svg.contains("<title>&lt;title&gt; &amp; &quot;quotes&quot; ␛</title>"))
    #expect(svg.contains("a &lt;b&gt; &amp; &#39;c&#39;"))
    // Browsers keep blanks only where the text itself is told to; an ancestor's style is overruled by their own.
    #expect(svg.contains("<style>text{white-space:pre}</style>"))
  }

  @Test func `SVG places wide glyphs by themselves`() {
    let svg = GridSVG.render(sample, title: "t")
    #expect(svg.contains(">作</text>"))
    #expect(svg.contains("x=\"9\" y=\"32\" textLength=\"18\""))
    #expect(svg.contains("x=\"27\" y=\"32\" textLength=\"18\""))
  }

  @Test func `SVG is well formed and always the same`() {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<50 {
      var grid = Grid(size: Size(columns: 30, rows: 6))
      for _ in 0..<20 { grid.scribble(using: &generator) }
      let svg = GridSVG.render(grid, title: HostileText.random(using: &generator), look: .light)
      #expect(isWellFormed(svg))
      #expect(!svg.contains("href") && !svg.contains("script"))
    }
    #expect(GridSVG.render(sample, title: "t") == GridSVG.render(sample, title: "t"))
  }

  /// Whether tags are closed in order, attributes are quoted and ampersands begin an entity.
  private func isWellFormed(_ svg: String) -> Bool {
    // A mark after a bracket would be one character with it.
    let xml = String(decoding: svg.utf8.map { $0 < 0x80 ? $0 : UInt8(ascii: "x") }, as: UTF8.self)
    var open: [Substring] = []
    for part in xml.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.firstIndex(of: ">") else { return false }
      let tag = part[..<end]
      guard tag.count(where: { $0 == "\"" }).isMultiple(of: 2) else { return false }
      let name = tag.prefix { $0 != " " && $0 != "\n" }
      if name.first == "/" {
        guard open.popLast() == name.dropFirst() else { return false }
      } else if tag.last != "/" {
        open.append(name)
      }
    }
    let entities = xml.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
    return open.isEmpty
      && entities.allSatisfy { entity in
        ["amp;", "lt;", "gt;", "quot;", "#39;"].contains { entity.hasPrefix($0) }
      }
  }
}
