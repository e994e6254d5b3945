import RegisterJSON

/// `findings.jsonl`: a line of JSON for each finding, in the order and the encoding of the register.
struct FindingLines {
  private let subject: PackageSubject

  init(_ subject: PackageSubject) { self.subject = subject }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for entry in subject.entries {
      bytes += RegisterCoding.findingBytes(entry.finding)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
