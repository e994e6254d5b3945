import Readiness
import Testing

@testable import Interchange

/// What holds for every format, however its file was spoilt on the way.
struct MalformedReportTests {
  /// Formats whose files may end behind any line or row, so that a shorter one is a whole one too.
  private static let endless: Set<String> = ["csv", "lcov", "markdown-tasks", "yarn-audit"]

  @Test func `every format has a report to be spoilt, which is read as its own and sound`() {
    for format in ImportFormat.all {
      let reading = MalformedReading(MalformedSample.bytes(format), as: nil)
      #expect(reading.report?.format == format, "\(format.name)")
      #expect(reading.faults == [], "\(format.name)")
      #expect(reading.count > 0, "\(format.name)")
    }
    #expect(MalformedSample.texts.count == ImportFormat.all.count)
  }

  @Test(arguments: ImportFormat.all.indices)
  func `a report that is cut off anywhere is refused or doubted`(_ index: Int) {
    let format = ImportFormat.all[index]
    let bytes = MalformedSample.bytes(format)
    let end = bytes.lastIndex { $0 > 0x20 } ?? 0
    var found: [String] = []
    for length in 0..<end {
      let reading = MalformedReading(Array(bytes[..<length]), as: format)
      let isHonest = reading.saysSo || Self.endless.contains(format.name)
      if !isHonest || !reading.faults.isEmpty { found.append("\(format.name) at \(length)") }
    }
    #expect(found == [])
  }

  @Test(arguments: ImportFormat.all.indices)
  func `a flipped bit leaves what is read sound`(_ index: Int) {
    let format = ImportFormat.all[index]
    let bytes = MalformedSample.bytes(format)
    var random = SplitMix64(seed: UInt64(index))
    var found: [String] = []
    for count in 0..<Self.flips {
      let bit = Int(random.next() % UInt64(bytes.count * 8))
      var spoilt = bytes
      spoilt[bit / 8] ^= 1 << UInt8(bit % 8)
      // Every other one is told by its content.
      let faults = MalformedReading.faults(
        spoilt,
        as: count.isMultiple(of: 2) ? format : nil,
        "bit \(bit) of \(format.name)"
      )
      found += faults
    }
    #expect(found == [])
  }

  /// How many bits of each report are flipped; all of them take many minutes.
  private static let flips = 60

  @Test(arguments: ImportFormat.all.indices)
  func `absurd numbers leave what is read sound`(_ index: Int) {
    let format = ImportFormat.all[index]
    let bytes = MalformedSample.bytes(format)
    let numbers = MalformedText.numbers(in: bytes)
    let absurd = ["1e999", "-1", "9223372036854775808", "9000000000000000000", "0", "0.5"]
    var found: [String] = []
    for (count, number) in absurd.enumerated() {
      // Each place gets one of the numbers, and each number all places.
      for (place, range) in numbers.enumerated() where place % absurd.count == count {
        let spoilt = MalformedText.exchanging(range, of: bytes, for: number)
        found += MalformedReading.faults(spoilt, as: format, "\(number) at \(range)")
      }
      var all = bytes
      for range in numbers.reversed() { all = MalformedText.exchanging(range, of: all, for: number) }
      found += MalformedReading.faults(all, as: format, "\(number) everywhere")
    }
    #expect(found == [])
  }

  @Test(arguments: ImportFormat.all.indices)
  func `a number of a million digits leaves what is read sound`(_ index: Int) {
    let format = ImportFormat.all[index]
    let bytes = MalformedSample.bytes(format)
    let numbers = MalformedText.numbers(in: bytes)
    let long = String(repeating: "7", count: 1_000_000)
    let spoilt = MalformedText.exchanging(numbers[numbers.count / 2], of: bytes, for: long)
    #expect(MalformedReading.faults(spoilt, as: format, "\(numbers[numbers.count / 2])") == [])
  }
}
