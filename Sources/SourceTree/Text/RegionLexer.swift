/// Tells code, comments and strings apart, family by family of languages.
package enum RegionLexer {
  /// The regions of a text, in order and without gaps.
  ///
  /// Cost: linear in the number of bytes.
  package static func regions(of bytes: [UInt8], language: Language) -> [(start: Int, region: Region)] {
    guard Language.programming.contains(language), language != .python, language != .ruby, language != .shell
    else { return [(0, .code)] }
    return cFamily(bytes)
  }

  private static func cFamily(_ bytes: [UInt8]) -> [(start: Int, region: Region)] {
    var regions: [(start: Int, region: Region)] = [(0, .code)]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch (byte, next) {
      case (UInt8(ascii: "/"), UInt8(ascii: "/")):
        regions.append((index, .comment))
        while index < bytes.count, bytes[index] != 10 { index += 1 }
        regions.append((index, .code))
      case (UInt8(ascii: "/"), UInt8(ascii: "*")):
        regions.append((index, .comment))
        index += 2
        while index < bytes.count, !(bytes[index - 1] == 42 && bytes[index] == 47) { index += 1 }
        index += 1
        regions.append((index, .code))
      case (UInt8(ascii: "\""), _), (UInt8(ascii: "'"), _), (UInt8(ascii: "`"), _):
        regions.append((index, .string))
        index += 1
        while index < bytes.count, bytes[index] != byte, byte == 96 || bytes[index] != 10 {
          index += bytes[index] == 92 ? 2 : 1
        }
        index += 1
        regions.append((min(index, bytes.count), .code))
      default: index += 1
      }
    }
    return regions.filter { $0.start < bytes.count }
  }
}
