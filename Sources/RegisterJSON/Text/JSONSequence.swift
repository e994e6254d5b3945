/// Several JSON values one after the other, as JSON Lines and streams of values have them.
package struct JSONSequence: Sendable {
  /// An array of the values; it stands nowhere in the text itself.
  package let values: JSONNode
  /// What stood between the values and is not JSON: the first error of each such line.
  package let broken: [JSONError]

  /// The most lines that may be broken before the text is not taken for a sequence.
  private static let brokenLimit = 1000

  /// Reads values that are apart from each other by white space; of what is broken the rest of its line is
  /// passed over.
  ///
  /// Nil when there is no value, or more is broken than is not. Text before the first value counts as broken.
  /// Cost: linear in the bytes, at a tenth of the speed of a single value.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count <= JSONText.sizeLimit else { return nil }
    var text = DecodedText(bytes)
    // What the parser would refuse although it is grammatical must be repaired beforehand.
    while text.repair(from: text.start) {}
    let (ranges, faults) = text.source.withUnsafeBufferPointer { Self.ranges($0, from: text.start) }
    guard !ranges.isEmpty, faults.count <= Self.brokenLimit else { return nil }
    guard faults.count <= ranges.count || Self.isEnclosed(ranges, in: text.source) else { return nil }
    let joined = Self.joined(text.source, ranges)
    guard case .parsed(let tokens, let decoded)? = JSONText.tokens(of: joined, from: 0) else { return nil }
    let document = JSONDocument(
      source: text.source,
      repairs: text.repairs,
      start: -1,
      tokens: tokens,
      text: decoded
    )
    values = document.root
    let places = JSONPositionIndex(text.source)
    broken = faults.map { JSONError($0, in: text.source, places: places) }
  }

  private static func ranges(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> (values: [Range<Int>], faults: [JSONGrammar.Fault]) {
    var values: [Range<Int>] = []
    var faults: [JSONGrammar.Fault] = []
    var offset = start
    while faults.count <= brokenLimit {
      var grammar = JSONGrammar(bytes, from: offset)
      grammar.skipWhiteSpace()
      let first = grammar.offset
      guard first < bytes.count else { break }
      do throws(JSONGrammar.Fault) {
        try grammar.value()
        offset = grammar.offset
        guard offset == bytes.count || bytes[offset] <= 0x20 else { throw JSONGrammar.Fault(offset, .end) }
        values.append(first..<offset)
      } catch {
        offset = bytes[first...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        faults.append(error.offset <= offset ? error : fault(ofLine: bytes[first..<offset]))
      }
    }
    return (values, faults)
  }

  /// Whether the only value is most of the text and none of the rest could be a part of it.
  private static func isEnclosed(_ ranges: [Range<Int>], in source: [UInt8]) -> Bool {
    guard ranges.count == 1, ranges[0].count * 2 >= source.count else { return false }
    return (0..<source.count).allSatisfy { index in
      ranges[0].contains(index) || !"{}[]".utf8.contains(source[index])
    }
  }

  /// The error in a line that went on in the next one.
  private static func fault(ofLine line: Slice<UnsafeBufferPointer<UInt8>>) -> JSONGrammar.Fault {
    var grammar = JSONGrammar(
      UnsafeBufferPointer(rebasing: line.base[..<line.endIndex]),
      from: line.startIndex
    )
    do throws(JSONGrammar.Fault) {
      try grammar.wholeText()
      return JSONGrammar.Fault(line.endIndex, .end)
    } catch { return error }
  }

  /// The values as an array of which every value stands one byte behind its place in the source.
  private static func joined(_ source: [UInt8], _ ranges: [Range<Int>]) -> [UInt8] {
    var joined = [UInt8](repeating: UInt8(ascii: " "), count: source.count + 2)
    joined[0] = UInt8(ascii: "[")
    for range in ranges {
      joined.replaceSubrange(range.lowerBound + 1..<range.upperBound + 1, with: source[range])
      joined[range.upperBound + 1] = UInt8(ascii: ",")
    }
    // The last comma gives way to the closing bracket.
    if let last = ranges.last { joined[last.upperBound + 1] = UInt8(ascii: "]") }
    return joined
  }
}
