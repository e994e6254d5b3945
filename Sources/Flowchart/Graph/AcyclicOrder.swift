/// A topological order of nodes that is kept up while lines are added one by one.
///
/// After Pearce and Kelly, "A dynamic topological sort algorithm for directed acyclic graphs", 2006: only the
/// nodes between the two ends of a line that runs against the order are looked at.
struct AcyclicOrder {
  private var position: [Int]
  private var successors: [[Int]]
  private var predecessors: [[Int]]

  init(nodeCount: Int) {
    position = Array(0..<nodeCount)
    successors = Array(repeating: [], count: nodeCount)
    predecessors = successors
  }

  /// The nodes from one to another along added lines, both included, or nil when no way leads there.
  func path(from start: Int, to end: Int) -> [Int]? {
    guard start != end else { return [start] }
    guard position[start] < position[end] else { return nil }
    var origin = [start: start]
    var queue = [start]
    var head = 0
    while head < queue.count, origin[end] == nil {
      let node = queue[head]
      head += 1
      for next in successors[node] where position[next] <= position[end] && origin[next] == nil {
        origin[next] = node
        queue.append(next)
      }
    }
    guard origin[end] != nil else { return nil }
    var path = [end]
    while let last = path.last, last != start, let previous = origin[last] { path.append(previous) }
    return path.reversed()
  }

  /// Adds a line; no way may lead from its target to its source.
  mutating func insert(from source: Int, to target: Int) {
    if position[source] > position[target] { reorder(from: source, to: target) }
    successors[source].append(target)
    predecessors[target].append(source)
  }

  private mutating func reorder(from source: Int, to target: Int) {
    let upper = position[source]
    let lower = position[target]
    let behind = reach(from: source, along: predecessors) { $0 >= lower }
    let ahead = reach(from: target, along: successors) { $0 <= upper }
    let moved = behind + ahead
    let places = moved.map { position[$0] }.sorted()
    for (node, place) in zip(moved, places) { position[node] = place }
  }

  /// The nodes reached from one within a range of positions, in order of position.
  private func reach(from start: Int, along lines: [[Int]], within isInside: (Int) -> Bool) -> [Int] {
    var seen: Set<Int> = [start]
    var found = [start]
    var head = 0
    while head < found.count {
      for next in lines[found[head]] where isInside(position[next]) && seen.insert(next).inserted {
        found.append(next)
      }
      head += 1
    }
    return found.sorted { position[$0] < position[$1] }
  }
}
