/// What the states of an automaton stand for; a state is its number times the number of classes.
struct KeywordStates: Sendable {
  private let classCount: UInt32
  private let depths: [UInt32]
  /// By state: where its keywords begin in ``keywords``; one more at the end.
  private let starts: [UInt32]
  private let keywords: [UInt32]
  private let lengths: [UInt32]

  /// Takes what a closed tree says; lengths are in bytes, by keyword.
  init(_ trie: KeywordTrie, lengths: [UInt32]) {
    classCount = UInt32(trie.classCount)
    depths = trie.depths
    self.lengths = lengths
    keywords = trie.outputs.flatMap { $0 }
    var (start, starts): (UInt32, [UInt32]) = (0, [0])
    for output in trie.outputs {
      start += UInt32(output.count)
      starts.append(start)
    }
    self.starts = starts
  }

  /// The number of bytes read that may still become a keyword.
  func depth(of state: UInt32) -> Int { Int(depths[Int(state / classCount)]) }

  /// Appends the keywords that end in a state, those that begin before a boundary.
  func append(in state: UInt32, end: Int, before boundary: Int = .max, to hits: inout [KeywordHit]) {
    let number = Int(state / classCount)
    for index in Int(starts[number])..<Int(starts[number + 1]) {
      let keyword = keywords[index]
      let start = end - Int(lengths[Int(keyword)])
      if start < boundary { hits.append(KeywordHit(keyword: keyword, offset: UInt32(start))) }
    }
  }
}
