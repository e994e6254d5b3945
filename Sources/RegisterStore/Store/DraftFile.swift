import Foundation

/// A file written under a hidden name in the folder where it belongs, then put in its place whole.
struct DraftFile {
  let path: String
  let draftPath: String
  private let folder: String

  /// Names a draft for the file at a path: `.NAME.PROCESS.RANDOM.draft`.
  init(for path: String) {
    self.path = path
    let place = URL(fileURLWithPath: path)
    folder = place.deletingLastPathComponent().path
    let random = UInt32.random(in: 0...(.max))
    draftPath = "\(folder)/.\(place.lastPathComponent).\(getpid()).\(random).draft"
  }

  /// Makes sure that the place is free and can be written, and clears away what killed processes left.
  func begin() throws(StoreFault) {
    try checkVacancy()
    let descriptor = open(draftPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      guard errno != ENOENT else { throw .missing(path: folder) }
      throw fault("open")
    }
    close(descriptor)
    removeLeftovers()
  }

  /// SQLite would take the log or journal of a deleted file for that of the new one, and ruin it.
  ///
  /// Source: SQLite, "How To Corrupt An SQLite Database File", 1.4 Mispairing database files and hot journals.
  private func checkVacancy() throws(StoreFault) {
    var status = stat()
    for place in [path, path + "-wal", path + "-journal"] where lstat(place, &status) == 0 {
      throw .exists(path: place)
    }
  }

  private func removeLeftovers() {
    let prefix = ".\(URL(fileURLWithPath: path).lastPathComponent)."
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(prefix) && name.contains(".draft") {
      let process = name.dropFirst(prefix.count).prefix { $0 != "." }
      guard let process = Int32(process), kill(process, 0) != 0, errno == ESRCH else { continue }
      unlink("\(folder)/\(name)")
    }
  }

  /// Puts the file in its place, unless something appeared there meanwhile, and makes that last.
  func publish() throws(StoreFault) {
    try sync(draftPath, O_RDWR)
    try checkVacancy()
    if link(draftPath, path) != 0 {
      guard errno != EEXIST else { throw .exists(path: path) }
      // Some file systems have no hard links; there, only the moment between check and rename is unguarded.
      guard rename(draftPath, path) == 0 else { throw fault("rename") }
    }
    discard()
    try sync(folder, O_RDONLY)
  }

  /// Removes the draft and what SQLite keeps beside it.
  func discard() {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(draftPath + suffix) }
  }

  private func sync(_ path: String, _ mode: Int32) throws(StoreFault) {
    let descriptor = open(path, mode | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault("open") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw fault("fsync") }
  }

  private func fault(_ call: String) -> StoreFault {
    switch errno {
    case EACCES, EPERM, EROFS: .readOnly(path: path)
    case ENOSPC, EDQUOT: .diskFull(path: path)
    default: .system(path: path, call: call, errno: errno)
    }
  }
}
