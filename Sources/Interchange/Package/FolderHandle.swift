import Foundation

/// An open folder whose entries are reached by bare name, so that no path is looked up twice.
///
/// It never follows a symbolic link in an entry's name. Source: POSIX.1-2024 openat, renameat, unlinkat,
/// fstatat.
struct FolderHandle: ~Copyable {
  /// What stands under a name.
  enum Kind: Equatable {
    case nothing
    case file
    case folder
    case link
    case other
  }

  let path: String
  private let descriptor: Int32

  /// Opens the folder at a path.
  init(path: String) throws(PackageFault) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(operation: "open", path: path, code: errno) }
  }

  /// Opens the folder with this name in another.
  init(_ name: String, in parent: borrowing FolderHandle) throws(PackageFault) {
    path = parent.path + "/" + name
    descriptor = openat(parent.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(operation: "open", path: path, code: errno) }
  }

  deinit { close(descriptor) }

  private func fault(_ operation: String, _ name: String) -> PackageFault {
    .system(operation: operation, path: path + "/" + name, code: errno)
  }

  /// What stands under a name.
  func kind(of name: String) -> Kind {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The names of all entries, sorted.
  func names() throws(PackageFault) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw .system(operation: "list", path: path, code: EIO)
    }
  }

  /// The bytes of a regular file, or nil when it is not one or is larger than that.
  func read(_ name: String, atMost limit: Int) -> [UInt8]? {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else {
      return nil
    }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: false)
    guard let data = try? handle.read(upToCount: Int(status.st_size) + 1) else { return [] }
    return data.count == Int(status.st_size) ? [UInt8](data) : nil
  }

  /// Makes a folder that only its owner may enter; false when the name is taken.
  func makeFolder(_ name: String) throws(PackageFault) -> Bool {
    if mkdirat(descriptor, name, 0o700) == 0 { return true }
    if errno == EEXIST { return false }
    throw fault("make folder", name)
  }

  /// Writes a file that was not there, durably, readable by all and writable by its owner.
  func write(_ bytes: [UInt8], to name: String) throws(PackageFault) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = openat(descriptor, name, flags, 0o600)
    guard file >= 0 else { throw fault("create", name) }
    defer { close(file) }
    let isWritten = bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Foundation.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
    guard isWritten else { throw fault("write", name) }
    guard fchmod(file, 0o644) == 0 else { throw fault("set permissions", name) }
    guard fsync(file) == 0 else { throw fault("write to disk", name) }
  }

  /// Lets everybody enter and list the folder.
  func openToAll() throws(PackageFault) {
    guard fchmod(descriptor, 0o755) == 0 else { throw fault("set permissions", "") }
  }

  /// Makes the folder's entries durable.
  func synchronize() throws(PackageFault) {
    guard fsync(descriptor) == 0 else { throw fault("write to disk", "") }
  }

  /// Moves an entry to another folder, under the same or another name.
  func move(_ name: String, to folder: borrowing FolderHandle, as newName: String) throws(PackageFault) {
    guard renameat(descriptor, name, folder.descriptor, newName) == 0 else { throw fault("move", name) }
  }

  /// Moves an entry to another name in the same folder.
  func rename(_ name: String, to newName: String) throws(PackageFault) {
    guard renameat(descriptor, name, descriptor, newName) == 0 else { throw fault("move", name) }
  }

  /// Takes a file out; false when it is still there.
  @discardableResult
  func removeFile(_ name: String) -> Bool { unlinkat(descriptor, name, 0) == 0 }

  /// Takes an empty folder out; false when it is still there.
  @discardableResult
  func removeFolder(_ name: String) -> Bool { unlinkat(descriptor, name, AT_REMOVEDIR) == 0 }
}
