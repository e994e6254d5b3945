import Readiness
import Testing

@testable import RegisterStore

struct StoredCodeTests {
  @Test func `every word has its number for good`() throws {
    #expect(try Severity.allCases.map(StoredCode.severity.number) == [0, 1, 2, 3, 4])
    #expect(try Validation.allCases.map(StoredCode.validation.number) == [0, 1, 2, 3])
    #expect(try Disposition.allCases.map(StoredCode.disposition.number) == Array(0...9))
    #expect(try Presence.allCases.map(StoredCode.presence.number) == Array(0...6))
    #expect(try Category.allCases.map(StoredCode.category.number) == Array(0...5))
  }

  @Test func `a number without a word has none`() {
    #expect(StoredCode.severity.word(5) == nil)
    #expect(StoredCode.severity.word(-1) == nil)
    #expect(StoredCode.severity.word(nil) == nil)
  }
}
