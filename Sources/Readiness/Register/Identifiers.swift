/// The name of a finding in its register, such as `F-0014`; it is never reused.
package struct FindingID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The id as files and people write it, in the case in which it came.
  package let text: String

  /// Takes the text as it is; ``isValid(_:)`` says whether it may stand in a register.
  package init(_ text: String) { self.text = text }

  /// Makes the id that the register gives to its finding with this number, such as `F-0001`.
  package init(number: Int) {
    text = "F-" + padded(number, 4)
  }

  /// The number of an id of the register's own form, or nil for an id from elsewhere.
  package var number: Int? {
    guard text.hasPrefix("F-") else { return nil }
    return Int(text.dropFirst(2))
  }

  /// The same as ``text``.
  package var description: String { text }

  /// Whether a text from outside can serve as an id: 1 to 40 printable ASCII characters, no spaces or
  /// separators.
  package static func isValid(_ text: String) -> Bool {
    (1...40).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
          UInt8(ascii: "#"):
          true
        default: false
        }
      }
  }

  /// Orders by text.
  package static func < (left: FindingID, right: FindingID) -> Bool { left.text < right.text }
}

/// The name of a workstream: the id of its node in the plan's flowchart.
package struct WorkstreamID: Hashable, Sendable, CustomStringConvertible {
  /// The id as the flowchart writes it, in the case in which it came.
  package let text: String

  /// Takes the text as it is.
  package init(_ text: String) { self.text = text }

  /// The same as ``text``.
  package var description: String { text }
}
