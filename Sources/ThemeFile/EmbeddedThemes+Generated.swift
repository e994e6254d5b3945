// Written by Scripts/embed-themes from themes/*.toml; edit those.

/// The themes that come with the program.
enum EmbeddedThemes {
  /// Their files, the default first.
  static let texts: [String] = [
    #"""
    # The default: the terminal's own colours, so that it is readable wherever the terminal is.
    name = "terminal"
    background = "any"

    [styles]
    heading = { attributes = ["bold"] }
    header = { attributes = ["reverse"] }
    muted = { attributes = ["dim"] }
    border = { attributes = ["dim"] }
    selected-border = { attributes = ["bold"] }
    pane-title = { attributes = ["bold"] }
    focused-pane-title = { attributes = ["bold", "reverse"] }
    cursor = { attributes = ["reverse"] }
    mark = { foreground = "magenta", attributes = ["bold"] }
    critical = { foreground = "red", attributes = ["bold"] }
    high = { foreground = "red" }
    medium = { foreground = "magenta" }
    low = { foreground = "blue" }
    info = { attributes = ["dim"] }
    go = { foreground = "green", attributes = ["bold", "reverse"] }
    conditional-go = { foreground = "magenta", attributes = ["bold", "reverse"] }
    no-go = { foreground = "red", attributes = ["bold", "reverse"] }
    key = { attributes = ["bold"] }
    notice = { attributes = ["bold"] }
    error = { foreground = "red", attributes = ["bold", "reverse"] }
    input = { attributes = ["underline"] }
    """#,
    #"""
    name = "dark"
    background = "dark"
    inherits = "terminal"

    [palette]
    ink = "#d7dae0"
    faint = "#9aa3b2"
    night = "#16191f"
    dusk = "#262b36"
    line = "#7d8899"
    amber = "#ffb454"
    coral = "#ff7a70"
    rose = "#ff9aa2"
    sand = "#e8cf8a"
    sky = "#8cb4ff"
    mint = "#8fe0a8"

    [styles]
    text = { foreground = "ink", background = "night" }
    muted = { foreground = "faint", background = "night" }
    heading = { foreground = "#ffffff", background = "night", attributes = ["bold"] }
    header = { foreground = "ink", background = "dusk" }
    border = { foreground = "line", background = "night" }
    selected-border = { foreground = "amber", background = "night", attributes = ["bold"] }
    pane-title = { foreground = "ink", background = "night", attributes = ["bold"] }
    focused-pane-title = { foreground = "night", background = "amber", attributes = ["bold"] }
    cursor = { foreground = "#ffffff", background = "#37507d", attributes = ["bold"] }
    mark = { foreground = "amber", background = "dusk", attributes = ["bold"] }
    critical = { foreground = "coral", background = "night", attributes = ["bold"] }
    high = { foreground = "rose", background = "night" }
    medium = { foreground = "sand", background = "night" }
    low = { foreground = "sky", background = "night" }
    info = { foreground = "faint", background = "night" }
    go = { foreground = "night", background = "mint", attributes = ["bold"] }
    conditional-go = { foreground = "night", background = "amber", attributes = ["bold"] }
    no-go = { foreground = "night", background = "coral", attributes = ["bold"] }
    key = { foreground = "amber", background = "dusk", attributes = ["bold"] }
    footer = { foreground = "ink", background = "dusk" }
    notice = { foreground = "night", background = "sky", attributes = ["bold"] }
    error = { foreground = "night", background = "coral", attributes = ["bold"] }
    input = { foreground = "#ffffff", background = "dusk" }
    overlay = { foreground = "ink", background = "night" }
    """#,
    #"""
    name = "light"
    background = "light"
    inherits = "terminal"

    [palette]
    ink = "#1f2329"
    faint = "#5a6472"
    paper = "#fbfaf7"
    shade = "#e9e6df"
    line = "#7a8391"
    navy = "#1d4f91"
    brick = "#a3201d"
    wine = "#9c2b55"
    umber = "#7a5200"
    teal = "#0b5f6b"
    moss = "#1c6b34"

    [styles]
    text = { foreground = "ink", background = "paper" }
    muted = { foreground = "faint", background = "paper" }
    heading = { foreground = "#000000", background = "paper", attributes = ["bold"] }
    header = { foreground = "ink", background = "shade" }
    border = { foreground = "line", background = "paper" }
    selected-border = { foreground = "navy", background = "paper", attributes = ["bold"] }
    pane-title = { foreground = "ink", background = "paper", attributes = ["bold"] }
    focused-pane-title = { foreground = "paper", background = "navy", attributes = ["bold"] }
    cursor = { foreground = "#000000", background = "#c9dbf5", attributes = ["bold"] }
    mark = { foreground = "navy", background = "shade", attributes = ["bold"] }
    critical = { foreground = "brick", background = "paper", attributes = ["bold"] }
    high = { foreground = "wine", background = "paper" }
    medium = { foreground = "umber", background = "paper" }
    low = { foreground = "navy", background = "paper" }
    info = { foreground = "faint", background = "paper" }
    go = { foreground = "paper", background = "moss", attributes = ["bold"] }
    conditional-go = { foreground = "paper", background = "umber", attributes = ["bold"] }
    no-go = { foreground = "paper", background = "brick", attributes = ["bold"] }
    key = { foreground = "navy", background = "shade", attributes = ["bold"] }
    footer = { foreground = "ink", background = "shade" }
    notice = { foreground = "paper", background = "teal", attributes = ["bold"] }
    error = { foreground = "paper", background = "brick", attributes = ["bold"] }
    input = { foreground = "#000000", background = "shade" }
    overlay = { foreground = "ink", background = "paper" }
    """#,
    #"""
    # No colour at all: weight, reversal and underline carry what must stand out.
    name = "monochrome"
    background = "any"

    [styles]
    heading = { attributes = ["bold"] }
    header = { attributes = ["reverse"] }
    selected-border = { attributes = ["bold"] }
    pane-title = { attributes = ["bold"] }
    focused-pane-title = { attributes = ["bold", "reverse"] }
    cursor = { attributes = ["reverse"] }
    mark = { attributes = ["bold"] }
    critical = { attributes = ["bold"] }
    go = { attributes = ["bold", "reverse"] }
    conditional-go = { attributes = ["bold", "reverse"] }
    no-go = { attributes = ["bold", "reverse"] }
    key = { attributes = ["bold"] }
    notice = { attributes = ["bold"] }
    error = { attributes = ["bold", "reverse"] }
    input = { attributes = ["underline"] }
    """#,
  ]
}
