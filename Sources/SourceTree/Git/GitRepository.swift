#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A git repository that is asked for facts without trusting anything it says of itself.
///
/// What a repository's own configuration can make git run, and what keeps it from doing so here:
/// - `core.fsmonitor`, `core.hooksPath`, pagers, editors, `gpg.program`: overridden in ``GitCommand``.
/// - Transports for a lazy fetch of missing objects (`remote.*.uploadpack`, `remote.*.vcs`, `core.sshCommand`,
///   `ext::`): `GIT_ALLOW_PROTOCOL` allows none, which no `protocol.*.allow` can widen.
/// - `diff.*.command` and `diff.*.textconv`: `--no-ext-diff --no-textconv` wherever there are diffs.
/// - `filter.*.clean` and `filter.*.process`: only ``isDirty()`` compares the work tree, after it has emptied them.
/// - `core.worktree`: overridden by `GIT_WORK_TREE`; `alias.*` cannot replace git's own commands.
package struct GitRepository: Hashable, Sendable {
  /// The absolute path of the program `git`.
  package let programPath: String
  /// The absolute path of the work tree's top folder.
  package let top: String
  /// The absolute path of the audited folder, the top one or one below it.
  let folder: String

  /// Finds the repository that a folder belongs to.
  package init(of folder: String) throws(GitFault) {
    guard let real = GitExecutable.realPath(folder) else { throw .noRepository }
    guard let top = Self.top(above: real) else { throw .noRepository }
    guard let executable = GitExecutable.find(excluding: top) else { throw .notInstalled }
    (programPath, self.top, self.folder) = (executable, top, real)
  }

  /// The audited folder from the top one, with a slash at its end; empty when it is the top one.
  package var prefix: String {
    guard folder != top else { return "" }
    return String(folder.dropFirst(top == "/" ? 1 : top.count + 1)) + "/"
  }

  /// The nearest folder at or above a path that has a `.git`.
  private static func top(above path: String) -> String? {
    var path = path
    while true {
      var status = stat()
      if lstat(path == "/" ? "/.git" : path + "/.git", &status) == 0 { return path }
      guard path != "/", let slash = path.lastIndex(of: "/") else { return nil }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
  }

  /// Whether a folder is git's own storage, such as a bare repository or a `.git` folder.
  static func isStorage(_ folder: String) -> Bool {
    var status = stat()
    guard lstat(folder + "/.git", &status) != 0, stat(folder + "/HEAD", &status) == 0 else { return false }
    return ["objects", "refs"].allSatisfy {
      stat("\(folder)/\($0)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
  }
}
