#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Where the program `git` is.
enum GitExecutable {
  /// The absolute path of the first `git` in `PATH` that does not lie in the audited folder.
  ///
  /// Entries of `PATH` that are relative are left out: they would lead into whatever folder one is in.
  static func find(excluding folder: String) -> String? {
    guard let value = getenv("PATH") else { return nil }
    let folders = String(cString: value).split(separator: ":").filter { $0.hasPrefix("/") }
    for candidate in folders.map({ "\($0)/git" }) where access(candidate, X_OK) == 0 {
      guard let real = realPath(candidate), real != folder,
        folder == "/" || !real.hasPrefix(folder + "/")
      else { continue }
      return candidate
    }
    return nil
  }

  /// A path without symbolic links; nil when nothing is there.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
