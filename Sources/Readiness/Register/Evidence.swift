/// Something that shows a finding to be true or false.
package struct Evidence: Equatable, Sendable {
  /// What was looked at.
  package enum Kind: Equatable, Sendable {
    /// Lines of a file: path from the repository's root, 1-based inclusive lines, and the text that stood
    /// there.
    case file(path: String, startLine: Int?, endLine: Int?, snippet: String)
    /// A command that was run: its exit status, when known, and what it printed.
    case command(line: String, exitStatus: Int?, output: String)
    /// What a person observed or did, in their words.
    case note(text: String)
    /// A report, picture or log kept beside the register.
    case artifact(path: String, description: String)

    /// The name of the kind in every format.
    package var name: String {
      switch self {
      case .file: "file"
      case .command: "command"
      case .note: "note"
      case .artifact: "artifact"
      }
    }
  }

  /// What was looked at, with what it showed.
  package var kind: Kind
  /// SHA-256 of the cited lines, output or artifact, as lower-case hexadecimal; nil when it was not taken.
  package var digest: String?
  /// The commit at which it was looked at.
  package var commit: String?
  /// When it was recorded, in UTC; nil when nobody wrote that down.
  package var recordedAt: Timestamp?
  /// Who recorded it; nil when nobody wrote that down.
  package var recordedBy: String?

  /// Makes a piece of evidence.
  package init(
    _ kind: Kind,
    digest: String? = nil,
    commit: String? = nil,
    recordedAt: Timestamp? = nil,
    recordedBy: String? = nil
  ) {
    self.kind = kind
    self.digest = digest
    self.commit = commit
    self.recordedAt = recordedAt
    self.recordedBy = recordedBy
  }

  /// One line that says what the evidence is: `server/auth.js:12-40`, `$ npm audit`, the note, or the
  /// artifact's path.
  package var headline: String {
    switch kind {
    case .file(let path, let start?, let end?, _) where end != start: "\(path):\(start)-\(end)"
    case .file(let path, let start?, _, _): "\(path):\(start)"
    case .file(let path, nil, _, _): path
    case .command(let line, let status?, _): "$ \(line) (exit \(status))"
    case .command(let line, nil, _): "$ \(line)"
    case .note(let text): text
    case .artifact(let path, _): path
    }
  }
}
