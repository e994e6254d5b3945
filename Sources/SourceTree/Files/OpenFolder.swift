#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// An open folder; closed when nobody holds it any more.
final class OpenFolder: Sendable {
  /// The descriptor, for `openat` and its kin.
  let descriptor: Int32

  /// Takes over a descriptor.
  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Opens the folder that an audit starts at; symbolic links on the way to it are the user's own.
  convenience init(path: String) throws(SystemFault) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFault(code: errno) }
    self.init(descriptor: descriptor)
  }

  /// Opens a folder in this one, never through a symbolic link.
  func folder(named name: ArraySlice<UInt8>) throws(SystemFault) -> OpenFolder {
    OpenFolder(descriptor: try descriptor(of: name, flags: O_DIRECTORY))
  }

  /// Opens something in this folder for reading, never through a symbolic link and never waiting for a writer.
  func descriptor(of name: ArraySlice<UInt8>, flags: Int32 = 0) throws(SystemFault) -> Int32 {
    guard Self.isPlain(name) else { throw SystemFault(code: EINVAL) }
    let all = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | flags
    let opened = openat(descriptor, Self.terminated(name), all)
    guard opened >= 0 else { throw SystemFault(code: errno) }
    return opened
  }

  /// What stands at a name in this folder; a symbolic link stands for itself.
  func status(of name: ArraySlice<UInt8>) throws(SystemFault) -> stat {
    guard Self.isPlain(name) else { throw SystemFault(code: EINVAL) }
    var status = stat()
    let result = fstatat(descriptor, Self.terminated(name), &status, AT_SYMLINK_NOFOLLOW)
    guard result == 0 else { throw SystemFault(code: errno) }
    return status
  }

  /// The names in this folder with what the folder says of their kinds (`DT_…`), in no order.
  func entries() throws(SystemFault) -> [(name: ArraySlice<UInt8>, kind: Int32)] {
    // A descriptor of its own, as reading a folder moves the descriptor's position.
    let own = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { throw SystemFault(code: errno) }
    guard let stream = fdopendir(own) else {
      close(own)
      throw SystemFault(code: errno)
    }
    defer { closedir(stream) }
    var entries: [(name: ArraySlice<UInt8>, kind: Int32)] = []
    let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    while let entry = readdir(stream) {
      let start = UnsafeRawPointer(entry).advanced(by: nameOffset)
      let length = strlen(start.assumingMemoryBound(to: CChar.self))
      let name = Array(UnsafeRawBufferPointer(start: start, count: length))
      if name != [0x2E] && name != [0x2E, 0x2E] { entries.append((name[...], Int32(entry.pointee.d_type))) }
    }
    return entries
  }

  /// Whether a name is one step down: neither empty nor a dot name, and without slash and NUL.
  private static func isPlain(_ name: ArraySlice<UInt8>) -> Bool {
    if name.isEmpty || name.elementsEqual([0x2E]) || name.elementsEqual([0x2E, 0x2E]) { return false }
    return !name.contains { $0 == 0x2F || $0 == 0 }
  }

  private static func terminated(_ name: ArraySlice<UInt8>) -> [CChar] {
    var text = name.map { CChar(bitPattern: $0) }
    text.append(0)
    return text
  }
}
