/// The tree of keywords' beginnings, from which an automaton is made.
struct KeywordTrie {
  /// By state and class: the next state; -1 where there is none before ``close()``.
  private(set) var next: [Int]
  /// By state: the keywords that end in it.
  private(set) var outputs: [[UInt32]] = [[]]
  /// By state: the number of bytes since the root.
  private(set) var depths: [UInt32] = [0]
  /// The number of classes of bytes.
  let classCount: Int

  /// Makes a tree of nothing but its root.
  init(classCount: Int) {
    self.classCount = classCount
    next = [Int](repeating: -1, count: classCount)
  }

  /// Adds a keyword by the classes of its bytes.
  mutating func insert(_ classes: [Int], number: UInt32) {
    var state = 0
    for byteClass in classes {
      let slot = state * classCount + byteClass
      if next[slot] < 0 {
        next[slot] = outputs.count
        next += [Int](repeating: -1, count: classCount)
        outputs.append([])
        depths.append(depths[state] + 1)
      }
      state = next[slot]
    }
    outputs[state].append(number)
  }

  /// Gives every state a step for every class, by the longest beginning that is an ending of what was read.
  mutating func close() {
    var fallback = [Int](repeating: 0, count: outputs.count)
    var queue: [Int] = []
    for slot in 0..<classCount {
      if next[slot] < 0 { next[slot] = 0 } else { queue.append(next[slot]) }
    }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      outputs[state] += outputs[fallback[state]]
      for byteClass in 0..<classCount {
        let slot = state * classCount + byteClass
        let shorter = next[fallback[state] * classCount + byteClass]
        if next[slot] < 0 {
          next[slot] = shorter
        } else {
          fallback[next[slot]] = shorter
          queue.append(next[slot])
        }
      }
    }
  }
}
