package import CellGrid

/// A text to read, in lines.
package struct Pager: Equatable, Sendable {
  /// One line with the role it has.
  package struct Line: Equatable, Sendable {
    package var text: String
    package var role: Theme.Role

    /// Makes a line.
    package init(_ text: String, _ role: Theme.Role = .text) {
      self.text = text
      self.role = role
    }
  }

  package var title: String
  package var lines: [Line]
  /// The first line shown.
  package var top = 0

  /// Makes a pager at its beginning.
  package init(title: String, lines: [Line]) {
    self.title = title
    self.lines = lines
  }

  /// The lines as they are on screen, no wider than that many columns.
  package func wrapped(to columns: Int) -> [Line] {
    lines.flatMap { line in
      line.text.isEmpty ? [line] : TextLayout.wrapped(line.text, to: columns).map { Line($0, line.role) }
    }
  }

  /// Moves by that many lines on a screen, not beyond the ends.
  package mutating func scroll(by lines: Int, on screen: Size) {
    let box = OverlayBox(pagerIn: screen)
    top = max(0, min(wrapped(to: box.inside.width).count - box.inside.height, top + lines))
  }
}
