/// What a report's file name tells of the analysis: the part that stays when the next one is written.
package enum ReportName {
  /// The name without folder and extensions, and without the numbers and dates that tell one report from the next.
  ///
  /// `scan-2026-11-20.sarif.gz` and `scan.sarif` are of one analysis, `web-eslint.json` and `api-eslint.json` are not.
  package static func category(_ name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    var stem = last[...]
    for _ in 0..<3 {
      guard let dot = stem.lastIndex(of: "."), dot > stem.startIndex,
        extensions.contains(stem[stem.index(after: dot)...].lowercased())
      else { break }
      stem = stem[..<dot]
    }
    let words = stem.split { !$0.isLetter && !$0.isNumber }.filter { word in
      !word.allSatisfy { $0.isNumber || $0 == "T" || $0 == "Z" }
    }
    let joined = words.joined(separator: "-").lowercased()
    return joined.isEmpty ? stem.lowercased() : joined
  }

  private static let extensions: Set<String> = [
    "json", "sarif", "xml", "gz", "csv", "tsv", "txt", "info", "lcov", "md", "jsonl", "ndjson", "log", "html",
  ]
}
