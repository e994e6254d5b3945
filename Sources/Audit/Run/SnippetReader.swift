import Readiness
import SourceTree

/// Fills in the text of the lines that sightings point at.
struct SnippetReader {
  private let tree: SourceTree
  private var texts: [String: SourceText] = [:]

  /// The most characters of a line that are quoted.
  private static let longest = 200
  /// The most bytes of a line that are looked at for them.
  private static let mostBytes = 1000
  /// The most files that are kept at a time.
  private static let mostTexts = 64

  /// Reads from a tree.
  init(_ tree: SourceTree) { self.tree = tree }

  /// Fills in what is missing, file by file.
  mutating func fill(_ sightings: inout [Sighting]) {
    for index in sightings.indices {
      for place in sightings[index].locations.indices {
        let location = sightings[index].locations[place]
        guard location.snippet == nil, location.startLine != nil, let text = text(at: location.path) else {
          continue
        }
        sightings[index].locations[place].snippet = Self.snippet(of: location, in: text)
      }
    }
  }

  /// Fills in what is missing of the places in one text.
  static func fill(_ sightings: inout [Sighting], from text: SourceText) {
    for index in sightings.indices {
      for place in sightings[index].locations.indices {
        let location = sightings[index].locations[place]
        guard location.snippet == nil, location.path == text.path else { continue }
        sightings[index].locations[place].snippet = snippet(of: location, in: text)
      }
    }
  }

  private mutating func text(at path: String) -> SourceText? {
    if let known = texts[path] { return known }
    if texts.count >= Self.mostTexts { texts.removeAll(keepingCapacity: true) }
    texts[path] = tree.text(at: path)
    return texts[path]
  }

  private static func snippet(of location: Location, in text: SourceText) -> String? {
    guard let line = location.startLine, line >= 1, line <= text.lineCount else { return nil }
    let range = text.range(ofLine: line)
    let start = range.first { text.bytes[$0] != 32 && text.bytes[$0] != 9 } ?? range.upperBound
    var words = text.string(start..<min(range.upperBound, start + mostBytes)).prefix(longest)
    while let last = words.last, last.isWhitespace { words.removeLast() }
    return words.isEmpty ? nil : String(words)
  }
}
