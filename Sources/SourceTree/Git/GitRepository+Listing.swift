extension GitRepository {
  /// What git tracks in the audited folder, and what it neither tracks nor ignores; ordered, each path once.
  ///
  /// Submodules, and repositories that are not tracked, are marked as such.
  func listing() async throws(GitFault) -> [ListedFile] {
    async let tracked = answer("ls-files", "-z", "--stage")
    async let others = answer("ls-files", "-z", "--others", "--exclude-standard")
    let results = await (tracked, others)
    var files = try Self.tracked(in: results.0.get())
    guard !files.isEmpty || folder == top else { throw .noRepository }
    for path in try results.1.get().split(separator: 0) {
      let isFolder = path.last == UInt8(ascii: "/")
      files.append(
        ListedFile(
          path: isFolder ? path.dropLast() : path,
          isTracked: false,
          skip: isFolder ? .submodule : nil
        )
      )
    }
    return files
  }

  /// The files in the answer of `ls-files --stage`: mode, object, stage, a tab and the path.
  static func tracked(in answer: [UInt8]) throws(GitFault) -> [ListedFile] {
    var files: [ListedFile] = []
    files.reserveCapacity(answer.count / 80)
    let submodule = Array("160000 ".utf8)
    for record in answer.split(separator: 0) {
      guard let tab = record.firstIndex(of: UInt8(ascii: "\t")) else { throw .unexpectedAnswer }
      let path = record[(tab + 1)...]
      // An unmerged file has a record for each side.
      if files.last?.path == path { continue }
      files.append(ListedFile(path: path, skip: record.starts(with: submodule) ? .submodule : nil))
    }
    return files
  }

  private func answer(_ arguments: String...) async -> Result<[UInt8], GitFault> {
    do throws(GitFault) {
      let command = GitCommand(
        repository: self,
        arguments: arguments,
        limit: 512 << 20,
        time: .seconds(60)
      )
      return .success(try await command.answer())
    } catch {
      return .failure(error)
    }
  }
}
