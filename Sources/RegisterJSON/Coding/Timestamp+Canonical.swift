internal import Readiness

extension Timestamp {
  /// Reads the one form in which moments are written (`2026-11-23T14:02:00Z`); nil for all others.
  ///
  /// Registers hold two or more of them a finding, and the general form takes many times as long.
  init?(canonical text: String) {
    var text = text
    let parsed = text.withUTF8 { bytes -> Timestamp? in
      guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
        bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
        bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
        let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
        let day = Self.number(bytes[8..<10]), let hour = Self.number(bytes[11..<13]),
        let minute = Self.number(bytes[14..<16]), let second = Self.number(bytes[17..<19]),
        let date = CalendarDate(year: year, month: month, day: day), hour < 24, minute < 60, second < 60
      else { return nil }
      let seconds = hour * 3600 + minute * 60 + second
      return Timestamp(secondsSinceEpoch: date.daysSinceEpoch * 86_400 + seconds)
    }
    guard let parsed else { return nil }
    self = parsed
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }
}
