#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension SourceTree {
  /// Lists a real folder, with git where it is a part of a work tree, else by a walk of its own.
  ///
  /// Nothing is read but `.gitignore` and `.gitattributes` files, and nothing outside the folder is ever opened.
  package init(folder path: String, usesGit: Bool = true) async throws(SourceTreeFault) {
    let root = try Self.root(at: path)
    var listing = TreeListing()
    var repository: GitRepository?
    var listed: [ListedFile]?
    do throws(GitFault) {
      guard usesGit else { throw .notInstalled }
      let found = try GitRepository(of: path)
      listed = try await found.listing()
      repository = found
    } catch {
      listing.withoutGit = error
    }
    do throws(SystemFault) {
      let all = if let listed { listed } else { try FolderWalk.files(of: root) }
      let (files, missing) = await TreeFile.all(of: all, in: root)
      listing.missing = missing
      self.init(files: files, listing: listing, repository: repository) { file, buffer in
        switch file.skip {
        case .symbolicLink, .submodule, .special: return file.skip
        default:
          let bytes = file.rawPath ?? Array(file.path.utf8)
          return root.read(bytes[...], into: &buffer, largest: Self.largestReadFile)
        }
      }
    } catch {
      throw .unreadable(path: path, code: error.code)
    }
  }

  private static func root(at path: String) throws(SourceTreeFault) -> RootFolder {
    let root: RootFolder
    do throws(SystemFault) { root = try RootFolder(path: path) } catch {
      switch error.code {
      case ENOENT: throw .notFound(path: path)
      case ENOTDIR: throw .notAFolder(path: path)
      default: throw .unreadable(path: path, code: error.code)
      }
    }
    if GitRepository.isStorage(path) { throw .bareRepository(path: path) }
    return root
  }
}
