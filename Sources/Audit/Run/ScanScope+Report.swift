import Readiness
import SourceTree

extension ScanScope {
  /// What a scan of a tree looked at and what not.
  init(of tree: SourceTree, report: ScanReport) {
    var reasons = Dictionary(report.skipped.map { ($0.file, $0.reason) }) { first, _ in first }
    for (number, file) in tree.files.enumerated() {
      if let reason = file.skip { reasons[number] = reason }
    }
    let counts = reasons.values.reduce(into: [SkipReason: Int]()) { $0[$1, default: 0] += 1 }
    self.init(
      files: report.extent.files,
      bytes: report.extent.bytes,
      lines: report.extent.lines,
      skipCounts: counts.map { SkipCount(reason: $0.key.rawValue, files: $0.value) }
        .sorted { ($1.files, $0.reason) < ($0.files, $1.reason) },
      skipped: reasons.keys.sorted().prefix(Self.namedFiles).map { number in
        SkippedFile(path: tree.files[number].path, reason: reasons[number]?.rawValue ?? "")
      }
    )
  }
}
