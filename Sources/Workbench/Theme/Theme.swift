package import CellGrid

/// How the workbench looks: a style for each role.
package struct Theme: Equatable, Sendable {
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
    case muted
    case heading
    case header
    case border
    case selectedBorder = "selected-border"
    case paneTitle = "pane-title"
    case focusedPaneTitle = "focused-pane-title"
    case cursor
    case mark
    case critical
    case high
    case medium
    case low
    case info
    case go
    case conditionalGo = "conditional-go"
    case noGo = "no-go"
    case key
    case footer
    case notice
    case error
    case input
    case overlay
    case match
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
      .match: Style(attributes: .underline),
    ]
  )
}
