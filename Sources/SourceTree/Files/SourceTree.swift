/// The files of a repository or folder, as they were listed, and a way to read them.
package struct SourceTree: Sendable {
  /// Every file, ordered by path; those whose text is not scanned say why.
  package let files: [TreeFile]
  private let positions: [String: Int]
  private let reader: @Sendable (TreeFile) -> [UInt8]?

  /// Files above this many bytes are not scanned (checks §5.1, common guards).
  package static let largestScannedFile = 600 * 1024

  /// Makes a tree of listed files and what reads one of them, nil when it cannot be read.
  package init(files: [TreeFile], reader: @escaping @Sendable (TreeFile) -> [UInt8]?) {
    self.files = files.sorted { $0.path < $1.path }
    self.reader = reader
    positions = Dictionary(
      self.files.enumerated().map { ($1.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Makes a tree of texts by their paths, for the examples of checks.
  package init(_ texts: [String: String]) {
    let bytes = texts.mapValues { Array($0.utf8) }
    let files = bytes.map { path, content in
      FileClassification(path: path, head: content).file(path: path, size: content.count)
    }
    self.init(files: files) { bytes[$0.path] }
  }

  /// The file at a path from the root.
  package subscript(path: String) -> TreeFile? { positions[path].map { files[$0] } }

  /// The bytes of a file, skipped or not; nil when it cannot be read.
  package func bytes(of file: TreeFile) -> [UInt8]? { reader(file) }

  /// The text of a file with its lines and regions; nil when it is not there or cannot be read.
  ///
  /// Cost: linear in its size; nothing is kept.
  package func text(at path: String) -> SourceText? {
    guard let file = self[path], let bytes = reader(file) else { return nil }
    return SourceText(file: file, bytes: bytes)
  }
}
