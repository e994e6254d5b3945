package import SourceTree

extension PatternRule {
  /// The most sightings that one file is good for; who reads more of them learns nothing new.
  private static let mostSightings = 1000

  /// What the rule sees in a text, from top to bottom.
  package func sightings(in text: SourceText) -> [Sighting] {
    let candidates =
      files.keywords.isEmpty ? nil : files.keywords.flatMap { Keyword($0).offsets(in: text.bytes) }.sorted()
    return sightings(in: text, candidates: candidates, using: PatternWorkspace())
  }

  /// What the rule sees in a text in which its keywords stand at the candidates, from left to right.
  func sightings(
    in text: SourceText,
    candidates: [Int]?,
    using workspace: PatternWorkspace
  ) -> [Sighting] {
    let matches = text.bytes.withUnsafeBufferPointer {
      self.matches(in: $0, candidates: candidates, using: workspace)
    }
    return sightings(of: matches, in: text)
  }

  /// Where the pattern matches on lines that hold a keyword, or anywhere when it is multiline or has no
  /// keywords.
  ///
  /// Candidates are the offsets of keywords from left to right; nil stands for every place.
  func matches(
    in buffer: UnsafeBufferPointer<UInt8>,
    candidates: [Int]?,
    using workspace: PatternWorkspace
  ) -> [PatternMatch] {
    var matches: [PatternMatch] = []
    for search in isMultiline ? [.whole(buffer)] : SearchRange.lines(of: candidates, in: buffer) {
      pattern.forEachMatch(in: buffer, range: search.range, using: workspace, endsLine: search.endsLine) {
        matches.append($0)
        return matches.count < Self.mostSightings
      }
    }
    return matches
  }

  /// What the rule makes of its matches: those in its regions, in a file and a neighbourhood that it is for.
  func sightings(of matches: [PatternMatch], in text: SourceText) -> [Sighting] {
    let inRegions = matches.filter { regions.contains(text.region(at: $0.range.lowerBound)) }
    guard !inRegions.isEmpty, fileMustMatch.allSatisfy({ $0.firstMatch(in: text.bytes) != nil }),
      !fileMustNotMatch.contains(where: { $0.firstMatch(in: text.bytes) != nil })
    else { return [] }
    return inRegions.filter { !hasNeighbour(of: $0, in: text) }
      .prefix(Self.mostSightings)
      .map { sighting(of: $0, in: text) }
  }

  private func hasNeighbour(of match: PatternMatch, in text: SourceText) -> Bool {
    guard !notNear.isEmpty else { return false }
    let first = max(1, text.line(at: match.range.lowerBound) - nearLines.before)
    let last = min(text.lineCount, text.line(at: match.range.upperBound) + nearLines.after)
    let range = text.range(ofLine: first).lowerBound..<text.range(ofLine: last).upperBound
    return notNear.contains { $0.firstMatch(in: text.bytes, range: range) != nil }
  }

  private func sighting(of match: PatternMatch, in text: SourceText) -> Sighting {
    // Alternatives of a pattern have their names in different groups.
    let captured =
      (1..<max(1, match.ranges.count)).lazy.compactMap { match.text($0, in: text.bytes) }.first ?? ""
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
