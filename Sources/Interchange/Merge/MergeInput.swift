package import Readiness
package import RegisterJSON

/// One of the files that are merged: a register in the program's own format.
package struct MergeInput: Sendable {
  /// The register.
  package var register: Register
  /// When the file says that it was written; nil when it does not.
  package var writtenAt: Timestamp?

  /// Reads a file, which must fit the format in every respect, since a merge writes it back.
  package init(_ bytes: [UInt8]) throws(MergeInputFault) {
    if let offset = Self.conflictMarker(in: bytes) {
      throw .conflictMarker(at: JSONText.position(of: offset, in: bytes))
    }
    do throws(CodingFault) {
      register = try RegisterCoding.register(bytes: bytes)
    } catch {
      throw MergeInputFault(error, in: bytes)
    }
    let written = (try? JSONText.parse(bytes))?["generated_at"]?.string
    writtenAt = written.flatMap { Timestamp($0) }
  }

  /// Makes the side of a file that is not there: an empty register.
  private init() { register = Register() }

  /// Reads the file that both others come from; git gives an empty one when there is none.
  package static func base(_ bytes: [UInt8]) throws(MergeInputFault) -> MergeInput {
    let isEmpty = bytes.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return isEmpty ? MergeInput() : try MergeInput(bytes)
  }

  /// Where the first line begins that git writes where it could not merge; no JSON has a line like it.
  private static func conflictMarker(in bytes: [UInt8]) -> Int? {
    let marker = Array("<<<<<<< ".utf8)
    var line = 0
    while line < bytes.count {
      if bytes[line...].starts(with: marker) { return line }
      guard let end = bytes[line...].firstIndex(of: 0x0A) else { return nil }
      line = end + 1
    }
    return nil
  }
}

/// Why a file cannot be merged.
package enum MergeInputFault: Error, Equatable, Sendable {
  /// Git's marks of an unsettled conflict stand in it.
  case conflictMarker(at: JSONPosition)
  /// It is not JSON.
  case notJSON(JSONError)
  /// It is no register in the program's own format; with the format that it names.
  case notRegister(String?, at: JSONPosition)
  /// Something in it does not fit the format.
  case misfit(CodingFault, at: JSONPosition?)

  init(_ fault: CodingFault, in bytes: [UInt8]) {
    let position = fault.byteOffset.map { JSONText.position(of: $0, in: bytes) }
    switch fault {
    case .malformed(let error): self = .notJSON(error)
    case .unsupportedSchema(let schema, let offset):
      self = .notRegister(schema, at: JSONText.position(of: offset, in: bytes))
    default: self = .misfit(fault, at: position)
    }
  }

  /// Where in the file, when it is a place.
  package var position: JSONPosition? {
    switch self {
    case .conflictMarker(let position), .notRegister(_, let position): position
    case .notJSON(let error): error.position
    case .misfit(_, let position): position
    }
  }

  /// The fault in words, without its place.
  package var text: String {
    switch self {
    case .conflictMarker:
      "here begins a conflict that git has marked and nobody has settled; settle it, then merge"
    case .notJSON(let error): "this is not JSON: \(error.text)"
    case .notRegister(nil, _):
      "this is no register in launchpoll's own format: it has no schema “\(RegisterCoding.schema)”"
    case .notRegister(let schema?, _):
      "this is a register in the format “\(schema)”; merge reads “\(RegisterCoding.schema)”"
    case .misfit(let fault, _): "\(fault.text); a merge writes nothing that it does not understand"
    }
  }
}
