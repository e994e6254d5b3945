import SourceTree

extension SourceTree {
  /// Reads a file that is to be scanned into a buffer; says why when there is nothing to scan in it.
  ///
  /// What the file is written in may turn out by its first line.
  func readForScan(_ file: inout TreeFile, into buffer: inout [UInt8]) -> SkipReason? {
    if let reason = read(file, into: &buffer) { return reason }
    // It may have grown since it was listed.
    if buffer.count > SourceTree.largestScannedFile { return .oversized }
    if let reason = FileClassification.skipReason(for: file, bytes: buffer) { return reason }
    file.language = FileClassification.language(of: file, bytes: buffer)
    return nil
  }
}
