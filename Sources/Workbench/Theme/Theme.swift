package import CellGrid

/// How the workbench looks: a style for each role.
package struct Theme: Equatable, Sendable {
  /// The name by which people choose it; no two themes at hand share one.
  package var name: String
  /// Whether the theme is made for a dark background, for a light one, or for any.
  package var background: Background
  private var styles: [Role: Style]

  /// The background that a theme is made for.
  package enum Background: String, CaseIterable, Sendable {
    case any
    case dark
    case light
  }

  /// Makes a theme; a role without a style looks like ``Role/text``.
  package init(name: String, background: Background = .any, styles: [Role: Style]) {
    self.name = name
    self.background = background
    self.styles = styles
  }

  /// The style of a role.
  package subscript(role: Role) -> Style {
    get { styles[role] ?? styles[.text] ?? .plain }
    set { styles[role] = newValue }
  }

  /// What a piece of the screen is, whatever it looks like.
  package enum Role: String, CaseIterable, Hashable, Sendable {
    case text
    /// What matters less than the text around it, such as notes and column values.
    case muted
    /// A heading within a text, and what stands out in an overlay.
    case heading
    /// The top line of the screen.
    case header
    case border
    /// The border of what is chosen, and of overlays.
    case selectedBorder = "selected-border"
    case paneTitle = "pane-title"
    case focusedPaneTitle = "focused-pane-title"
    /// The line that the cursor is on, laid over the styles of its parts.
    case cursor
    /// The sign of a marked finding.
    case mark
    case critical
    case high
    case medium
    case low
    case info
    case go
    case conditionalGo = "conditional-go"
    case noGo = "no-go"
    /// A key where a text tells what it does.
    case key
    case footer
    /// The line that tells what just happened.
    case notice
    case error
    /// A line that is being typed into.
    case input
    /// The ground and text of what lies over the screen.
    case overlay
  }

  /// The theme that needs no file: the terminal's own colours, attributes for what must stand out.
  package static let plain = Theme(
    name: "monochrome",
    styles: [
      .heading: Style(attributes: .bold),
      .header: Style(attributes: .reverse),
      .selectedBorder: Style(attributes: .bold),
      .paneTitle: Style(attributes: .bold),
      .focusedPaneTitle: Style(attributes: [.bold, .reverse]),
      .cursor: Style(attributes: .reverse),
      .mark: Style(attributes: .bold),
      .critical: Style(attributes: .bold),
      .go: Style(attributes: [.bold, .reverse]),
      .conditionalGo: Style(attributes: [.bold, .reverse]),
      .noGo: Style(attributes: [.bold, .reverse]),
      .key: Style(attributes: .bold),
      .notice: Style(attributes: .bold),
      .error: Style(attributes: [.bold, .reverse]),
      .input: Style(attributes: .underline),
    ]
  )
}
