package import Readiness

/// The one encoding of a register, its findings and its changes as JSON.
///
/// Members are written in alphabetical order, then those that the format does not know in the order they came
/// in; empty ones are left out. What is written is read back as the same value.
package enum RegisterCoding {
  /// The word by which a file says that it is a register in this format.
  package static let schema = "launchpoll/issues@1"

  /// A finding as one line of JSON.
  package static func findingBytes(_ finding: Finding) -> [UInt8] {
    JSONText.write(encode(finding), style: .compact)
  }

  /// Reads a finding back from its line.
  package static func finding(bytes: [UInt8]) throws(CodingFault) -> Finding {
    try finding(from: node(bytes))
  }

  /// Parses a text.
  static func node(_ bytes: [UInt8]) throws(CodingFault) -> JSONNode {
    do throws(JSONError) {
      return try JSONText.parse(bytes)
    } catch { throw .malformed(error) }
  }

  /// Reads a record that must fit in every respect.
  static func strictly<Value>(
    _ node: JSONNode,
    _ read: (CodedField, inout ReadingLog) throws(CodingFault) -> Value
  ) throws(CodingFault) -> Value {
    var log = ReadingLog()
    let value = try read(CodedField(node: node, name: ""), &log)
    if let fault = log.faults.first { throw fault }
    return value
  }
}
