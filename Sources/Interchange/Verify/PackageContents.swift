/// What lies in the folder of a package, as far as it is looked at.
package struct PackageContents: Equatable, Sendable {
  /// What stands under a name.
  package enum Entry: Equatable, Sendable {
    /// A file with these bytes.
    case file([UInt8])
    /// A file that is none of the package's and was not read.
    case unread
    /// A file that is larger than any that is read, or may not be read.
    case unreadable
    /// A symbolic link, which is not followed.
    case link
    /// A folder, a pipe or whatever else is no file.
    case other
  }

  /// The entries by their names.
  package var entries: [String: Entry]

  /// The largest file that is read, in bytes.
  static let byteLimit = 1 << 30

  /// Makes the contents of a folder.
  package init(entries: [String: Entry]) { self.entries = entries }

  /// Makes the contents of the folder that a package was written to.
  package init(_ package: ReleasePackage) {
    entries = Dictionary(package.files.map { ($0.name, .file($0.bytes)) }) { first, _ in first }
  }

  /// Reads a folder: its manifest, the files that this names, and those that bear a name of ours.
  ///
  /// Names come from the folder alone and links are not followed, so that no manifest leads out of it.
  /// - Throws: A fault when the folder cannot be opened or listed.
  package init(readingFolder path: String) throws(PackageFault) {
    let folder = try FolderHandle(path: path)
    let manifest = folder.read(ReleasePackage.manifestName, atMost: Self.byteLimit)
    let listed = manifest.flatMap(PackageManifest.init(reading:))?.entries.map(\.name) ?? []
    let wanted = Set(listed).union(ReleasePackage.ownNames)
    entries = [:]
    for name in try folder.names() {
      entries[name] =
        switch folder.kind(of: name) {
        case .file where wanted.contains(name):
          folder.read(name, atMost: Self.byteLimit).map { .file($0) } ?? .unreadable
        case .file: .unread
        case .link: .link
        case .folder, .other: .other
        case .nothing: nil
        }
    }
  }

  /// The bytes of a file; nil when it is not there or was not read.
  package func bytes(_ name: String) -> [UInt8]? {
    if case .file(let bytes) = entries[name] { bytes } else { nil }
  }
}
