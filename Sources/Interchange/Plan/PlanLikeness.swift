/// How like a workstream and a to-do are, from 0 to 1.
struct PlanLikeness {
  private let ids: [[String]]
  private let contents: [Set<String>]
  /// What a word says: much when few to-dos use it.
  private let weights: [String: Double]

  init(_ todos: [PlanTodo]) {
    ids = todos.map { PlanWords($0.id).words }
    contents = todos.map { Set(PlanWords($0.content).words.prefix(60)) }
    var uses: [String: Int] = [:]
    for (id, content) in zip(ids, contents) { for word in content.union(id) { uses[word, default: 0] += 1 } }
    weights = uses.mapValues { 1 / Double($0) }
  }

  /// 1 for equal ids, 0.8 and more when one id holds the other, less for words in common.
  ///
  /// Takes the words of the workstream's id, and those of its id and title each once, in any fixed order.
  func score(of id: [String], _ words: [String], withTodo place: Int) -> Double {
    guard id != ids[place] || id.isEmpty else { return 1 }
    let words = common(words, place)
    guard let held = held(id, ids[place]) ?? held(ids[place], id) else { return 0.75 * words }
    return (held == 0 ? 0.85 : 0.8) + 0.1 * words
  }

  /// Where the words of one id stand in another, or nil.
  private func held(_ part: [String], _ whole: [String]) -> Int? {
    guard !part.isEmpty, part.count <= whole.count else { return nil }
    return (0...whole.count - part.count).first { Array(whole[$0..<$0 + part.count]) == part }
  }

  /// The weighted share of a workstream's words that a to-do has; one in its content counts less.
  private func common(_ words: [String], _ place: Int) -> Double {
    var found = 0.0
    var all = 0.0
    for word in words {
      let weight = weights[word] ?? 0.5
      let inID = ids[place].map { Self.likeness(word, $0) }.max() ?? 0
      let inContent = contents[place].contains(word) ? 0.7 : 0
      found += weight * max(inID, inContent)
      all += weight
    }
    return all > 0 ? found / all : 0
  }

  /// 1 for equal words, 0.8 for words with the same stem, such as `synthesis` and `synthesize`.
  private static func likeness(_ left: String, _ right: String) -> Double {
    if left == right { return 1 }
    let shared = zip(left, right).prefix { $0 == $1 }.count
    return shared >= 4 && shared * 10 >= min(left.count, right.count) * 7 ? 0.8 : 0
  }
}
