extension HTMLPage {
  /// A table that can be scrolled where it is wider than the screen.
  ///
  /// Columns whose heading ends in a colon hold numbers; the colon is not shown.
  /// - Parameters:
  ///   - name: A word that no other table of the page has.
  ///   - caption: What the table shows, as a sentence or less.
  ///   - columns: The headings.
  ///   - rows: Writes the rows.
  mutating func table(
    _ name: StaticString,
    _ caption: String,
    _ columns: [String],
    _ rows: (inout HTMLPage) -> Void
  ) {
    let label = "table-\(name)"
    block("div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-labelledby": label]) { page in
      page.block("table") { page in
        page.block("caption", ["id": label]) { $0.inline("span", caption) }
        page.block("thead") { page in
          page.block("tr") { page in
            for column in columns {
              let isNumber = column.hasSuffix(":")
              page.inline(
                "th",
                ["scope": "col", "class": isNumber ? "number" : nil],
                isNumber ? String(column.dropLast()) : column
              )
            }
          }
        }
        page.block("tbody", [:], rows)
      }
    }
  }

  /// The cell that names its row.
  mutating func rowHeader(_ content: (inout HTMLPage) -> Void) { inline("th", ["scope": "row"], content) }

  /// The cell that names its row by a text.
  mutating func rowHeader(_ text: String) { rowHeader { $0.textOrDash(text) } }

  /// A cell with text; a dash when there is none.
  mutating func cell(_ text: String?) { cell { $0.textOrDash(text ?? "") } }

  private mutating func textOrDash(_ content: String) {
    if content.allSatisfy(\.isWhitespace) { absent() } else { text(content) }
  }

  /// A cell.
  mutating func cell(_ content: (inout HTMLPage) -> Void) { inline("td", [:], content) }

  /// A cell with a number; nothing stands out about a zero.
  mutating func cell(_ number: Int) {
    inline("td", ["class": number == 0 ? "number zero" : "number"], String(number))
  }

  /// What stands where nothing is recorded: a dash to the eye, a word to the ear.
  mutating func absent() {
    inline("span", ["aria-hidden": "true", "class": "quiet"], "\u{2013}")
    inline("span", ["class": "unseen"], "none")
  }

  /// Text as code, in one line.
  mutating func code(_ text: String) { inline("code", text) }
}
