import Readiness
import RegisterJSON

/// `MANIFEST.json`: what the package holds, when and by what it was made, and where the audit's log stood.
struct PackageManifest {
  /// A file of the package.
  struct Entry {
    var name: String
    var bytes: Int
    /// As lower-case hexadecimal.
    var sha256: String
  }

  var time: Timestamp
  var entries: [Entry]
  var seal: RegisterSeal?
  /// The end of the chain in `events.jsonl`, when that is not the seal's hash.
  var eventsHash: String?
  var toolVersion: String

  init(of files: [ReleasePackage.File], _ subject: PackageSubject, eventsEnd: String?) {
    time = subject.time
    entries = files.map { file in
      Entry(name: file.name, bytes: file.bytes.count, sha256: ReleasePackage.digest(file.bytes))
    }
    seal = subject.seal
    eventsHash = eventsEnd == seal?.hash ? nil : eventsEnd
    toolVersion = subject.toolVersion
  }

  /// The bytes as they are written; there is one way to write a manifest.
  var bytes: [UInt8] {
    let files = entries.map { entry in
      PropertyValue.object([
        Property("bytes", .number(String(entry.bytes))), Property("name", .string(entry.name)),
        Property("sha256", .string(entry.sha256)),
      ])
    }
    var members = [
      Property("created_at", .string(time.description)), Property("files", .array(files)),
    ]
    if let register { members.append(Property("register", register)) }
    let tool = [Property("name", .string("launchpoll")), Property("version", .string(toolVersion))]
    members += [Property("schema", .string(ReleasePackage.schema)), Property("tool", .object(tool))]
    return JSONText.write(.object(members), style: .pretty)
  }

  private var register: PropertyValue? {
    var members: [Property] = []
    if let eventsHash { members.append(Property("events_hash", .string(eventsHash))) }
    if let seal {
      members.append(Property("hash", .string(seal.hash)))
      members.append(Property("last_act", .number(String(seal.act))))
      if let people = seal.people { members.append(Property("people", .number(String(people)))) }
      if let revision = seal.revision {
        let state = [
          Property("act", .number(String(revision.act))), Property("hash", .string(revision.hash)),
        ]
        members.append(Property("revision", .object(state)))
      }
    }
    return members.isEmpty ? nil : .object(members)
  }
}

extension PackageManifest {
  /// Reads a manifest; nil for anything else, and for one that names a file twice.
  init?(reading bytes: [UInt8]) {
    guard let root = try? JSONText.parse(bytes), root["schema"]?.string == ReleasePackage.schema,
      let time = root["created_at"]?.string.flatMap({ Timestamp($0) }), let files = root["files"]?.elements,
      let version = root["tool"]?["version"]?.string
    else { return nil }
    self.time = time
    toolVersion = version
    entries = []
    for file in files {
      guard let name = file["name"]?.string, let bytes = file["bytes"]?.wholeNumber,
        let sha256 = file["sha256"]?.string
      else { return nil }
      entries.append(Entry(name: name, bytes: bytes, sha256: sha256))
    }
    guard Set(entries.map(\.name)).count == entries.count else { return nil }
    eventsHash = root["register"]?["events_hash"]?.string
    guard let register = root["register"], let hash = register["hash"]?.string else { return }
    guard let act = register["last_act"]?.wholeNumber else { return nil }
    seal = RegisterSeal(act: act, hash: hash, people: register["people"]?.wholeNumber)
    if let act = register["revision"]?["act"]?.wholeNumber, let hash = register["revision"]?["hash"]?.string {
      seal?.revision = RegisterRevision(act: act, hash: hash)
    }
  }
}
