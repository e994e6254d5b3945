/// A place in the audited repository that a finding speaks of.
package struct Location: Equatable, Sendable {
  /// The path from the repository's root, with slashes, as it was given.
  package var path: String
  /// 1-based first line, or nil for the whole file.
  package var startLine: Int?
  /// 1-based last line, inclusive.
  package var endLine: Int?
  /// 1-based column in UTF-16 units, as SARIF counts by default (§3.14.27).
  package var column: Int?
  /// What the place is to the finding, such as `source`, `sink` or `install path`; nil for the main one.
  package var role: String?
  package var snippet: String?

  /// Makes a location.
  package init(
    path: String,
    startLine: Int? = nil,
    endLine: Int? = nil,
    column: Int? = nil,
    role: String? = nil,
    snippet: String? = nil
  ) {
    self.path = path
    self.startLine = startLine
    self.endLine = endLine
    self.column = column
    self.role = role
    self.snippet = snippet
  }

  /// The place as people write it: `path`, `path:line` or `path:first-last`.
  package var text: String {
    guard let startLine else { return path }
    guard let endLine, endLine != startLine else { return "\(path):\(startLine)" }
    return "\(path):\(startLine)-\(endLine)"
  }
}

/// Where a finding came from: a tool's record, or a register that somebody wrote.
package struct Source: Equatable, Sendable {
  package var tool: String
  package var version: String?
  package var rule: String?
  /// SHA-256 of the file it was read from, as lower-case hexadecimal.
  package var reportDigest: String?
  /// Where in that file its record begins and how long it is, in bytes.
  package var recordOffset: Int?
  package var recordLength: Int?

  /// Makes a source.
  package init(
    tool: String,
    version: String? = nil,
    rule: String? = nil,
    reportDigest: String? = nil,
    recordOffset: Int? = nil,
    recordLength: Int? = nil
  ) {
    self.tool = tool
    self.version = version
    self.rule = rule
    self.reportDigest = reportDigest
    self.recordOffset = recordOffset
    self.recordLength = recordLength
  }
}

/// What makes a finding the same finding in the next scan.
package struct Identity: Equatable, Sendable {
  /// How the key was made, such as `own`, `fingerprint` or `content`.
  package var scheme: String
  package var key: String
  /// Tells equal keys apart: 0 for the first.
  package var ordinal: Int

  /// Makes an identity.
  package init(scheme: String, key: String, ordinal: Int = 0) {
    self.scheme = scheme
    self.key = key
    self.ordinal = ordinal
  }
}

/// Somebody who might own a finding, and why they were thought of.
package struct OwnerSuggestion: Equatable, Sendable {
  package var owner: String
  package var reason: String

  /// Makes a suggestion.
  package init(owner: String, reason: String) {
    self.owner = owner
    self.reason = reason
  }
}

/// What a person said about a finding.
package struct Comment: Equatable, Sendable {
  package var text: String
  package var author: String
  package var time: Timestamp

  /// Makes a comment.
  package init(text: String, author: String, time: Timestamp) {
    self.text = text
    self.author = author
    self.time = time
  }
}
