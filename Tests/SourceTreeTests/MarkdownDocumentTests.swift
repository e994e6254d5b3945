import SourceTree
import Testing

struct MarkdownDocumentTests {
  private func read(_ text: String) -> MarkdownDocument { MarkdownDocument(Array(text.utf8)) }

  @Test func `headings in both forms are found, and none in code`() {
    let document = read("# One\n```sh\n# no\n```\nTwo\n===\n<!-- # no -->\n## Three ##\n")
    #expect(document.headings.map(\.text) == ["One", "Two", "Three"])
    #expect(document.headings.map(\.line) == [1, 5, 8])
    #expect(document.headings(above: 9).map(\.text) == ["Two", "Three"])
    #expect(document.codeBlocks.map(\.language) == ["sh"])
  }

  @Test func `links of every form are found`() {
    let document = read(
      "[a](b.md \"t\") ![i](c(1).png) `[no](no)` <a href=\"d.md\">\n[x]: e.md\n[y](<f g.md>) [z](open"
    )
    #expect(document.links.map(\.target) == ["d.md", "b.md", "c(1).png", "e.md", "f g.md"])
    #expect(document.links[2].isImage)
    #expect(document.codeSpans.map(\.text) == ["[no](no)"])
  }

  @Test func `tasks keep their state`() {
    let document = read("- [ ] open\n* [x] done\n1. [ ] numbered\n- [a](b)\n-[ ] no")
    #expect(document.tasks.map(\.isDone) == [false, true, false])
    #expect(document.tasks.map(\.text) == ["open", "done", "numbered"])
  }

  @Test func `tables are read row by row`() {
    let document = read("| a | b |\n|---|---|\n| 1 | x \\| y |\n\ntext | no table\n")
    #expect(document.rows.map(\.cells) == [["a", "b"], ["1", "x \\| y"]])
    #expect(document.rows.map(\.isHead) == [true, false])
  }

  @Test func `front matter is no prose`() {
    let document = read("---\ntitle: x\n---\ntext\n")
    #expect(document.frontMatter.map(\.text) == ["title: x"])
    #expect(document.prose.map(\.line) == [4])
  }

  @Test(arguments: ["`", "```", "<!--", "](", "[x](", "|\n|-", "---", "- [", "#", "\u{0}"])
  func `odd input is read without harm, however often it is repeated`(piece: String) {
    _ = read(String(repeating: piece, count: 20_000))
  }
}
