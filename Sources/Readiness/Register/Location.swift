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
  /// The text that stood there, as the source quoted it; nil when it did not.
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
  /// The tool's name for itself, or the name of the register.
  package var tool: String
  /// The tool's version as it gives it; nil when it gives none.
  package var version: String?
  /// The tool's own id of the rule that found it (SARIF §3.27.5); nil when it gives none.
  package var rule: String?
  /// What tells the analysis from others of the same tool (SARIF §3.17.3); nil when there is one only.
  package var category: String?
  /// SHA-256 of the file it was read from, as lower-case hexadecimal.
  package var reportDigest: String?
  /// Where in that file its record begins, in bytes from 0; nil when its bytes are not those that were read.
  package var recordOffset: Int?
  /// How long its record is, in bytes; nil when ``recordOffset`` is.
  package var recordLength: Int?

  /// Makes a source.
  package init(
    tool: String,
    version: String? = nil,
    rule: String? = nil,
    category: String? = nil,
    reportDigest: String? = nil,
    recordOffset: Int? = nil,
    recordLength: Int? = nil
  ) {
    self.tool = tool
    self.version = version
    self.rule = rule
    self.category = category
    self.reportDigest = reportDigest
    self.recordOffset = recordOffset
    self.recordLength = recordLength
  }
}

/// What makes a finding the same finding in the next scan.
package struct Identity: Equatable, Sendable {
  /// How the key was made, such as `own`, `fingerprint` or `content`.
  package var scheme: String
  /// What the scheme makes of the finding; equal keys of one scheme mean one and the same finding.
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
  /// The name that becomes the owner if somebody agrees.
  package var owner: String
  /// What speaks for them, such as the line of a CODEOWNERS file.
  package var reason: String

  /// Makes a suggestion.
  package init(owner: String, reason: String) {
    self.owner = owner
    self.reason = reason
  }
}

/// What a person said about a finding.
package struct Comment: Equatable, Sendable {
  /// Plain text, line breaks included.
  package var text: String
  /// Who said it, by the name that owners have.
  package var author: String
  /// When it was said, in UTC.
  package var time: Timestamp

  /// Makes a comment.
  package init(text: String, author: String, time: Timestamp) {
    self.text = text
    self.author = author
    self.time = time
  }
}
