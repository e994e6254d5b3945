import Crypto
import Foundation
import Interchange
import Readiness
import RegisterJSON

/// A file that the user named, read whole.
struct InputFile {
  let path: String
  let bytes: [UInt8]

  /// The most bytes that are read.
  static let limit = 1 << 30

  /// Reads a file, or standard input for `-`.
  init(_ path: String) throws {
    self.path = path
    if path == "-" {
      bytes = try Self.readStandardInput()
      return
    }
    var information = stat()
    guard stat(path, &information) == 0 else {
      throw Failure(.unreadableInput, "\(path): \(String(cString: strerror(errno)))")
    }
    guard information.st_mode & S_IFMT == S_IFREG else {
      throw Failure(.unreadableInput, "\(path) is not a file")
    }
    guard information.st_size <= Self.limit else {
      throw Failure(
        .unreadableInput,
        "\(path) has \(information.st_size) bytes; at most \(Self.limit) are read"
      )
    }
    bytes = try Self.read(path, expected: Int(information.st_size))
  }

  /// Reads a file straight into the bytes that are kept, so that it is never held twice.
  private static func read(_ path: String, expected: Int) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(.unreadableInput, "\(path) cannot be read; check its permissions")
    }
    defer { close(descriptor) }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
      while count < expected {
        let room = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
        let length = Foundation.read(descriptor, room.baseAddress, room.count)
        if length < 0, errno == EINTR { continue }
        failed = length < 0
        guard length > 0 else { return }
        count += length
      }
    }
    guard !failed else {
      throw Failure(.unreadableInput, "\(path) cannot be read: \(String(cString: strerror(errno)))")
    }
    return bytes
  }

  private static func readStandardInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let chunk: Data?
      do {
        chunk = try FileHandle.standardInput.read(upToCount: 1 << 16)
      } catch {
        throw Failure(.unreadableInput, "standard input cannot be read")
      }
      guard let chunk, !chunk.isEmpty else { break }
      bytes.append(contentsOf: chunk)
      guard bytes.count <= limit else {
        throw Failure(.unreadableInput, "standard input has more than \(limit) bytes")
      }
    }
    return bytes
  }

  /// SHA-256 of the content, as lower-case hexadecimal.
  var digest: String { SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined() }

  /// The register that the file holds; what is wrong with it is said with its line and column.
  func register(plan: Plan = .standard) throws -> RegisterReading {
    do {
      return try RegisterFile.read(bytes, name: name, plan: plan)
    } catch {
      let place = error.position.map { ":\($0.line):\($0.column)" } ?? ""
      throw Failure(.unreadableInput, "\(path)\(place): \(error.text)")
    }
  }

  /// The name without its folder.
  var name: String { (path as NSString).lastPathComponent }
}

/// What a path is, by what stands in it.
enum PathKind {
  case audit
  case register
  case plan
  case folder

  /// Looks at the path: a folder, an SQLite database, Markdown by its name, and anything else as a register.
  init(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard path != "-" else {
      self = .register
      return
    }
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(.unreadableInput, "\(path): no such file or folder")
    }
    if isFolder.boolValue {
      self = .folder
    } else if path.hasSuffix(".launchpoll") || Self.isDatabase(path) {
      self = .audit
    } else {
      self = ["md", "markdown"].contains((path as NSString).pathExtension.lowercased()) ? .plan : .register
    }
  }

  private static func isDatabase(_ path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: 16)) == Data("SQLite format 3\u{0}".utf8)
  }
}
