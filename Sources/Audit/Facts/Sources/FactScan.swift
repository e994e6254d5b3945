import Readiness
import SourceTree

/// One file's text, searched for facts.
struct FactScan {
  let text: SourceText
  var facts = SourceFacts()

  /// Facts of one kind above this number in one file are not taken.
  static let mostPerFile = 1_000

  /// A match of a pattern, with the texts of its groups, the whole first; those that took no part are empty.
  struct Hit {
    let range: Range<Int>
    let line: Int
    let texts: [String]
  }

  /// The matches that begin in a region.
  func hits(_ pattern: Pattern, in region: Region = .code, within range: Range<Int>? = nil) -> [Hit] {
    var hits: [Hit] = []
    pattern.forEachMatch(in: text.bytes, range: range) { match in
      guard text.region(at: match.range.lowerBound) == region else { return true }
      hits.append(
        Hit(
          range: match.range,
          line: text.line(at: match.range.lowerBound),
          texts: match.ranges.indices.map { match.text($0, in: text.bytes) ?? "" }
        )
      )
      return hits.count < Self.mostPerFile
    }
    return hits
  }

  func place(_ line: Int) -> Place { Place(text.path, line) }

  /// Whether a word is anywhere in the text.
  func holds(_ word: String) -> Bool { Keyword(word).isFound(in: text.bytes) }

  /// The dotted name that ends right before an offset, such as `this.router`.
  func name(before offset: Int) -> String {
    var start = offset
    while start > 0, offset - start < 80, Self.isNameByte(text.bytes[start - 1]) { start -= 1 }
    return text.string(start..<offset)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
