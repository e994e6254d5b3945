import Foundation

extension ReleasePackage {
  /// Writes the package as a folder, whole or not at all.
  ///
  /// The files are written to a folder beside the target and reach the disk before that takes the target's
  /// place. An earlier package that stands there is replaced; whatever else lies in it is carried over. When
  /// a step fails, what was there before is put back.
  /// - Parameters:
  ///   - folder: The path of the folder to make; its parent exists.
  ///   - isReplacing: Whether a folder that holds files but no package may be taken, its files carried over,
  ///     and whether files of an earlier package that were changed by hand may be overwritten.
  /// - Throws: A fault, after which the folder is as it was.
  package func write(to folder: String, replacing isReplacing: Bool) throws(PackageFault) {
    guard let last = folder.split(separator: "/").last, last != ".", last != ".." else {
      throw .unusableName(folder)
    }
    let name = String(last)
    let before = folder[..<last.startIndex]
    let parent = try FolderHandle(path: before.isEmpty ? "." : before == "/" ? "/" : "\(before.dropLast())")
    switch parent.kind(of: name) {
    case .link: throw .symbolicLink(folder)
    case .file, .other: throw .notAFolder(folder)
    case .folder: try check(FolderHandle(name, in: parent), at: folder, isReplacing)
    case .nothing: break
    }
    let staging = try Self.makeFolder(beside: name, in: parent, purpose: "new")
    do {
      try fill(FolderHandle(staging, in: parent))
      try place(staging, as: name, in: parent, at: folder, isReplacing)
    } catch {
      discard(staging, in: parent)
      throw error
    }
  }

  private var names: Set<String> { Set(files.map(\.name)) }

  /// Throws unless the package may take the place of what a folder holds.
  @discardableResult
  private func check(
    _ folder: borrowing FolderHandle,
    at path: String,
    _ isReplacing: Bool
  ) throws(PackageFault) -> PackageFolder {
    let contents = try PackageFolder(folder, newNames: names)
    guard contents.isPackage || contents.isEmpty || isReplacing else { throw .foreignFolder(path) }
    // In a folder of somebody else's, a file that only shares a name with one of ours is never overwritten.
    guard contents.changed.isEmpty || (isReplacing && contents.isPackage) else {
      throw .changedFiles(path, names: contents.changed)
    }
    return contents
  }

  private static func makeFolder(
    beside name: String,
    in parent: borrowing FolderHandle,
    purpose: String
  ) throws(PackageFault) -> String {
    for number in 0..<1000 {
      let candidate = ".\(name.prefix(40)).\(purpose)-\(getpid())-\(number)"
      if try parent.makeFolder(candidate) { return candidate }
    }
    throw .system(operation: "make folder", path: parent.path, code: EEXIST)
  }

  private func fill(_ folder: borrowing FolderHandle) throws(PackageFault) {
    for file in files {
      guard !file.name.isEmpty, file.name != ".", file.name != "..", !file.name.contains("/") else {
        throw .unusableName(file.name)
      }
    }
    for file in files { try folder.write(file.bytes, to: file.name) }
    try folder.openToAll()
    try folder.synchronize()
  }

  /// Puts the new folder in place: directly where there is none, else by moving the old one aside first.
  private func place(
    _ staging: String,
    as name: String,
    in parent: borrowing FolderHandle,
    at path: String,
    _ isReplacing: Bool
  ) throws(PackageFault) {
    guard parent.kind(of: name) == .folder else {
      try parent.rename(staging, to: name)
      // The package is in place now; a fault here would say that it is not.
      try? parent.synchronize()
      return
    }
    let aside = try Self.makeFolder(beside: name, in: parent, purpose: "old")
    do {
      try parent.rename(name, to: aside)
    } catch {
      parent.removeFolder(aside)
      throw error
    }
    var carried: [String] = []
    do {
      // Looked through once more, since nobody can reach it by its name any longer.
      let contents = try check(FolderHandle(aside, in: parent), at: path, isReplacing)
      for stranger in contents.strangers {
        try FolderHandle(aside, in: parent).move(
          stranger,
          to: FolderHandle(staging, in: parent),
          as: stranger
        )
        carried.append(stranger)
      }
      try parent.rename(staging, to: name)
      try? parent.synchronize()
      remove(aside, files: contents.own.union(contents.changed), in: parent)
    } catch {
      putBack(aside, as: name, carried, from: staging, in: parent)
      throw error
    }
  }

  /// Undoes a replacement that failed before the new folder was in place.
  private func putBack(
    _ aside: String,
    as name: String,
    _ carried: [String],
    from staging: String,
    in parent: borrowing FolderHandle
  ) {
    for stranger in carried {
      try? FolderHandle(staging, in: parent).move(stranger, to: FolderHandle(aside, in: parent), as: stranger)
    }
    try? parent.rename(aside, to: name)
  }

  /// Takes the old folder away; a file that came into it meanwhile stays, and the folder with it.
  private func remove(_ aside: String, files: Set<String>, in parent: borrowing FolderHandle) {
    guard let folder = try? FolderHandle(aside, in: parent) else { return }
    for file in files { folder.removeFile(file) }
    parent.removeFolder(aside)
  }

  private func discard(_ staging: String, in parent: borrowing FolderHandle) {
    guard let folder = try? FolderHandle(staging, in: parent) else { return }
    for file in files { folder.removeFile(file.name) }
    parent.removeFolder(staging)
  }
}
