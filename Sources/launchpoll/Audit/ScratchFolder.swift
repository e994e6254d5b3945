import Foundation

/// A folder for a scratch copy, which goes when the program ends in order.
struct ScratchFolder {
  let path: String

  init() throws {
    let template = FileManager.default.temporaryDirectory.appendingPathComponent("launchpoll-XXXXXX").path
    var bytes = Array(template.utf8CString)
    guard let made = mkdtemp(&bytes) else {
      throw Failure(.cannotWrite, "\(template): \(String(cString: strerror(errno)))")
    }
    path = String(cString: made)
  }

  /// Removes the folder and what is in it.
  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
