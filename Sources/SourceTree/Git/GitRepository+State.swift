extension GitRepository {
  /// The commit that is checked out; nil before the first one.
  package func commit() async throws(GitFault) -> String? {
    let line = try await line("rev-parse", "--verify", "--quiet", "HEAD^{commit}", accepted: [0, 1])
    return Self.isObjectName(line) ? line : nil
  }

  /// Whether older commits were left out when the repository was fetched.
  package func isShallow() async throws(GitFault) -> Bool {
    try await line("rev-parse", "--is-shallow-repository") == "true"
  }

  /// The tags that point at the commit that is checked out.
  package func tags() async throws(GitFault) -> [String] {
    guard try await commit() != nil else { return [] }
    let arguments = ["for-each-ref", "--points-at=HEAD", "--format=%(refname:strip=2)", "refs/tags"]
    let answer = try await GitCommand(repository: self, arguments: arguments).answer()
    return answer.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a commit, given by its full name, is in the repository.
  package func hasCommit(_ name: String) async throws(GitFault) -> Bool {
    guard Self.isObjectName(name) else { return false }
    let found = try await line("rev-parse", "--verify", "--quiet", "\(name)^{commit}", accepted: [0, 1, 128])
    return found == name
  }

  /// The address that the repository was cloned from, without user names and passwords; nil without a remote.
  package func remote() async throws(GitFault) -> String? {
    let addresses = try await configuration().filter {
      $0.key.hasPrefix("remote.") && $0.key.hasSuffix(".url")
    }
    let chosen = addresses.first { $0.key == "remote.origin.url" } ?? addresses.first
    return chosen.map { RemoteAddress($0.value).text }
  }

  /// Whether files that git tracks in the audited folder differ from the commit that is checked out.
  ///
  /// Filters, which are programs that the repository names, do not run. Where only one of them could tell, the
  /// answer is nil.
  package func isDirty() async throws(GitFault) -> Bool? {
    guard try await commit() != nil else { return nil }
    let drivers = Set(try await configuration().compactMap { Self.filterDriver(of: $0.key) })
    // Other names could not be told apart from their values in `-c name=value`.
    guard drivers.allSatisfy(Self.isPlain) else { return nil }
    var command = GitCommand(
      repository: self,
      arguments: [
        "status", "--porcelain=v1", "-z", "--untracked-files=no", "--ignore-submodules=dirty", "--no-renames",
      ]
    )
    command.configuration = drivers.sorted().flatMap { driver in
      ["clean", "smudge", "process"].map { "filter.\(driver).\($0)=" } + ["filter.\(driver).required=false"]
    }
    if folder != top { command.paths = [[UInt8(ascii: ".")]] }
    let records = try await command.answer().split(separator: 0).filter { $0.count > 3 }
    // The index against the commit, and what is not there: no filter has a say in these.
    let isCertain = records.contains { $0.prefix(2) != Array(" M".utf8)[...] }
    if records.isEmpty || isCertain { return isCertain }
    return try await hasUnfiltered(records.prefix(500).map { Array($0.dropFirst(3)) }) ? true : nil
  }

  /// Whether one of some paths, given from the top folder, has no filter.
  private func hasUnfiltered(_ paths: [[UInt8]]) async throws(GitFault) -> Bool {
    var command = GitCommand(repository: self, arguments: ["check-attr", "-z", "filter"], paths: paths)
    command.folder = top
    let words = try await command.answer().split(separator: 0, omittingEmptySubsequences: false)
    return stride(from: 2, to: words.count, by: 3).contains {
      ["unspecified", "unset"].contains(String(decoding: words[$0], as: UTF8.self))
    }
  }

  /// The repository's configuration with what it includes; reading it runs nothing.
  private func configuration() async throws(GitFault) -> [(key: String, value: String)] {
    var command = GitCommand(repository: self, arguments: ["config", "--null", "--list"])
    command.limit = 4 << 20
    return try await command.answer().split(separator: 0).map { record in
      let parts = record.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
      return (String(decoding: parts[0], as: UTF8.self), value)
    }
  }

  private static func filterDriver(of key: String) -> String? {
    guard key.hasPrefix("filter."), let dot = key.lastIndex(of: "."),
      dot > key.index(key.startIndex, offsetBy: 6)
    else { return nil }
    return String(key[key.index(key.startIndex, offsetBy: 7)..<dot])
  }

  private static func isPlain(_ name: String) -> Bool {
    name.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0 & 0xDF) || $0 == 45 || $0 == 95 }
  }

  /// Whether a text is the full name of an object.
  static func isObjectName(_ text: String) -> Bool {
    [40, 64].contains(text.utf8.count)
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// The first line of an answer.
  func line(_ arguments: String..., accepted: Set<Int32> = [0]) async throws(GitFault) -> String {
    let answer = try await GitCommand(repository: self, arguments: arguments, accepted: accepted).answer()
    return String(decoding: answer.prefix { $0 != 10 }, as: UTF8.self)
  }
}
