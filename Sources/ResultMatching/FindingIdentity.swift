package import Readiness

/// What a finding of a scan is known by in the next one (formats §3.6).
package enum FindingIdentity {
  /// The scheme of findings that their cause's name tells: check and key.
  static let keyed = "check"
  /// The scheme of findings that their tool tells by a fingerprint of its own.
  static let fingerprint = "fingerprint"
  /// The scheme of findings that their place tells: check, path and the line's text.
  static let content = "content"

  /// The identities of drafts, in their order; equal ones are told apart by their ordinal from top to bottom.
  package static func identities(of drafts: [FindingDraft]) -> [Identity] {
    var seen: [String: Int] = [:]
    return drafts.map { draft in
      var identity = identity(of: draft)
      identity.ordinal = seen[identity.key, default: 0]
      seen[identity.key, default: 0] += 1
      return identity
    }
  }

  /// The identity of a draft, as if there were none like it before.
  package static func identity(of draft: FindingDraft) -> Identity {
    if let key = draft.key {
      return Identity(scheme: keyed, key: "\(draft.rule):\(key)")
    }
    if let fingerprint = draft.fingerprint {
      return identity(of: fingerprint, tool: draft.tool, rule: draft.rule)
    }
    return Identity(scheme: content, key: contentKey(of: draft.finding, tool: draft.tool, rule: draft.rule))
  }

  /// The identity of what a tool tells by a fingerprint of its own.
  package static func identity(of fingerprint: String, tool: String, rule: String) -> Identity {
    Identity(scheme: Self.fingerprint, key: "\(tool):\(rule):\(fingerprint)")
  }

  /// The key by which its place tells a finding.
  static func contentKey(of finding: Finding, tool: String, rule: String) -> String {
    let path = finding.locations.first?.path ?? ""
    let parts = ["v1", tool, rule, path, text(of: finding)]
    return ContentDigest.hexadecimal(parts.joined(separator: "\u{0}"))
  }

  /// What stands at a finding's place; where the tool does not quote it, what the tool says there.
  static func text(of finding: Finding) -> String {
    let quoted = normalized(finding.locations.first?.snippet ?? "")
    return quoted.isEmpty ? plain(finding.title) : quoted
  }

  /// A line's text without the white space that reformatting changes.
  static func normalized(_ text: String) -> String {
    var text = text
    return text.withUTF8(normalized) ?? normalizedByCharacters(text)
  }

  /// The same for any text, by its characters.
  static func normalizedByCharacters(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The same for text of lone scalars; nil for any other.
  private static func normalized(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    var words: [UInt8] = []
    words.reserveCapacity(text.count)
    var isInWord = false
    var index = 0
    while index < text.count {
      guard let scalar = LoneScalar(text, at: index) else { return nil }
      if scalar.isWhitespace {
        isInWord = false
      } else {
        if !isInWord, !words.isEmpty { words.append(UInt8(ascii: " ")) }
        isInWord = true
        for offset in 0..<scalar.length { words.append(text[index + offset]) }
      }
      index += scalar.length
    }
    return String(decoding: words, as: UTF8.self)
  }

  /// A message without what changes from one commit to the next: numbers, paths and what stands in quotes.
  static func plain(_ message: String) -> String {
    var words: [Substring] = []
    var closing: Character?
    for word in message.split(whereSeparator: \.isWhitespace) {
      if let quote = closing {
        if word.contains(quote) { closing = nil }
        continue
      }
      if let first = word.first, let quote = quotes[first] {
        if !word.dropFirst().contains(quote) { closing = quote }
        continue
      }
      if !word.contains(where: { $0.isNumber || $0 == "/" }) { words.append(word) }
    }
    return words.joined(separator: " ")
  }

  private static let quotes: [Character: Character] = [
    "'": "'", "\"": "\"", "`": "`", "“": "”", "‘": "’",
  ]
}
