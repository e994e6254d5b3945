package import SourceTree

extension PatternRule {
  /// What the rule sees in a text, from top to bottom.
  package func sightings(in text: SourceText) -> [Sighting] {
    guard fileMustMatch.allSatisfy({ $0.firstMatch(in: text.bytes) != nil }),
      !fileMustNotMatch.contains(where: { $0.firstMatch(in: text.bytes) != nil })
    else { return [] }
    return matches(in: text).filter { regions.contains(text.region(at: $0.range.lowerBound)) }
      .filter { !hasNeighbour(of: $0, in: text) }
      .map { sighting(of: $0, in: text) }
  }

  private func matches(in text: SourceText) -> [PatternMatch] {
    if isMultiline { return pattern.matches(in: text.bytes) }
    return (1...text.lineCount).flatMap { pattern.matches(in: text.bytes, range: text.range(ofLine: $0)) }
  }

  private func hasNeighbour(of match: PatternMatch, in text: SourceText) -> Bool {
    guard !notNear.isEmpty else { return false }
    let first = max(1, text.line(at: match.range.lowerBound) - nearLines.before)
    let last = min(text.lineCount, text.line(at: match.range.upperBound) + nearLines.after)
    let range = text.range(ofLine: first).lowerBound..<text.range(ofLine: last).upperBound
    return notNear.contains { $0.firstMatch(in: text.bytes, range: range) != nil }
  }

  private func sighting(of match: PatternMatch, in text: SourceText) -> Sighting {
    let captured = match.text(1, in: text.bytes) ?? ""
    let key: String? =
      switch grouping {
      case .check: ""
      case .file: text.path
      case .capture: captured
      case .match: nil
      }
    let values = ["match": match.text(in: text.bytes) ?? "", "1": captured]
    return Sighting(key: key, path: text.path, line: text.line(at: match.range.lowerBound), values: values)
  }
}
