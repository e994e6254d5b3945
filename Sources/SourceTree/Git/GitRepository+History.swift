package import Readiness

extension GitRepository {
  /// Who wrote a line of the commit that is checked out.
  package struct BlamedLine: Equatable, Sendable {
    /// Its 1-based number.
    package var line: Int
    /// The commit that it comes from.
    package var commit: String
    /// The author's name.
    package var author: String
    /// The author's address for e-mail, without brackets.
    package var mail: String
    /// When it was written, in seconds since 1970.
    package var time: Int
  }

  /// Somebody who committed to a path.
  package struct Committer: Equatable, Sendable {
    /// The author's name.
    package var name: String
    /// The author's address for e-mail.
    package var mail: String
    /// How many of the commits looked at are theirs.
    package var commits: Int
    /// The newest of them, in seconds since 1970.
    package var latest: Int
  }

  /// The day (UTC) of the newest commit that touched any of some paths; nil when none did.
  package func lastChange(of paths: [String]) async throws(GitFault) -> CalendarDate? {
    guard try await !isShallow() else { throw .shallow }
    let answer = try await log(of: paths, format: "%ct", count: 1)
    return Int(String(decoding: answer.prefix { $0 != 0 }, as: UTF8.self)).map {
      CalendarDate(daysSinceEpoch: $0 / 86_400)
    }
  }

  /// Who made the newest commits to a path, those with the most first.
  package func committers(of path: String, among count: Int = 50) async throws(GitFault) -> [Committer] {
    guard try await !isShallow() else { throw .shallow }
    var committers: [String: Committer] = [:]
    for record in try await log(of: [path], format: "%ae%n%ct%n%an", count: count).split(separator: 0) {
      let lines = record.split(separator: 10, maxSplits: 2, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard lines.count == 3, let time = Int(lines[1]) else { throw .unexpectedAnswer }
      // The newest commit comes first, and its spelling of the name stays.
      let known = committers[lines[0]] ?? Committer(name: lines[2], mail: lines[0], commits: 0, latest: time)
      committers[lines[0]] = known
      committers[lines[0]]?.commits += 1
    }
    return committers.values.sorted { ($1.commits, $1.latest, $0.mail) < ($0.commits, $0.latest, $1.mail) }
  }

  /// Who wrote some lines of a file; lines whose author the history does not reach are left out.
  package func blame(_ path: String, lines: ClosedRange<Int>) async throws(GitFault) -> [BlamedLine] {
    let isShallow = try await isShallow()
    let command = GitCommand(
      repository: self,
      arguments: [
        "blame", "--porcelain", "--no-textconv", "-L",
        "\(max(1, lines.lowerBound)),\(max(1, lines.upperBound))", "HEAD",
      ],
      paths: [PathText.bytes(of: path)]
    )
    return try BlameReading(try await command.answer()).lines(withBoundary: !isShallow)
  }

  private func log(of paths: [String], format: String, count: Int) async throws(GitFault) -> [UInt8] {
    try await GitCommand(
      repository: self,
      arguments: [
        "log", "-z", "--format=\(format)", "--max-count=\(count)", "--no-show-signature", "--no-ext-diff",
        "--no-textconv", "--no-color", "--no-decorate", "--no-patch", "HEAD",
      ],
      paths: paths.map(PathText.bytes)
    ).answer()
  }
}
