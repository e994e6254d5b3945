/// A Markdown document by the parts that have a meaning of their own.
package struct MarkdownDocument: Equatable, Sendable {
  /// A heading.
  package struct Heading: Equatable, Sendable {
    /// 1–6.
    package var level: Int
    /// Its text, its marks included.
    package var text: String
    /// 1-based.
    package var line: Int
  }

  /// A link or an image.
  package struct Link: Equatable, Sendable {
    /// What it points at, as written, without a title.
    package var target: String
    /// 1-based.
    package var line: Int
    /// Whether it shows an image.
    package var isImage: Bool
  }

  /// A line of text or code with its place.
  package struct Line: Equatable, Sendable {
    /// The line.
    package var text: String
    /// 1-based.
    package var line: Int

    /// Makes a line.
    package init(text: String, line: Int) {
      self.text = text
      self.line = line
    }
  }

  /// A fenced block of code.
  package struct CodeBlock: Equatable, Sendable {
    /// The word after the fence, in lower case.
    package var language: String
    /// 1-based line of the opening fence.
    package var line: Int
    /// The lines in it.
    package var lines: [Line]
  }

  /// A box of a task list.
  package struct Task: Equatable, Sendable {
    /// Whether it is ticked.
    package var isDone: Bool
    /// What it says.
    package var text: String
    /// 1-based.
    package var line: Int
  }

  /// A row of a table, the rule below its head not included.
  package struct TableRow: Equatable, Sendable {
    /// The cells, trimmed.
    package var cells: [String]
    /// 1-based.
    package var line: Int
    /// Counts the tables of the document from 0.
    package var table: Int
    /// Whether it is the table's head.
    package var isHead: Bool
  }

  /// The headings in their order.
  package var headings: [Heading] = []
  /// Links and images, those of HTML tags included.
  package var links: [Link] = []
  /// Fenced code.
  package var codeBlocks: [CodeBlock] = []
  /// Code in running text.
  package var codeSpans: [Line] = []
  /// Boxes of task lists.
  package var tasks: [Task] = []
  /// Rows of tables.
  package var rows: [TableRow] = []
  /// Lines outside code, comments and front matter, headings and tasks included.
  package var prose: [Line] = []
  /// Lines of the front matter between `---` at the top.
  package var frontMatter: [Line] = []

  /// An empty document.
  package init() {}

  /// The headings that a line stands under, from the outermost to the nearest.
  package func headings(above line: Int) -> [Heading] {
    var path: [Heading] = []
    for heading in headings where heading.line <= line {
      path.removeAll { $0.level >= heading.level }
      path.append(heading)
    }
    return path
  }
}
