/// A suite that has begun.
struct JUnitSuite {
  /// Its name; empty when it has none.
  let name: String
  /// The file that its tests stand in, as the report writes it; nil when it does not tell.
  let file: String?
  /// The computer, or what a runner writes in its place.
  let host: String?
  /// 0-based offset of its tag.
  let byteOffset: Int
  /// How many failures and errors its attributes speak of.
  let declaredFailures: Int
  /// How many of its cases and of those of its suites failed.
  var failures = 0
  /// Whether it was said of it or a suite in it that its failures are not shown.
  var isDoubted = false

  /// Reads a tag; what it does not tell it has from the suite around it.
  init(_ tag: XMLTag, in outer: JUnitSuite?) {
    name = tag["name"] ?? ""
    file =
      [tag["file"], tag["filepath"]].compactMap(\.self).first { !$0.isEmpty }
      ?? (JUnitSuite.isFile(name) ? name : outer?.file)
    host = tag["hostname"] ?? outer?.host
    byteOffset = tag.byteOffset
    declaredFailures = ["failures", "errors"].reduce(0) { sum, attribute in
      sum + (tag[attribute].flatMap { Int($0) }.map { min(max($0, 0), 1 << 40) } ?? 0)
    }
  }

  /// The name as a title of its tests, without what differs from one run or computer to the next; nil for none.
  ///
  /// PHPUnit names its outermost suite by the whole path of its configuration, and unittest-xml-reporting adds the
  /// time to every name.
  var title: String? {
    guard !name.isEmpty, !name.hasPrefix("/") else { return nil }
    guard let dash = name.lastIndex(of: "-"), dash > name.startIndex else { return name }
    let ending = name[name.index(after: dash)...]
    let isTime = ending.count == 14 && ending.allSatisfy { $0.isASCII && $0.isNumber }
    return isTime ? String(name[..<dash]) : name
  }

  /// Whether a name of a suite or class is the name of a file, as runners of scripts write it.
  static func isFile(_ name: String) -> Bool {
    guard !name.contains(where: \.isWhitespace), let file = name.split(separator: "/").last,
      let dot = file.lastIndex(of: "."), dot > file.startIndex
    else { return false }
    let ending = String(file[file.index(after: dot)...])
    return scriptEndings.contains(ending) || name.contains("/") && otherEndings.contains(ending)
  }

  /// No package or class is named like these.
  private static let scriptEndings: Set<String> = [
    "cjs", "cts", "feature", "js", "jsx", "mjs", "mts", "ts", "tsx", "vue",
  ]

  /// A class may be named like these, but not behind a slash.
  private static let otherEndings: Set<String> = [
    "bats", "c", "cc", "clj", "cpp", "cs", "dart", "ex", "exs", "go", "groovy", "java", "kt", "lua", "php",
    "pl",
    "py", "rb", "robot", "rs", "scala", "sh", "svelte", "swift", "t", "yaml", "yml",
  ]
}
