package import CellGrid

/// A text to read, in lines.
package struct Pager: Equatable, Sendable {
  /// One line with the role it has.
  package struct Line: Equatable, Sendable {
    /// The words, of any length; empty for a blank line.
    package var text: String
    /// What the line is, which gives it its style.
    package var role: Theme.Role

    /// Makes a line.
    package init(_ text: String, _ role: Theme.Role = .text) {
      self.text = text
      self.role = role
    }
  }

  /// The words on the pager's border.
  package var title: String
  /// The whole text, unbroken.
  package var lines: [Line]
  /// The lines as they are on screen, broken for its width once and not with every key.
  package private(set) var shown: [Line] = []
  private var columns = 0
  /// What the key y carries out; nil when there is nothing to agree to.
  package var accepting: Command?
  /// The first line shown.
  package var top = 0

  /// Makes a pager at its beginning.
  package init(title: String, lines: [Line]) {
    self.title = title
    self.lines = lines
  }

  /// Breaks the lines for a screen when its width has changed, and keeps the place within them.
  package mutating func layOut(on screen: Size) {
    let inside = OverlayBox(pagerIn: screen).inside
    if inside.width != columns {
      columns = inside.width
      shown = lines.flatMap { $0.wrapped(to: columns) }
    }
    top = max(0, min(shown.count - inside.height, top))
  }

  /// Moves by that many lines on a screen, not beyond the ends.
  package mutating func scroll(by lines: Int, on screen: Size) {
    top = max(0, min(shown.count - OverlayBox(pagerIn: screen).inside.height, top + lines))
  }

  /// Goes to the next heading on a screen, or with -1 to the one before; stays where there is none.
  package mutating func jump(by step: Int, on screen: Size) {
    let headings = shown.indices.filter { shown[$0].role == .heading }
    let target = step > 0 ? headings.first { $0 > top } : headings.last { $0 < top }
    guard let target else { return }
    scroll(by: target - top, on: screen)
  }
}

extension Pager.Line {
  /// The line no wider than that many columns; what is broken off stands under its beginning.
  fileprivate func wrapped(to columns: Int) -> [Pager.Line] {
    let indent = text.prefix { $0 == " " }
    guard !text.isEmpty, indent.count < columns / 2 else { return [self] }
    return TextLayout.wrapped(String(text.dropFirst(indent.count)), to: columns - indent.count).map {
      Pager.Line(indent + $0, role)
    }
  }
}
