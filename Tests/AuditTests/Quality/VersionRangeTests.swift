import Testing

@testable import Audit

/// Ranges of npm meet when some version is in both.
struct VersionRangeTests {
  @Test(arguments: [("^3.22.0", "3.25.1"), ("~1.2", "1.2.9"), ("^0.2.3", "0.2.9"), ("2", "^2.1.0")])
  func `ranges that share a version meet`(left: String, right: String) throws {
    #expect(try #require(VersionRange(left)).meets(#require(VersionRange(right))))
  }

  @Test(arguments: [("^3.22.0", "^4.0.0"), ("~1.2.0", "1.3.0"), ("^0.2.3", "^0.3.0"), ("^0.0.3", "0.0.4")])
  func `ranges that share none do not meet`(left: String, right: String) throws {
    #expect(try !#require(VersionRange(left)).meets(#require(VersionRange(right))))
  }

  @Test(arguments: ["", "*", ">=1", "1 || 2", "workspace:*", "latest"])
  func `other forms are not compared`(text: String) { #expect(VersionRange(text) == nil) }
}
