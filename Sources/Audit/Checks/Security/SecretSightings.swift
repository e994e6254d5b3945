import Readiness
import ResultMatching
import SourceTree

/// Words and places for the secrets of one file, none of which holds a secret.
struct SecretSightings {
  var candidates: [SecretCandidate]
  var mask: SecretMask

  /// One sighting for each place.
  func sightings(in text: SourceText) -> [Sighting] {
    candidates.filter { !isTestKey($0, in: text) }.map { candidate in
      let line = text.line(at: candidate.range.lowerBound)
      return Sighting(
        key: key(of: candidate),
        at: [Location(path: text.path, startLine: line, snippet: snippet(ofLine: line, in: text))],
        values: [
          "kind": candidate.format.name, "hint": hint(of: candidate),
          "revocation": candidate.format.revocation,
        ],
        severity: severity(of: candidate, in: text)
      )
    }
  }

  /// Whether it is a key pair that tests bring along for a server of their own, which opens nothing.
  private func isTestKey(_ candidate: SecretCandidate, in text: SourceText) -> Bool {
    guard text.file.role == .test, case .keyMaterial = candidate.format.proof else { return false }
    return true
  }

  /// Addresses are known by their account, for a password may be short enough to be guessed from a digest.
  private func key(of candidate: SecretCandidate) -> String {
    candidate.account ?? "hmac-sha256:" + mask.digest(of: candidate.value)
  }

  private func hint(of candidate: SecretCandidate) -> String {
    if let account = candidate.account { return account }
    if case .keyMaterial = candidate.format.proof { return "BEGIN PRIVATE KEY" }
    return SecretMask.hint(of: candidate.value, publicPrefix: candidate.format.publicPrefix)
  }

  /// The line with every secret that stands on it hidden, also those that began on an earlier line.
  private func snippet(ofLine line: Int, in text: SourceText) -> String {
    let range = text.range(ofLine: line)
    let hidden = candidates.compactMap { candidate -> (range: Range<Int>, hint: String)? in
      let part = candidate.range.clamped(to: range)
      guard !part.isEmpty else { return nil }
      let hint = candidate.account == nil ? hint(of: candidate) : "…"
      return ((part.lowerBound - range.lowerBound)..<(part.upperBound - range.lowerBound), hint)
    }
    return SecretMask.line(text.bytes[range], hiding: hidden)
  }

  private func severity(of candidate: SecretCandidate, in text: SourceText) -> Severity {
    let usual = candidate.format.severity
    guard text.file.role != .product else { return usual }
    // Keys made for a test, and a provider's test mode, open nothing that matters.
    if case .keyMaterial = candidate.format.proof { return .low }
    if usual == .medium { return .low }
    return usual == .critical ? .high : .medium
  }
}
