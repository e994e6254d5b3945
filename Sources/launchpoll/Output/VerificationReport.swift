import Interchange
import Readiness
import RegisterStore

/// What came of verifying a package or an audit, in words and as JSON.
struct VerificationReport {
  /// Something that does not agree.
  struct Fault {
    /// The file, or the part of an audit.
    var place: String
    /// The 1-based line, if it shows in one.
    var line: Int?
    /// A short word for machines.
    var code: String
    var text: String
  }

  let path: String
  var faults: [Fault]
  var notes: [String] = []
  var seal: RegisterSeal?
  var recommendation: Recommendation?
  /// What ssh-keygen says of a signature that holds.
  var signature: String?

  init(_ path: String, faults: [Fault]) {
    self.path = path
    self.faults = faults
  }

  /// The lines for people: the faults first.
  var lines: [String] {
    var lines = faults.map { fault in
      "\(fault.place)\(fault.line.map { ":\($0)" } ?? ""): \(fault.text)"
    }
    lines += notes.map { "note: \($0)" }
    if let signature { lines.append("signature: \(signature)") }
    if let seal { lines.append("log: act \(seal.act), hash \(seal.hash)") }
    if let recommendation { lines.append("verdict: \(recommendation.title), computed anew") }
    lines.append(faults.isEmpty ? "\(path): sound" : "\(path): \(counted(faults.count, "fault"))")
    return lines
  }

  /// The same for machines.
  var value: PropertyValue {
    var members = [
      Property("faults", .array(faults.map(Self.value))),
      Property("notes", .array(notes.map { .string($0) })),
    ]
    if let recommendation { members.append(Property("recommendation", .string(recommendation.title))) }
    if let seal {
      let log = [Property("hash", .string(seal.hash)), Property("last_act", .number(String(seal.act)))]
      members.append(Property("register", .object(log)))
    }
    if let signature { members.append(Property("signature", .string(signature))) }
    members.append(Property("sound", .boolean(faults.isEmpty)))
    return .object(members)
  }

  private static func value(_ fault: Fault) -> PropertyValue {
    var members = [Property("code", .string(fault.code))]
    if let line = fault.line { members.append(Property("line", .number(String(line)))) }
    members += [Property("place", .string(fault.place)), Property("text", .string(fault.text))]
    return .object(members)
  }
}

extension VerificationReport.Fault {
  init(_ fault: VerificationFault) {
    self.init(place: fault.file, line: fault.line, code: fault.code, text: fault.text)
  }

  init(_ fault: AuditFault) { self.init(place: fault.place, code: fault.code, text: fault.text) }
}
