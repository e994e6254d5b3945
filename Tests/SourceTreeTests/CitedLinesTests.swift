import Foundation
import SourceTree
import Testing

struct CitedLinesTests {
  private let root: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("cited-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url.appendingPathComponent("src"),
      withIntermediateDirectories: true
    )
    try Data("one\r\n  two\nthree\nfour\n".utf8).write(to: url.appendingPathComponent("src/a.js"))
    try FileManager.default.createSymbolicLink(
      at: url.appendingPathComponent("link.js"),
      withDestinationURL: url.appendingPathComponent("src/a.js")
    )
    root = url.path
  }

  private func compare(_ snippet: String, _ path: String = "src/a.js", _ line: Int? = 2) -> CitedLines {
    CitedLines(snippet, at: path, startLine: line, below: root)
  }

  @Test func `lines that stand where they stood are the same`() {
    #expect(compare("two\nthree") == .same)
    #expect(compare("\n  two", "src/a.js", 1) == .same)
    #expect(compare("four", "src/a.js", nil) == .same)
  }

  @Test func `lines elsewhere in the file have moved, and others have changed`() {
    #expect(compare("three\nfour") == .moved)
    #expect(compare("two\nfour") == .changed)
    #expect(compare("tw") == .changed)
  }

  @Test func `a file that is not there is gone, and nothing is read outside the root or through a link`() {
    #expect(compare("two", "src/b.js") == .gone)
    #expect(compare("two", "link.js") == .gone)
    #expect(compare("two", "../\((root as NSString).lastPathComponent)/src/a.js") == .gone)
  }

  @Test func `what is masked or empty cannot be compared`() {
    #expect(compare("key = sk_live_…a1") == .unknown)
    #expect(compare("key = ****") == .unknown)
    #expect(compare(" \n") == .unknown)
  }
}
