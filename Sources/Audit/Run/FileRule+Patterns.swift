import SourceTree

extension FileRule {
  /// What any of several patterns sees, each in the files that it is for.
  init(anyOf rules: [PatternRule]) {
    let words = RuleWords(rules)
    self.init(FileSelection(anyOf: rules.map(\.files))) { text in
      let calls = words.calls(by: text.bytes).filter { rules[$0.rule].files.includes(text.file) }
      guard !calls.isEmpty else { return [] }
      let workspace = PatternWorkspace()
      return calls.flatMap { rules[$0.rule].sightings(in: text, candidates: $0.offsets, using: workspace) }
    }
  }
}

/// The keywords of several rules, looked for in one pass.
private struct RuleWords {
  private let automaton: KeywordAutomaton
  /// By keyword: the rule that it calls for.
  private let owners: [Int]
  /// The rules that every text calls for.
  private let unconditional: [Int]

  init(_ rules: [PatternRule]) {
    let pairs = rules.enumerated().flatMap { index, rule in
      rule.files.keywords.map { (word: Keyword($0), owner: index) }
    }
    automaton = KeywordAutomaton(pairs.map(\.word))
    owners = pairs.map(\.owner)
    unconditional = rules.indices.filter { rules[$0].files.keywords.isEmpty }
  }

  /// The rules of which a text holds a keyword, in their order, with the offsets at which it does.
  func calls(by bytes: [UInt8]) -> [(rule: Int, offsets: [Int]?)] {
    var hits: [KeywordHit] = []
    bytes.withUnsafeBufferPointer { automaton.appendHits(in: $0, to: &hits) }
    var offsets: [Int: [Int]] = [:]
    for hit in hits { offsets[owners[Int(hit.keyword)], default: []].append(Int(hit.offset)) }
    let called = offsets.map { (rule: $0.key, offsets: Optional($0.value.sorted())) }
    return (called + unconditional.map { (rule: $0, offsets: nil) }).sorted { $0.rule < $1.rule }
  }
}

extension FileSelection {
  /// The least selection that leaves out no file of the others.
  fileprivate init(anyOf selections: [FileSelection]) {
    let isAnyLanguage = selections.contains { $0.languages.isEmpty }
    let isAnyPath = selections.contains { $0.paths.isEmpty }
    let isAnyText = selections.contains { $0.keywords.isEmpty }
    self.init(
      languages: isAnyLanguage ? [] : Set(selections.flatMap(\.languages)),
      roles: Set(selections.flatMap(\.roles)),
      paths: isAnyPath ? [] : selections.flatMap(\.paths),
      keywords: isAnyText ? [] : selections.flatMap(\.keywords)
    )
  }
}
