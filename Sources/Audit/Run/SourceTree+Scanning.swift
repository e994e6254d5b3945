import SourceTree

extension SourceTree {
  /// Reads a file that is to be scanned into a buffer; says why when there is nothing to scan in it.
  func readForScan(_ file: TreeFile, into buffer: inout [UInt8]) -> SkipReason? {
    guard let bytes = bytes(of: file) else { return .unreadable }
    buffer = bytes
    if buffer.count > SourceTree.largestScannedFile { return .oversized }
    return buffer.contains(0) ? .binary : nil
  }
}
