import SourceTree

/// The scripts that the repository's static pages load from the repository, and the ids in both.
struct ScriptsOfPages {
  /// A place in a script that asks for an element by its id.
  struct Use: Hashable, Sendable {
    var id: String
    var path: String
    var line: Int
  }

  /// The uses whose answer the script relies on.
  private(set) var uses: [Use] = []
  /// Every id and every quoted word that may be one, in pages and scripts.
  private(set) var known: Set<String> = []
  /// Beginnings of ids that code completes.
  private(set) var prefixes: Set<String> = []
  /// Whether there were more files than are read.
  private(set) var isCut = false

  private static let mostFiles = 300

  /// Reads the pages, the scripts they load and what else may make elements in the same folders.
  init(pages: [String], scripts: Set<String>, tree: SourceTree) {
    let roots = Set(
      (pages + scripts).map { $0.split(separator: "/").dropLast().first.map(String.init) ?? "" }
    )
    let others = tree.files.filter { file in
      guard file.skip == nil,
        Language.markup.contains(file.language)
          || file.language == .plain && MarkupDialect(path: file.path) != nil,
        !scripts.contains(file.path), file.role == .product
      else { return false }
      return roots.contains("")
        || roots.contains(file.path.split(separator: "/").first.map(String.init) ?? "")
    }
    isCut = others.count + scripts.count > Self.mostFiles
    guard !isCut else { return }
    for path in scripts.sorted() {
      guard let text = tree.text(at: path) else { continue }
      collectWords(in: text)
      collectUses(in: text)
    }
    for file in others {
      if let text = tree.text(at: file.path) { collectWords(in: text) }
    }
  }

  private static let word = Pattern(#"['"`\s=#.]([A-Za-z][\w:.-]*)(?=['"`\s>,)\]])"#)
  private static let prefix = Pattern(
    #"""
    ['"`]#?([A-Za-z][\w-]*[-_])(?:\$\{|['"`]\s*\+)|\bid\s*=\s*['"\\]*([A-Za-z][\w-]*?[-_]?)(?:\$\{|\{\{\#
    |<%|<\?)
    """#
  )
  private static let use = Pattern(
    #"""
    (?:getElementById\(\s*|querySelector\(\s*|(?<![\w$])(?:\$\#
    |jQuery)\(\s*)(['"])(#?)([A-Za-z][\w-]*)\1\s*\)(\s*\??\.?\w*)
    """#
  )

  private mutating func collectWords(in text: SourceText) {
    // A use of an id is no sign that it is there.
    var bytes = text.bytes
    for match in Self.use.matches(in: text.bytes) {
      guard let range = match.ranges[3] else { continue }
      for offset in range { bytes[offset] = 32 }
    }
    for match in Self.word.matches(in: bytes) { match.text(1, in: bytes).map { _ = known.insert($0) } }
    for match in Self.prefix.matches(in: text.bytes) {
      (match.text(1, in: text.bytes) ?? match.text(2, in: text.bytes)).map { _ = prefixes.insert($0) }
    }
  }

  private mutating func collectUses(in text: SourceText) {
    for match in Self.use.matches(in: text.bytes) where text.region(at: match.range.lowerBound) == .code {
      let call = match.text(in: text.bytes) ?? ""
      let isById = call.hasPrefix("getElementById")
      guard isById == (match.text(2, in: text.bytes)?.isEmpty ?? true), let id = match.text(3, in: text.bytes)
      else {
        continue
      }
      let after = match.text(4, in: text.bytes) ?? ""
      // Only what is read from the answer at once fails when there is none; jQuery's answer is never nothing.
      guard after.hasPrefix("."), !call.hasPrefix("$"), !call.hasPrefix("jQuery") else { continue }
      uses.append(Use(id: id, path: text.path, line: text.line(at: match.range.lowerBound)))
    }
  }

  /// The uses of ids that nothing in the pages and scripts has or may make.
  var missing: [Use] {
    uses.filter { use in !known.contains(use.id) && !prefixes.contains { use.id.hasPrefix($0) } }
  }
}
