import Foundation

/// Files written whole or not at all.
enum WholeFile {
  /// Puts bytes in the place of a file: a new file beside it, made durable, then renamed over it; its mode stays.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let target = (path as NSString).resolvingSymlinksInPath
    var old = stat()
    let mode = stat(target, &old) == 0 ? old.st_mode & 0o7777 : 0o644
    var template = Array("\(target).XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw fault(path) }
    let draft = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do {
      defer { close(descriptor) }
      try write(bytes, to: descriptor, path)
      guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0 else { throw fault(path) }
      guard rename(draft, target) == 0 else { throw fault(path) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress.map { $0 + offset }, bytes.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw fault(path) }
      offset += count
    }
  }

  private static func fault(_ path: String) -> Failure {
    Failure(.cannotWrite, "\(path): \(String(cString: strerror(errno)))")
  }
}
