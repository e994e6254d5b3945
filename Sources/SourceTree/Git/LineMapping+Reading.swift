extension LineMapping {
  /// Reads what `git diff -U0` says.
  package init(diff: [UInt8]) throws(GitFault) {
    var (oldPath, change): (String?, FileChange) = (nil, FileChange())
    var linesLeft = 0
    func store(in mapping: inout LineMapping) {
      if let oldPath { mapping.changes[oldPath] = change }
    }
    for line in diff.split(separator: 10, omittingEmptySubsequences: false) {
      if line.first == UInt8(ascii: "\\") { continue }
      if linesLeft > 0 {
        // Lines of files come first: they may look like anything.
        linesLeft -= 1
        continue
      }
      if let rest = Self.rest(of: line, after: "diff --git ") {
        store(in: &self)
        let paths = Self.paths(ofHeader: rest)
        (oldPath, change) = (paths?.old, FileChange(newPath: paths?.new))
      } else if let rest = Self.rest(of: line, after: "@@ ") {
        let hunk = try Self.hunk(rest)
        change.hunks.append(hunk)
        linesLeft = hunk.oldCount + hunk.newCount
      } else if let rest = Self.rest(of: line, after: "rename from ") {
        oldPath = Self.path(rest, prefix: "")
      } else if let rest = Self.rest(of: line, after: "rename to ") {
        change.newPath = Self.path(rest, prefix: "")
      } else if Self.rest(of: line, after: "copy from ") != nil
        || Self.rest(of: line, after: "new file mode") != nil
      {
        // What is new has no old lines; what it was copied from is as it was.
        oldPath = nil
      } else if Self.rest(of: line, after: "deleted file mode") != nil {
        change.newPath = nil
      } else if let rest = Self.rest(of: line, after: "--- "), rest != Array("/dev/null".utf8)[...] {
        if oldPath != nil { oldPath = Self.path(rest, prefix: "a/") }
      } else if let rest = Self.rest(of: line, after: "+++ "), rest != Array("/dev/null".utf8)[...] {
        change.newPath = Self.path(rest, prefix: "b/")
      } else if Self.rest(of: line, after: "Binary files ") != nil {
        change.isBinary = true
      }
    }
    store(in: &self)
  }

  private static func rest(of line: ArraySlice<UInt8>, after start: String) -> ArraySlice<UInt8>? {
    line.starts(with: start.utf8) ? line.dropFirst(start.utf8.count) : nil
  }

  /// The paths of a header `a/x b/x`; nil when they differ, as the lines below the header give them then.
  private static func paths(ofHeader text: ArraySlice<UInt8>) -> (old: String, new: String)? {
    let middle = text.startIndex + text.count / 2
    guard text.count % 2 == 1, text[middle] == UInt8(ascii: " ") else { return ("", "") }
    let (old, new) = (path(text[..<middle], prefix: "a/"), path(text[(middle + 1)...], prefix: "b/"))
    return (old, new)
  }

  /// A path as git writes it in a diff: quoted like a string of C when it holds anything special.
  private static func path(_ text: ArraySlice<UInt8>, prefix: String) -> String {
    // A name with a space is followed by a tab.
    let text = text.last == 9 ? text.dropLast() : text
    let bytes = text.first == UInt8(ascii: "\"") ? unquoted(text.dropFirst().dropLast()) : Array(text)
    let isPrefixed = bytes.starts(with: prefix.utf8)
    return PathText(bytes.dropFirst(isPrefixed ? prefix.utf8.count : 0)).shown
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10,
    UInt8(ascii: "v"): 11, UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13,
  ]

  private static func unquoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      if (48...55).contains(next) {
        let digits = [next] + rest.prefix(2)
        rest = rest.dropFirst(2)
        bytes.append(digits.reduce(0) { ($0 &* 8) &+ ($1 &- 48) })
      } else {
        bytes.append(escapes[next] ?? next)
      }
    }
    return bytes
  }

  /// A header `-3,2 +4 @@ …`; a count that is not written is one.
  private static func hunk(_ text: ArraySlice<UInt8>) throws(GitFault) -> Hunk {
    let words = text.split(separator: 32, maxSplits: 2).map { String(decoding: $0, as: UTF8.self) }
    guard words.count >= 2, words[0].hasPrefix("-"), words[1].hasPrefix("+"),
      let old = range(words[0].dropFirst()), let new = range(words[1].dropFirst())
    else { throw .unexpectedAnswer }
    return Hunk(oldStart: old.start, oldCount: old.count, newStart: new.start, newCount: new.count)
  }

  private static func range(_ text: Substring) -> (start: Int, count: Int)? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    // No file has so many lines, and sums of them stay sums.
    guard let start = parts.first.flatMap({ Int($0) }), (0...1 << 40).contains(start) else { return nil }
    guard parts.count > 1 else { return (start, 1) }
    guard parts.count == 2, let count = Int(parts[1]), (0...1 << 40).contains(count) else { return nil }
    return (start, count)
  }
}

extension GitRepository {
  /// Where the lines of one commit are in another, both given by their full names.
  package func lineMapping(from old: String, to new: String) async throws(GitFault) -> LineMapping {
    guard Self.isObjectName(old), Self.isObjectName(new) else { throw .unexpectedAnswer }
    let command = GitCommand(
      repository: self,
      arguments: [
        "diff", "--unified=0", "--inter-hunk-context=0", "--find-renames", "--no-ext-diff", "--no-textconv",
        "--no-color",
        "--relative", "--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules=all", old, new,
      ],
      limit: 256 << 20,
      time: .seconds(60)
    )
    return try LineMapping(diff: try await command.answer())
  }
}
