import Foundation

/// Why a package was not written; the folder is as it was.
package enum PackageFault: Error, Equatable, Sendable {
  /// The path does not end in the name of a folder.
  case unusableName(String)
  case symbolicLink(String)
  case notAFolder(String)
  /// The folder holds files and was not written by this program.
  case foreignFolder(String)
  /// Files that bear a package's names but are not as a package left them.
  case changedFiles(String, names: [String])
  /// What the system would not do; the code is that of `errno`.
  case system(operation: String, path: String, code: Int32)

  /// The fault in one line, as people will read it.
  package var text: String {
    switch self {
    case .unusableName(let path): "\(path): not the name of a folder that can be made"
    case .symbolicLink(let path): "\(path): is a symbolic link; name the folder itself"
    case .notAFolder(let path): "\(path): is there and is no folder"
    case .foreignFolder(let path): "\(path): holds files and no package of launchpoll"
    case .changedFiles(let path, let names):
      "\(path): changed since they were written: \(names.joined(separator: ", "))"
    case .system(let operation, let path, let code):
      "\(path): \(String(cString: strerror(code))) (\(operation))"
    }
  }
}
