/// Finds all of many keywords in one pass over a text, ASCII letters in any case.
///
/// Source: Aho and Corasick, "Efficient String Matching", CACM 18 (1975); the failure links are worked
/// into a dense table over classes of bytes, so that a byte costs one step whatever the keywords are.
package struct KeywordAutomaton: Sendable {
  /// The class of each byte; 0 for bytes that no keyword holds.
  private let classes: [UInt32]
  /// By state (times the number of classes) and class: the next state, with ``found`` when keywords end
  /// in it.
  private let table: [UInt32]
  private let states: KeywordStates

  /// Marks a step to a state in which keywords end.
  private static let found: UInt32 = 1 << 31

  /// Builds the automaton of some keywords; the empty one is never found.
  ///
  /// Cost: linear in the keywords' bytes, times the number of different bytes in them.
  package init(_ keywords: [Keyword]) {
    let alphabet = KeywordAlphabet(keywords)
    var trie = KeywordTrie(classCount: alphabet.count)
    for (number, keyword) in keywords.enumerated() where !keyword.lowered.isEmpty {
      trie.insert(keyword.lowered.map { Int(alphabet.classes[Int($0)]) }, number: UInt32(number))
    }
    trie.close()
    classes = alphabet.classes
    states = KeywordStates(trie, lengths: keywords.map { UInt32($0.lowered.count) })
    table = trie.next.map { state in
      let offset = UInt32(state * alphabet.count)
      return trie.outputs[state].isEmpty ? offset : offset | Self.found
    }
  }

  /// Appends where keywords stand in a text of less than 2 GiB, nearly in the order of their ends.
  ///
  /// Cost: one pass; four places of the text are worked on at once, for each step waits for the one
  /// before it.
  package func appendHits(in text: UnsafeBufferPointer<UInt8>, to hits: inout [KeywordHit]) {
    let quarter = text.count >= 1024 ? text.count / 4 : 0
    classes.withUnsafeBufferPointer { classes in
      table.withUnsafeBufferPointer { table in
        let pass = Pass(text: text, classes: classes, table: table, states: states)
        var state: UInt32 = 0
        if quarter > 0 {
          let ends = pass.runQuarters(of: quarter, into: &hits)
          pass.finish(from: quarter, state: ends.0, into: &hits)
          pass.finish(from: 2 * quarter, state: ends.1, into: &hits)
          pass.finish(from: 3 * quarter, state: ends.2, into: &hits)
          state = ends.3
        }
        pass.run(from: 4 * quarter, state: state, into: &hits)
      }
    }
  }

  /// The bytes and tables of one pass.
  private struct Pass {
    let text: UnsafeBufferPointer<UInt8>
    let classes: UnsafeBufferPointer<UInt32>
    let table: UnsafeBufferPointer<UInt32>
    let states: KeywordStates

    @inline(__always)
    func step(_ state: UInt32, _ index: Int) -> UInt32 {
      table[Int(state &+ classes[Int(text[index])])]
    }

    /// Runs to the end of the text.
    func run(from start: Int, state first: UInt32, into hits: inout [KeywordHit]) {
      var state = first
      for index in start..<text.count {
        let next = step(state, index)
        state = next & ~KeywordAutomaton.found
        if next != state { states.append(in: state, end: index + 1, to: &hits) }
      }
    }

    /// Runs over four parts of this length side by side; gives the state at the end of each.
    func runQuarters(
      of length: Int,
      into hits: inout [KeywordHit]
    ) -> (UInt32, UInt32, UInt32, UInt32) {
      var (first, second, third, fourth): (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
      let mask = ~KeywordAutomaton.found
      for index in 0..<length {
        let (one, two) = (step(first, index), step(second, index &+ length))
        let (three, four) = (step(third, index &+ 2 &* length), step(fourth, index &+ 3 &* length))
        (first, second, third, fourth) = (one & mask, two & mask, three & mask, four & mask)
        guard (one | two | three | four) & KeywordAutomaton.found != 0 else { continue }
        if one != first { states.append(in: first, end: index + 1, to: &hits) }
        if two != second { states.append(in: second, end: index + 1 + length, to: &hits) }
        if three != third { states.append(in: third, end: index + 1 + 2 * length, to: &hits) }
        if four != fourth { states.append(in: fourth, end: index + 1 + 3 * length, to: &hits) }
      }
      return (first, second, third, fourth)
    }

    /// Follows what began before a boundary for as long as it may still become a keyword.
    func finish(from boundary: Int, state first: UInt32, into hits: inout [KeywordHit]) {
      var (state, index) = (first, boundary)
      while index < text.count, states.depth(of: state) > index - boundary {
        let next = step(state, index)
        state = next & ~KeywordAutomaton.found
        index += 1
        if next != state { states.append(in: state, end: index, before: boundary, to: &hits) }
      }
    }
  }
}
