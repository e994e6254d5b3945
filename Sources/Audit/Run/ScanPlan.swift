import SourceTree

/// Everything that is looked for in files, put in order once and shared by all workers.
struct ScanPlan: Sendable {
  /// One look at a file; several may belong to one check.
  struct Step: Sendable {
    /// The check's place among those of the audit.
    var check: Int
    var look: Look
  }

  /// How a step looks.
  enum Look: Sendable {
    case pattern(PatternRule)
    case file(@Sendable (SourceText) -> [Sighting])
  }

  /// What a keyword was found for.
  enum Purpose: Sendable {
    /// The step at this place.
    case step(Int)
    /// The facts that questions about the whole repository need.
    case facts
    /// An ignore in the text.
    case ignore
  }

  /// In the order of the checks.
  private(set) var steps: [Step] = []
  /// The checks that look at files.
  private(set) var scopes: [CheckScope] = []
  /// The steps that look at every file of their check, keywords or not.
  private(set) var unconditional: [Int] = []
  /// Finds the keywords of all.
  let automaton: KeywordAutomaton
  /// By keyword: what it was found for.
  private let purposes: [[Purpose]]

  /// Plans what checks look for in files.
  init(_ checks: [Check]) {
    var keywords = KeywordTable()
    for (number, check) in checks.enumerated() {
      guard let files = check.rule.files else { continue }
      scopes.append(CheckScope(check: number, files: files))
      for (look, words) in check.rule.looks {
        if words.isEmpty { unconditional.append(steps.count) }
        keywords.add(words, for: .step(steps.count))
        steps.append(Step(check: number, look: look))
      }
    }
    keywords.add(SourceFacts.keywords, for: .facts)
    keywords.add([InlineIgnore.marker], for: .ignore)
    automaton = KeywordAutomaton(keywords.words.map(Keyword.init))
    purposes = keywords.purposes
  }

  /// What a keyword was found for.
  func purposes(of hit: KeywordHit) -> [Purpose] { purposes[Int(hit.keyword)] }

  /// The keywords of a plan, each once.
  private struct KeywordTable {
    var words: [String] = []
    var purposes: [[Purpose]] = []
    private var numbers: [Keyword: Int] = [:]

    mutating func add(_ added: [String], for purpose: Purpose) {
      for word in Set(added).sorted() {
        let keyword = Keyword(word)
        if let number = numbers[keyword] {
          purposes[number].append(purpose)
        } else {
          numbers[keyword] = words.count
          words.append(word)
          purposes.append([purpose])
        }
      }
    }
  }
}

extension Check.Rule {
  /// The files that are looked at one by one; nil when only the whole repository is.
  fileprivate var files: FileSelection? {
    switch self {
    case .pattern(let rule): rule.files
    case .file(let rule): rule.files
    case .repository: nil
    }
  }

  /// The looks at each file, with the keywords that call for them.
  fileprivate var looks: [(ScanPlan.Look, [String])] {
    switch self {
    case .pattern(let rule): [(.pattern(rule), rule.files.keywords)]
    case .file(let rule): [(.file(rule.look), rule.files.keywords)]
    case .repository: []
    }
  }
}
