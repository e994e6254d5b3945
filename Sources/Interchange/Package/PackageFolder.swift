import RegisterJSON

/// What a folder holds where a package is to stand.
struct PackageFolder {
  /// Files that an earlier package wrote and that are as it left them, its manifest and signature included.
  private(set) var own: Set<String> = []
  /// Files that bear a name from the earlier manifest, or of the new package, but hold something else.
  private(set) var changed: [String] = []
  /// Everything else.
  private(set) var strangers: [String] = []
  /// Whether the folder bears the manifest of an earlier package.
  private(set) var isPackage = false

  /// The largest manifest, and the largest file whose digest is taken.
  private static let byteLimit = 1 << 30

  /// Looks through a folder into which a package's files are to come.
  init(_ folder: borrowing FolderHandle, newNames: Set<String>) throws(PackageFault) {
    let listed = Self.manifest(of: folder)
    isPackage = listed != nil
    for name in try folder.names() {
      if isPackage, name == ReleasePackage.manifestName {
        own.insert(name)
      } else if isPackage, name == ReleasePackage.signatureName, folder.kind(of: name) != .folder {
        // Whoever signed it signed the earlier manifest: beside another one it would only look signed.
        own.insert(name)
      } else if let digest = listed?[name] {
        let bytes = folder.read(name, atMost: Self.byteLimit)
        if bytes.map(ReleasePackage.digest) == digest { own.insert(name) } else { changed.append(name) }
      } else if newNames.contains(name) {
        changed.append(name)
      } else {
        strangers.append(name)
      }
    }
  }

  var isEmpty: Bool { own.isEmpty && changed.isEmpty && strangers.isEmpty }

  /// The digests in a folder's manifest by file name; nil when it is no manifest of a package.
  private static func manifest(of folder: borrowing FolderHandle) -> [String: String]? {
    guard let bytes = folder.read(ReleasePackage.manifestName, atMost: 1 << 20),
      let root = try? JSONText.parse(bytes), root["schema"]?.string == ReleasePackage.schema,
      let files = root["files"]?.elements
    else { return nil }
    var digests: [String: String] = [:]
    for file in files {
      guard let name = file["name"]?.string, let digest = file["sha256"]?.string else { return nil }
      digests[name] = digest
    }
    return digests
  }
}
