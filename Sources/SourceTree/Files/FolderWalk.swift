#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A listing of a folder without git's help, which honours `.gitignore` files all the same.
struct FolderWalk {
  private struct Pending {
    var path: ArraySlice<UInt8>
    var depth: Int
    /// The ignore files that apply, outermost first.
    var ignoring: [IgnoreFile]
  }

  private let root: RootFolder
  /// Whether folders with a `.git` of their own are other repositories, and not parts of a workspace.
  private var leavesOutRepositories = false
  private var files: [ListedFile] = []
  private static let deepest = 1_000
  /// The most names that are listed; more than any repository holds, and little enough to keep.
  static let mostFiles = 4_000_000

  /// Lists everything below the root.
  static func files(of root: RootFolder) throws(SystemFault) -> [ListedFile] {
    var walk = FolderWalk(root: root)
    try walk.run()
    return walk.files
  }

  private init(root: RootFolder) { self.root = root }

  private mutating func run() throws(SystemFault) {
    let entries = try root.folder(at: []).entries()
    leavesOutRepositories = entries.contains { $0.name.elementsEqual(Self.gitName) }
    var ignoring: [IgnoreFile] = []
    if let exclude = ignoreFile(at: ".git/info/exclude", of: []) { ignoring.append(exclude) }
    var pending = [Pending(path: [], depth: 0, ignoring: ignoring)]
    while let next = pending.popLast(), files.count < Self.mostFiles { pending += list(next) }
  }

  /// Lists one folder and returns the folders in it.
  private mutating func list(_ pending: Pending) -> [Pending] {
    let entries: [(name: ArraySlice<UInt8>, kind: Int32)]
    let folder: OpenFolder
    do throws(SystemFault) {
      guard pending.depth <= Self.deepest else { throw SystemFault(code: ENAMETOOLONG) }
      folder = try root.folder(at: pending.path)
      entries = try folder.entries()
    } catch {
      files.append(ListedFile(path: pending.path, skip: RootFolder.reason(for: error)))
      return []
    }
    if let whole = skip(of: pending, entries.map(\.name)) {
      files.append(ListedFile(path: pending.path, skip: whole))
      return []
    }
    var ignoring = pending.ignoring
    if entries.contains(where: { $0.name.elementsEqual(Self.ignoreName) }),
      let file = ignoreFile(at: ".gitignore", of: pending.path)
    {
      ignoring.append(file)
    }
    var folders: [Pending] = []
    for entry in entries where !entry.name.elementsEqual(Self.gitName) {
      let path = pending.path.isEmpty ? entry.name : (pending.path + [UInt8(ascii: "/")] + entry.name)[...]
      let isFolder = Self.isFolder(entry, in: folder)
      let verdict = ignoring.reversed().lazy.compactMap { $0.ignores(path, isFolder: isFolder) }.first
      if verdict == true { continue }
      if isFolder {
        folders.append(Pending(path: path, depth: pending.depth + 1, ignoring: ignoring))
      } else {
        files.append(ListedFile(path: path))
      }
    }
    return folders
  }

  /// Why a whole folder is left out, to be named once instead of by its files.
  private func skip(of pending: Pending, _ names: [ArraySlice<UInt8>]) -> SkipReason? {
    guard pending.depth > 0 else { return nil }
    if leavesOutRepositories && names.contains(where: { $0.elementsEqual(Self.gitName) }) {
      return .submodule
    }
    let name = pending.path.split(separator: UInt8(ascii: "/")).last ?? []
    // `pyvenv.cfg` marks a virtual environment of Python, whatever its name (PEP 405).
    let isInstalled =
      Self.installedNames.contains { name.elementsEqual($0.utf8) }
      || names.contains { $0.elementsEqual("pyvenv.cfg".utf8) }
    return isInstalled ? .vendored : nil
  }

  private func ignoreFile(at name: String, of folder: ArraySlice<UInt8>) -> IgnoreFile? {
    var bytes: [UInt8] = []
    let path = folder.isEmpty ? Array(name.utf8) : folder + [UInt8(ascii: "/")] + Array(name.utf8)
    guard root.read(path[...], into: &bytes, largest: IgnoreFile.largest) == nil else { return nil }
    return IgnoreFile(bytes[...], folder: folder)
  }

  private static func isFolder(_ entry: (name: ArraySlice<UInt8>, kind: Int32), in folder: OpenFolder) -> Bool
  {
    // Some file systems leave the kind to `fstatat`.
    guard entry.kind == Int32(DT_UNKNOWN) else { return entry.kind == Int32(DT_DIR) }
    guard let status = try? folder.status(of: entry.name) else { return false }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  private static let gitName = Array(".git".utf8)
  private static let ignoreName = Array(".gitignore".utf8)
  /// Folders that package managers fill; they may hold more files than everything else together.
  private static let installedNames = ["node_modules", "bower_components", "jspm_packages", "__pycache__"]
}
