internal import Readiness

/// Something in a release package that does not agree with the rest of it.
package enum VerificationFault: Equatable, Sendable {
  case manifestMissing
  /// It is no manifest of a package.
  case manifestUnreadable
  /// It says what a manifest says, but not in the bytes in which one is written.
  case manifestAltered
  case missing(String)
  /// A symbolic link, a folder, a file that is too large or may not be read.
  case notReadable(String)
  case size(String, bytes: Int, manifest: Int)
  case digest(String)
  /// A file with a name of ours that the manifest does not know.
  case unlisted(String)
  /// A line of the log that cannot be read; 1-based.
  case eventUnreadable(line: Int)
  /// A line whose number does not follow from the line before it.
  case eventNumber(line: Int)
  /// A line that does not name the hash of the line before it.
  case chainBroken(line: Int)
  /// A line whose hash is not that of what it says.
  case eventHash(line: Int)
  /// The log does not lead to what the manifest says of it.
  case seal(member: String)
  /// The register does not read; with the reason.
  case register(String)
  /// The register is not the one that the log leads to.
  case replay
  /// A file says another time or version than the manifest.
  case origin(String, member: String)
  /// What follows from the register is not what the file says.
  case verdict(String, member: String)
  /// What this version makes of the register is another file.
  case content(String)

  /// The name of the file in which the fault shows.
  package var file: String {
    switch self {
    case .manifestMissing, .manifestUnreadable, .manifestAltered, .seal: ReleasePackage.manifestName
    case .missing(let name), .notReadable(let name), .size(let name, _, _), .digest(let name),
      .unlisted(let name), .origin(let name, _), .verdict(let name, _), .content(let name):
      name
    case .eventUnreadable, .eventNumber, .chainBroken, .eventHash: EventLines.name
    case .register, .replay: ReleasePackage.registerName
    }
  }

  /// The 1-based line in which it shows, if it shows in one.
  package var line: Int? {
    switch self {
    case .eventUnreadable(let line), .eventNumber(let line), .chainBroken(let line), .eventHash(let line):
      line
    default: nil
    }
  }

  /// A short word for machines.
  package var code: String {
    switch self {
    case .manifestMissing, .missing: "missing"
    case .manifestUnreadable, .notReadable, .eventUnreadable, .register: "unreadable"
    case .manifestAltered: "altered"
    case .size: "size"
    case .digest: "digest"
    case .unlisted: "unlisted"
    case .eventNumber, .chainBroken, .eventHash: "chain"
    case .seal: "seal"
    case .replay: "replay"
    case .origin: "origin"
    case .verdict: "verdict"
    case .content: "content"
    }
  }
}

extension VerificationFault {
  /// The fault in words, without the name of its file.
  package var text: String {
    switch self {
    case .manifestMissing, .missing: "is not there"
    case .manifestUnreadable: "is no manifest of a release package"
    case .manifestAltered: "is not in the bytes in which manifests are written"
    case .notReadable: "is no file that can be read; links are not followed"
    case .size(_, let bytes, let manifest):
      "has \(counted(bytes, "byte")), not \(manifest) as the manifest says"
    case .digest: "has another SHA-256 than the manifest says"
    case .unlisted: "bears a name of the package and is not in the manifest"
    case .eventUnreadable: "is no act of a log"
    case .eventNumber: "is not the act that comes next"
    case .chainBroken: "does not name the hash of the act before it"
    case .eventHash: "has another hash than what it says gives"
    case .seal(let member): "says another \(member) of the log than \(EventLines.name) gives"
    case .register(let reason): "is no register: \(reason)"
    case .replay: "is not the register that the acts of \(EventLines.name) leave"
    case .origin(_, let member): "says another \(member) than the manifest"
    case .verdict(_, let member): "says another \(member) than the register gives"
    case .content: "is not what this version makes of the register"
    }
  }
}
