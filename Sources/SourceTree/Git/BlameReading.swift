/// The answer of `git blame --porcelain` (git-blame(1), "THE PORCELAIN FORMAT").
struct BlameReading {
  private var found: [(line: GitRepository.BlamedLine, isBoundary: Bool)] = []

  /// Reads an answer.
  init(_ answer: [UInt8]) throws(GitFault) {
    struct Commit {
      var (author, mail, time, isBoundary) = ("", "", 0, false)
    }
    var commits: [String: Commit] = [:]
    var current = (commit: "", line: 0)
    for record in answer.split(separator: 10, omittingEmptySubsequences: false) {
      if record.first == 9 {
        let commit = commits[current.commit] ?? Commit()
        let line = GitRepository.BlamedLine(
          line: current.line,
          commit: current.commit,
          author: commit.author,
          mail: commit.mail,
          time: commit.time
        )
        found.append((line, commit.isBoundary))
        current.commit = ""
        continue
      }
      let text = String(decoding: record, as: UTF8.self)
      let (key, value) = Self.split(text)
      if current.commit.isEmpty {
        guard !text.isEmpty else { continue }
        let words = value.split(separator: " ")
        guard GitRepository.isObjectName(key), words.count >= 2, let line = Int(words[1]) else {
          throw .unexpectedAnswer
        }
        current = (key, line)
        continue
      }
      switch key {
      case "author": commits[current.commit, default: Commit()].author = value
      case "author-mail":
        commits[current.commit, default: Commit()].mail = value.filter { $0 != "<" && $0 != ">" }
      case "author-time": commits[current.commit, default: Commit()].time = Int(value) ?? 0
      case "boundary": commits[current.commit, default: Commit()].isBoundary = true
      default: break
      }
    }
  }

  /// The lines; with boundary those, too, that come from the oldest commit that is there.
  func lines(withBoundary: Bool) -> [GitRepository.BlamedLine] {
    found.filter { withBoundary || !$0.isBoundary }.map(\.line)
  }

  private static func split(_ text: String) -> (String, String) {
    guard let space = text.firstIndex(of: " ") else { return (text, "") }
    return (String(text[..<space]), String(text[text.index(after: space)...]))
  }
}
