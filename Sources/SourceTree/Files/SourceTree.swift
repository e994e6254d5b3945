/// The files of a repository or folder, as they were listed, and a way to read them.
package struct SourceTree: Sendable {
  /// Every file, ordered by path; those whose text is not scanned say why.
  package let files: [TreeFile]
  /// How they were found.
  package let listing: TreeListing
  /// The git repository that the folder belongs to, for questions to it; nil when there is none.
  package let repository: GitRepository?
  private let reader: @Sendable (TreeFile, inout [UInt8]) -> SkipReason?

  /// Files above this many bytes are not scanned (checks §5.1, common guards).
  package static let largestScannedFile = 600 * 1024
  /// Files above this many bytes are never read, whoever asks.
  static let largestReadFile = 32 << 20

  /// Makes a tree of listed files and what reads one of them, nil when it cannot be read.
  package init(files: [TreeFile], reader: @escaping @Sendable (TreeFile) -> [UInt8]?) {
    self.init(files: files) { file, buffer in
      guard let bytes = reader(file) else { return .unreadable }
      buffer = bytes
      return nil
    }
  }

  /// Makes a tree of listed files and what reads one of them into a buffer or says why it does not.
  init(
    files: [TreeFile],
    listing: TreeListing = TreeListing(),
    repository: GitRepository? = nil,
    readingInto reader: @escaping @Sendable (TreeFile, inout [UInt8]) -> SkipReason?
  ) {
    var sorted = files.sorted { $0.path < $1.path }
    IconFontSamples.mark(&sorted)
    self.files = sorted
    self.listing = listing
    self.repository = repository
    self.reader = reader
  }

  /// Makes a tree of texts by their paths, for the examples of checks.
  package init(_ texts: [String: String]) {
    let bytes = texts.mapValues { Array($0.utf8) }
    let files = bytes.map { path, content in
      FileClassification(path: path, head: content).file(path: path, size: content.count)
    }
    self.init(files: files) { (file: TreeFile) in bytes[file.path] }
  }

  /// The file at a path from the root.
  ///
  /// Cost: logarithmic in the number of files.
  package subscript(path: String) -> TreeFile? {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low].path == path ? files[low] : nil
  }

  /// Reads a file into a buffer, whose content it replaces and whose memory it uses; says why when it does not.
  ///
  /// It is safe to call from many threads at once. Files that are too large, links and anything else that is no
  /// regular file are not read, even when they have become that after they were listed.
  package func read(_ file: TreeFile, into buffer: inout [UInt8]) -> SkipReason? { reader(file, &buffer) }

  /// The bytes of a file, skipped or not; nil when it cannot be read.
  package func bytes(of file: TreeFile) -> [UInt8]? {
    var buffer: [UInt8] = []
    return reader(file, &buffer) == nil ? buffer : nil
  }

  /// The text of a file with its lines and regions; nil when it is not there or cannot be read.
  ///
  /// Cost: linear in its size; nothing is kept.
  package func text(at path: String) -> SourceText? {
    guard var file = self[path], let bytes = bytes(of: file) else { return nil }
    file.language = FileClassification.language(of: file, bytes: bytes)
    return SourceText(file: file, bytes: bytes)
  }
}
