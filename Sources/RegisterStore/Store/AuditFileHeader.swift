import Foundation

/// The first bytes of a database file, by which it is refused before SQLite touches it.
///
/// Source: SQLite, "Database File Format", 1.3 The Database Header.
struct AuditFileHeader {
  private static let length = 100
  private static let magic = Array("SQLite format 3\0".utf8)
  private static let applicationIDOffset = 68

  /// Throws when there is no audit file at the path.
  static func check(_ path: String) throws(StoreFault) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else {
        throw .system(path: path, call: "stat", errno: errno)
      }
      throw .missing(path: path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notDatabase(path: path) }
    let bytes = try firstBytes(of: path)
    guard bytes.count == length, bytes.starts(with: magic) else { throw .notDatabase(path: path) }
    let id = bytes[applicationIDOffset..<applicationIDOffset + 4].reduce(0) { $0 << 8 | Int($1) }
    guard id == AuditSchema.applicationID else { throw .foreign(path: path, applicationID: id) }
  }

  private static func firstBytes(of path: String) throws(StoreFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(path: path, call: "open", errno: errno) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: length)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    guard count >= 0 else { throw .system(path: path, call: "pread", errno: errno) }
    return Array(bytes.prefix(count))
  }
}
