/// The text of one file with its lines and the regions of its language.
package struct SourceText: Sendable {
  /// The file that the text is of.
  package let file: TreeFile
  /// Its bytes; UTF-8 as far as the file is.
  package let bytes: [UInt8]
  /// 0-based byte offset at which each line starts.
  package let lineStarts: [Int]
  /// The regions in order, without gaps: each begins at its offset and ends where the next begins.
  package let regions: RegionMap
  /// What was worked out from the text before.
  package let memo = TextMemo()

  /// Splits a file's bytes into lines and regions.
  ///
  /// Cost: linear in the number of bytes.
  package init(file: TreeFile, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 10 { starts.append(index + 1) }
    lineStarts = starts
    regions = RegionLexer.regions(of: bytes, file: file)
  }

  /// The path from the root.
  package var path: String { file.path }

  /// The number of lines.
  package var lineCount: Int { lineStarts.count }

  /// The 1-based line of a 0-based byte offset.
  ///
  /// Cost: logarithmic in the number of lines.
  package func line(at offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The byte range of a 1-based line, without its line break.
  package func range(ofLine line: Int) -> Range<Int> {
    let start = lineStarts[line - 1]
    let end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    return start..<max(start, end > start && bytes[end - 1] == 13 ? end - 1 : end)
  }

  /// The text of a range of bytes; what is not UTF-8 is replaced.
  package func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text of a 1-based line.
  package func string(ofLine line: Int) -> String { string(range(ofLine: line)) }

  /// The whole text; what is not UTF-8 is replaced.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The region of a 0-based byte offset.
  ///
  /// Cost: logarithmic in the number of regions.
  package func region(at offset: Int) -> Region { regions.region(at: offset) }

  /// The bytes with everything outside these regions blanked by spaces; line breaks stay.
  package func blanked(keeping kept: Set<Region>) -> [UInt8] {
    var result = bytes
    for (index, (start, region)) in regions.enumerated() where !kept.contains(region) {
      let end = index + 1 < regions.count ? regions[index + 1].start : bytes.count
      for offset in start..<end where result[offset] != 10 && result[offset] != 13 { result[offset] = 32 }
    }
    return result
  }
}
