import SourceTree

/// One file under the eyes of many steps; its lines and regions are made out when the first of them asks.
final class FileLook {
  /// The text with its lines and regions.
  private(set) lazy var text = SourceText(file: file, bytes: bytes)
  private let file: TreeFile
  private let bytes: [UInt8]
  private let workspace: PatternWorkspace

  /// Looks at a file's bytes.
  init(file: TreeFile, bytes: [UInt8], workspace: PatternWorkspace) {
    self.file = file
    self.bytes = bytes
    self.workspace = workspace
  }

  /// What a step sees; candidates are the ascending offsets of its keywords, nil when it has none.
  func sightings(of look: ScanPlan.Look, candidates: [Int]?) -> [Sighting] {
    switch look {
    case .file(let look): return look(text)
    case .pattern(let rule):
      let matches = bytes.withUnsafeBufferPointer {
        rule.matches(in: $0, candidates: candidates, using: workspace)
      }
      return matches.isEmpty ? [] : rule.sightings(of: matches, in: text)
    }
  }
}
