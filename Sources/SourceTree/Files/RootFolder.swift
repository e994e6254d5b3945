import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The folder that is audited, and the only way to what is in it.
///
/// Every path is walked from the root's descriptor, one name at a time and never through a symbolic link: neither
/// a link in the repository nor one that is put there meanwhile can lead anywhere else.
final class RootFolder: Sendable {
  private let root: OpenFolder
  /// Folders that are open, so that the files of one folder cost one step each.
  private let open = Mutex<[ArraySlice<UInt8>: OpenFolder]>([:])
  private static let mostOpen = 64

  /// Opens the root.
  init(path: String) throws(SystemFault) { root = try OpenFolder(path: path) }

  /// A folder by its path from the root; the empty path is the root.
  func folder(at path: ArraySlice<UInt8>) throws(SystemFault) -> OpenFolder {
    var (folder, end) = nearestOpen(to: path)
    while end < path.endIndex {
      let start = end == path.startIndex ? end : end + 1
      end = path[start...].firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex
      folder = try folder.folder(named: path[start..<end])
      let (opened, key) = (folder, Array(path[..<end])[...])
      open.withLock { folders in
        if folders.count >= Self.mostOpen { folders.removeAll(keepingCapacity: true) }
        folders[key] = opened
      }
    }
    return folder
  }

  /// The nearest folder above or at a path that is open, and where its path ends.
  private func nearestOpen(to path: ArraySlice<UInt8>) -> (OpenFolder, end: Int) {
    open.withLock { folders in
      var end = path.endIndex
      while end > path.startIndex {
        if let folder = folders[path[..<end]] { return (folder, end) }
        end = path[..<end].lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
      }
      return (root, path.startIndex)
    }
  }

  /// Reads a whole file into a buffer, whose content it replaces; says why when it does not.
  func read(
    _ path: ArraySlice<UInt8>,
    into buffer: inout [UInt8],
    largest: Int = SourceTree.largestScannedFile
  ) -> SkipReason? {
    buffer.removeAll(keepingCapacity: true)
    let slash = path.lastIndex(of: UInt8(ascii: "/"))
    do throws(SystemFault) {
      let folder = try folder(at: path[..<(slash ?? path.startIndex)])
      let descriptor = try folder.descriptor(of: path[(slash.map { $0 + 1 } ?? path.startIndex)...])
      defer { close(descriptor) }
      return try Self.read(descriptor, into: &buffer, largest: largest)
    } catch {
      buffer.removeAll(keepingCapacity: true)
      return Self.reason(for: error)
    }
  }

  /// Why a refusal of the system keeps a file from being read.
  static func reason(for fault: SystemFault) -> SkipReason {
    switch fault.code {
    case ELOOP, EMLINK: .symbolicLink
    case ENXIO: .special
    case ENOENT, ENOTDIR, ESTALE: .changedMeanwhile
    default: .unreadable
    }
  }

  private static func read(
    _ descriptor: Int32,
    into buffer: inout [UInt8],
    largest: Int
  ) throws(SystemFault) -> SkipReason? {
    let before = try status(of: descriptor)
    guard before.st_mode & S_IFMT == S_IFREG else { return .special }
    guard before.st_size <= largest else { return .oversized }
    // One byte more shows that a file has grown.
    let size = Int(before.st_size)
    var fault: SystemFault?
    buffer.append(addingCapacity: size + 1) { (span: inout OutputSpan<UInt8>) in
      span.withUnsafeMutableBufferPointer { bytes, count in
        fault = fill(UnsafeMutableRawBufferPointer(bytes), &count, from: descriptor)
      }
    }
    if let fault { throw fault }
    let after = try status(of: descriptor)
    guard buffer.count == size, after.st_size == before.st_size, modified(after) == modified(before) else {
      buffer.removeAll(keepingCapacity: true)
      return .changedMeanwhile
    }
    return nil
  }

  /// Reads until the memory is full or the file ends.
  private static func fill(
    _ bytes: UnsafeMutableRawBufferPointer,
    _ count: inout Int,
    from descriptor: Int32
  ) -> SystemFault? {
    while count < bytes.count {
      let step = readOnce(descriptor, UnsafeMutableRawBufferPointer(rebasing: bytes[count...]))
      if step < 0 && errno == EINTR { continue }
      if step < 0 { return SystemFault(code: errno) }
      if step == 0 { return nil }
      count += step
    }
    return nil
  }

  private static func readOnce(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Darwin)
    Darwin.read(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
    Musl.read(descriptor, bytes.baseAddress, bytes.count)
    #else
    Glibc.read(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  private static func status(of descriptor: Int32) throws(SystemFault) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemFault(code: errno) }
    return status
  }

  private static func modified(_ status: stat) -> [Int] {
    #if canImport(Darwin)
    [status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec]
    #else
    [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    #endif
  }
}
