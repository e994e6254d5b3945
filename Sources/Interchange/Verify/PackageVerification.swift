package import Readiness

/// What came of computing anew everything in a release package that follows from something else in it.
///
/// It finds whatever was changed without changing all the rest to fit. Who makes a whole package anew, of another
/// register, makes one that agrees with itself: against that stand the manifest's signature, and the audit whose
/// log ends in the hash that the manifest names.
package struct PackageVerification: Equatable, Sendable {
  /// What does not agree, by file as the manifest lists them; none for a sound package.
  package private(set) var faults: [VerificationFault] = []
  /// What is worth knowing and no fault, a sentence each.
  package private(set) var notes: [String] = []
  /// When the package was made, by its manifest.
  package private(set) var time: Timestamp?
  /// The version that made it, by its manifest.
  package private(set) var toolVersion: String?
  /// Where the audit's log stood, by the manifest.
  package private(set) var seal: RegisterSeal?
  /// The files that are as the manifest says.
  package private(set) var soundFiles: Set<String> = []
  /// The verdict computed anew; nil when there was no sound register to compute it from.
  package private(set) var verdict: Verdict?

  /// Verifies the contents of a folder.
  ///
  /// Cost: that of making the package, and of holding it twice.
  /// - Parameters:
  ///   - contents: What lies in the folder.
  ///   - toolVersion: The version of this program; only what its own version made is made anew whole.
  package init(_ contents: PackageContents, toolVersion: String) {
    guard let entry = contents.entries[ReleasePackage.manifestName] else {
      faults = [.manifestMissing]
      return
    }
    guard case .file(let bytes) = entry else {
      faults = [.notReadable(ReleasePackage.manifestName)]
      return
    }
    guard let manifest = PackageManifest(reading: bytes) else {
      faults = [.manifestUnreadable]
      return
    }
    (time, self.toolVersion, seal) = (manifest.time, manifest.toolVersion, manifest.seal)
    if manifest.bytes != bytes { faults.append(.manifestAltered) }
    verifyFiles(manifest, contents)
    lookForStrangers(manifest, contents)
    verifyContents(manifest, contents, toolVersion)
  }

  private mutating func verifyFiles(_ manifest: PackageManifest, _ contents: PackageContents) {
    for entry in manifest.entries {
      switch contents.entries[entry.name] {
      case nil: faults.append(.missing(entry.name))
      case .file(let bytes)? where bytes.count != entry.bytes:
        faults.append(.size(entry.name, bytes: bytes.count, manifest: entry.bytes))
      case .file(let bytes)? where ReleasePackage.digest(bytes) != entry.sha256:
        faults.append(.digest(entry.name))
      case .file?: soundFiles.insert(entry.name)
      case .unread?, .unreadable?, .link?, .other?: faults.append(.notReadable(entry.name))
      }
    }
    let listed = Set(manifest.entries.map(\.name))
    for name in [DecisionRecord.name, ReleasePackage.registerName] where !listed.contains(name) {
      faults.append(.missing(name))
    }
    if manifest.seal?.people != nil, !listed.contains(EventLines.name) {
      faults.append(.missing(EventLines.name))
    }
  }

  private mutating func lookForStrangers(_ manifest: PackageManifest, _ contents: PackageContents) {
    switch contents.entries[ReleasePackage.signatureName] {
    case nil, .file?: break
    case .unread?, .unreadable?, .link?, .other?: faults.append(.notReadable(ReleasePackage.signatureName))
    }
    let known = Set(
      manifest.entries.map(\.name) + [ReleasePackage.manifestName, ReleasePackage.signatureName]
    )
    for name in contents.entries.keys.sorted() where !known.contains(name) {
      if ReleasePackage.ownNames.contains(name) {
        faults.append(.unlisted(name))
      } else {
        notes.append("\(name) is not in the manifest, and nothing here says anything about it")
      }
    }
  }

  private mutating func verifyContents(
    _ manifest: PackageManifest,
    _ contents: PackageContents,
    _ toolVersion: String
  ) {
    func sound(_ name: String) -> [UInt8]? { soundFiles.contains(name) ? contents.bytes(name) : nil }
    let events = sound(EventLines.name).map(EventReading.init)
    if let events {
      faults += events.faults
      if events.faults.isEmpty { faults += Self.sealFaults(manifest, events) }
      if let end = manifest.eventsHash, manifest.seal != nil {
        notes.append(
          "the log in \(EventLines.name) is chained by itself and ends in \(end.prefix(8)), since the audit keeps it "
            + "in the words of another version"
        )
      }
    } else if manifest.seal != nil {
      notes.append("the audit's log was not looked at, so nothing shows that the register comes from it")
    }
    guard let bytes = sound(ReleasePackage.registerName) else {
      notes.append("the verdict was not computed anew, for lack of the register as the manifest has it")
      return
    }
    let register = RegisterVerification(bytes, manifest, events, decision: sound(DecisionRecord.name))
    faults += register.faults
    verdict = register.verdict
    guard manifest.toolVersion == toolVersion else {
      notes.append(
        "made by launchpoll \(manifest.toolVersion) and verified by \(toolVersion): rules may differ, and the reports "
          + "are covered by their digests alone"
      )
      return
    }
    // A register or log that is not sound makes other reports, which would say nothing more.
    guard faults.isEmpty, let made = register.package() else { return }
    faults += Self.contentFaults(made, manifest, contents)
  }

  /// What the manifest says of the log that the log does not.
  private static func sealFaults(_ manifest: PackageManifest, _ events: EventReading) -> [VerificationFault] {
    var faults: [VerificationFault] = []
    let end = EventHash.text(events.hashes.last ?? EventHash.origin)
    if end != manifest.eventsHash ?? manifest.seal?.hash { faults.append(.seal(member: "hash")) }
    guard let seal = manifest.seal else { return faults }
    if seal.act != events.acts.count { faults.append(.seal(member: "last act")) }
    guard let people = seal.people else { return faults }
    if people != events.people { faults.append(.seal(member: "number of people")) }
    let revision = events.revision
    let isOther =
      manifest.eventsHash == nil ? seal.revision != revision : seal.revision?.act != revision?.act
    if isOther { faults.append(.seal(member: "revision")) }
    return faults
  }

  /// The files that are not what the register makes; files that no manifest of this version lists are among them.
  private static func contentFaults(
    _ made: ReleasePackage,
    _ manifest: PackageManifest,
    _ contents: PackageContents
  ) -> [VerificationFault] {
    let listed = Set(manifest.entries.map(\.name))
    let files = made.files.filter { $0.name != ReleasePackage.manifestName }
    let other = files.filter { contents.bytes($0.name) != $0.bytes }.map { file in
      listed.contains(file.name) ? VerificationFault.content(file.name) : .missing(file.name)
    }
    let strange = listed.subtracting(files.map(\.name)).sorted().map { VerificationFault.content($0) }
    return other + strange
  }
}
