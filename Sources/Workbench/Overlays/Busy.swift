import CellGrid

/// Work that goes on beside the workbench, which can only be watched or stopped.
package struct Busy: Equatable, Sendable {
  /// What is being done, as the words on the border.
  package var title: String
  /// What part of it is being done now; empty before the first news.
  package var stage = ""
  /// How many parts of the stage are done.
  package var done = 0
  /// How many there are; 0 where nobody can say.
  package var total = 0
  /// Whether the user has asked for it to stop.
  package var isStopping = false

  /// Makes work that has just begun.
  package init(title: String) { self.title = title }

  /// How far the stage is: a bar with its number, or the stage alone.
  var line: String {
    if isStopping { return "stopping …" }
    guard total > 0 else { return "" }
    let percent = min(100, done * 100 / total)
    let full = percent * 30 / 100
    let bar = String(repeating: "▇", count: full) + String(repeating: "▁", count: 30 - full)
    return "\(bar) \(percent) %  \(done) of \(total)"
  }
}

extension Model {
  /// Whether work goes on beside that the screen waits for.
  package var isBusy: Bool { overlays.contains { if case .busy = $0 { true } else { false } } }

  /// Takes in how far the work is.
  mutating func move(stage: String, done: Int, total: Int) {
    for place in overlays.indices {
      guard case .busy(var busy) = overlays[place] else { continue }
      (busy.stage, busy.done, busy.total) = (stage, done, total)
      overlays[place] = .busy(busy)
    }
  }

  /// Takes the box of the work away.
  mutating func endWork() { overlays.removeAll { if case .busy = $0 { true } else { false } } }

  /// Only stopping is heard while work goes on.
  mutating func press(_ key: Key, in busy: Busy) -> [Command] {
    var busy = busy
    let stops = key.code == .escape || key == Key(name: "C-c") || key == Key(name: "q")
    defer { overlays.append(.busy(busy)) }
    guard stops, !busy.isStopping else { return [] }
    busy.isStopping = true
    return [.stopWork]
  }
}
