import Testing

@testable import Interchange

/// What holds for every format of JSON, whatever stands in the place of its values.
struct MalformedJSONTests {
  private static let strange = [
    "null", "true", "-1", "\"\"", "[]", "{}", "[null, [{}], {\"a\": [1]}]", "\"\\u0000\\n \\u202e\"",
    "\"" + String(repeating: "w ", count: 1_000) + "\"",
  ]

  @Test(arguments: MalformedSample.jsonFormats.indices)
  func `strange values leave what is read sound`(_ index: Int) throws {
    let format = MalformedSample.jsonFormats[index]
    let bytes = MalformedSample.bytes(format)
    var found: [String] = []
    for (place, range) in try MalformedText.values(in: bytes).enumerated() {
      // Two of them in each place; the next places get the others.
      for step in 0..<2 {
        let value = Self.strange[(place * 2 + step) % Self.strange.count]
        let spoilt = MalformedText.exchanging(range, of: bytes, for: value)
        found += MalformedReading.faults(spoilt, as: format, "\(value.prefix(30)) at \(range)")
      }
    }
    #expect(found == [])
  }

  @Test(arguments: MalformedSample.jsonFormats.indices)
  func `members that are missing or stand twice leave what is read sound`(_ index: Int) throws {
    let format = MalformedSample.jsonFormats[index]
    let bytes = MalformedSample.bytes(format)
    var found: [String] = []
    for (place, (member, name)) in try MalformedText.members(in: bytes).enumerated() {
      let text = String(decoding: bytes[member], as: UTF8.self)
      let label = String(decoding: bytes[name], as: UTF8.self)
      let doubled = [text + ", " + text, text + ", " + label + ": null", label + ": [], " + text]
      let twice = MalformedText.exchanging(member, of: bytes, for: doubled[place % doubled.count])
      found += MalformedReading.faults(twice, as: format, "twice \(member)")
      let without = MalformedText.exchanging(name, of: bytes, for: "\"is gone\"")
      found += MalformedReading.faults(without, as: format, "without \(member)")
    }
    #expect(found == [])
  }

  @Test(arguments: MalformedSample.jsonFormats.indices)
  func `JSON that lies a hundred thousand deep is refused, and why is said`(_ index: Int) throws {
    let format = MalformedSample.jsonFormats[index]
    let bytes = MalformedSample.bytes(format)
    let ranges = try MalformedText.values(in: bytes)
    let depth = 100_000
    let arrays = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let objects = String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)
    for (range, deep) in [(ranges[0], objects), (ranges[ranges.count / 2], arrays)] {
      let reading = MalformedReading(MalformedText.exchanging(range, of: bytes, for: deep), as: format)
      let words = (reading.report?.notes ?? []).map(\.text) + [reading.fault?.text ?? ""]
      #expect(words.contains { $0.contains("deep") } && reading.faults == [], "\(format.name): \(words)")
    }
  }
}
