#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension TreeFile {
  /// How many listed files one task looks at.
  private static let share = 4_096

  /// Looks at every listed path without opening it; what is tracked and not there is named apart.
  static func all(
    of listed: [ListedFile],
    in root: RootFolder
  ) async -> (files: [TreeFile], missing: [String]) {
    let attributes = LinguistAttributes(of: listed, in: root)
    return await withTaskGroup(of: (Int, [TreeFile], [String]).self) { group in
      for start in stride(from: 0, to: listed.count, by: share) {
        group.addTask {
          let (files, missing) = some(
            of: listed[start..<min(start + share, listed.count)],
            in: root,
            attributes: attributes
          )
          return (start, files, missing)
        }
      }
      var parts: [(Int, [TreeFile], [String])] = []
      for await part in group { parts.append(part) }
      parts.sort { $0.0 < $1.0 }
      return (promoted(parts.flatMap(\.1)), parts.flatMap(\.2))
    }
  }

  /// The files of a repository that holds nothing but examples, as the product that they are there.
  private static func promoted(_ files: [TreeFile]) -> [TreeFile] {
    let programs = files.filter { $0.skip == nil && Language.programming.contains($0.language) }
    guard programs.contains(where: { $0.role == .example }),
      !programs.contains(where: { $0.role == .product })
    else { return files }
    return files.map { file in
      var file = file
      if file.role == .example { file.role = .product }
      return file
    }
  }

  private static func some(
    of listed: ArraySlice<ListedFile>,
    in root: RootFolder,
    attributes: LinguistAttributes
  ) -> (files: [TreeFile], missing: [String]) {
    var files: [TreeFile] = []
    files.reserveCapacity(listed.count)
    var missing: [String] = []
    var folder: (path: ArraySlice<UInt8>, open: Result<OpenFolder, SystemFault>)?
    var traits = FolderTraits("")
    for file in listed {
      let slash = file.path.lastIndex(of: UInt8(ascii: "/"))
      let path = file.path[..<(slash ?? file.path.startIndex)]
      if folder?.path != path {
        traits = FolderTraits(PathText(path).shown)
        do throws(SystemFault) { folder = (path, .success(try root.folder(at: path))) } catch {
          folder = (path, .failure(error))
        }
      }
      let text = PathText(file.path)
      let shown = text.shown.utf8
      let shownName =
        shown.lastIndex(of: UInt8(ascii: "/")).map { text.shown[shown.index(after: $0)...] }
        ?? text.shown[...]
      var made = FileClassification(name: String(shownName), folder: traits).file(path: text.shown, size: 0)
      made.isTracked = file.isTracked
      made.rawPath = text.raw
      attributes.apply(to: &made, at: file.path)
      let name = file.path[(slash.map { $0 + 1 } ?? file.path.startIndex)...]
      switch Self.look(at: name, in: folder?.open) {
      case .success(let (size, skip)):
        made.size = size
        made.skip =
          file.skip ?? skip ?? made.skip ?? (size > SourceTree.largestScannedFile ? .oversized : nil)
        files.append(made)
      case .failure(let fault) where fault.code == ENOENT || fault.code == ENOTDIR || fault.code == ELOOP:
        if file.isTracked { missing.append(text.shown) }
      case .failure:
        made.skip = .unreadable
        files.append(made)
      }
    }
    return (files, missing)
  }

  /// The size of what stands at a name, and why it is not read when it is no regular file.
  private static func look(
    at name: ArraySlice<UInt8>,
    in folder: Result<OpenFolder, SystemFault>?
  ) -> Result<(Int, SkipReason?), SystemFault> {
    guard let folder else { return .failure(SystemFault(code: ENOENT)) }
    do throws(SystemFault) {
      let status = try folder.get().status(of: name)
      switch status.st_mode & S_IFMT {
      case S_IFREG: return .success((Int(status.st_size), nil))
      case S_IFLNK: return .success((Int(status.st_size), .symbolicLink))
      case S_IFDIR: return .success((0, .submodule))
      default: return .success((0, .special))
      }
    } catch {
      return .failure(error)
    }
  }
}
