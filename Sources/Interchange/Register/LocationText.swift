internal import Readiness

/// Reads places as people write them: `path:12-40`, `path lines 62-64, 83-84`, `path#L10-L20`, several in one
/// text.
struct LocationText {
  /// The places, in their order.
  private(set) var locations: [Location] = []
  /// Whether nothing of the text was left out.
  private(set) var isWhole = true

  /// The longest text that is taken for a place, in bytes.
  private static let longest = 4096

  init(_ text: String) {
    guard text.utf8.count <= Self.longest else {
      isWhole = false
      return
    }
    guard text.utf8.contains(where: Self.isTelling) else {
      if text.isEmpty { return }
      if let found = Self.place(text) { add(found) } else { isWhole = false }
      return
    }
    for part in Self.parts(Self.listed(text)) { read(part) }
  }

  /// With semicolons for the words and signs that also part places.
  private static func listed(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: " ")) else { return text }
    return [" + ", " & ", " and "].reduce(text) { text, joint in
      text.split(separator: joint, omittingEmptySubsequences: false).joined(separator: "; ")
    }
  }

  /// Whether a byte can be part of anything but a plain path.
  private static func isTelling(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte >= 0x80 || ",;:#()`\"'".utf8.contains(byte)
  }

  /// Splits at commas, semicolons and line ends that are not in brackets.
  private static func parts(_ text: String) -> [Substring] {
    var depth = 0
    return text.split { character in
      switch character {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth = max(0, depth - 1)
      case ",", ";", "\n", "\r\n": return depth == 0
      default: break
      }
      return false
    }
  }

  private mutating func read(_ part: Substring) {
    let text = Self.unquoted(part.trimmed)
    guard !text.isEmpty else { return }
    if let path = locations.last?.path, let more = LineRanges(text) { return add(path, more) }
    let (place, remark) = Self.withoutRemark(text)
    if remark != nil { isWhole = false }
    guard let found = Self.place(place) else {
      isWhole = false
      return readWithin(place)
    }
    add(found)
  }

  /// A place within a sentence: the words that look like paths.
  private mutating func readWithin(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    for index in words.indices {
      let word = Self.unquoted(String(words[index]).trimmingPunctuation)
      guard var found = Self.place(word), Self.looksLikePath(found.path, isAlone: false) else { continue }
      if found.lines == nil, index + 1 < words.endIndex, words[index + 1].lowercased().hasPrefix("line") {
        let number = words[(index + 1)...].dropFirst().first.map { String($0).trimmingPunctuation }
        found.lines = number.flatMap(LineRanges.init)
      }
      add(found)
    }
  }

  private mutating func add(_ path: String, _ lines: LineRanges) {
    let isBare = lines.ranges.count > 0 && locations.last?.path == path && locations.last?.startLine == nil
    if isBare { locations.removeLast() }
    for range in lines.ranges {
      locations.append(Location(path: path, startLine: range.lowerBound, endLine: range.upperBound))
    }
  }

  private mutating func add(_ found: Found) {
    guard let lines = found.lines else { return locations.append(Location(path: found.path)) }
    add(found.path, lines)
    if let column = found.column, lines.ranges.count == 1 { locations[locations.count - 1].column = column }
  }
}

extension LocationText {
  private struct Found {
    var path: String
    var lines: LineRanges?
    var column: Int?
  }

  /// The place that a text is, if it is nothing else.
  private static func place(_ text: String) -> Found? {
    let bytes = text.utf8
    let spaced = [" lines ", " line ", " Lines ", " Line ", ", line ", " @ ", " L"]
    let separators = (bytes.contains(UInt8(ascii: " ")) ? spaced : []) + ["#L", "#l", ":L"]
    for separator in separators {
      guard separator.utf8.allSatisfy({ bytes.contains($0) }), let (head, tail) = split(text, at: separator),
        let lines = LineRanges(tail)
      else { continue }
      let path = head.trimmed.droppingSuffix(":").droppingSuffix(",")
      return looksLikePath(path, isAlone: true) ? Found(path: path, lines: lines) : nil
    }
    if let found = colonPlace(text) { return found }
    if text.hasSuffix(")"), let (head, tail) = split(text, at: "("),
      let lines = LineRanges(String(tail.dropLast()))
    {
      let path = head.trimmed
      return looksLikePath(path, isAlone: true) ? Found(path: path, lines: lines) : nil
    }
    let isPath = looksLikePath(text, isAlone: false) && !text.contains(where: \.isWhitespace)
    return isPath ? Found(path: text) : nil
  }

  /// `path:12`, `path:12-40`, `path:12:5` and `path: 12`.
  private static func colonPlace(_ text: String) -> Found? {
    guard let colon = text.lastIndex(of: ":") else { return nil }
    let (head, tail) = (String(text[..<colon]), text[text.index(after: colon)...].trimmed)
    // Line 0 is how tools name a file as a whole.
    if tail == "0", looksLikePath(head, isAlone: true) { return Found(path: head) }
    guard let last = LineRanges(tail) else { return nil }
    if let inner = head.lastIndex(of: ":"), last.ranges.count == 1,
      let line = LineRanges(head[head.index(after: inner)...].trimmed), line.ranges.count == 1
    {
      let path = String(head[..<inner])
      guard looksLikePath(path, isAlone: true) else { return nil }
      return Found(path: path, lines: line, column: last.ranges[0].lowerBound)
    }
    let path = head.trimmed
    return looksLikePath(path, isAlone: true) ? Found(path: path, lines: last) : nil
  }

  /// Whether a text can be a path; one that lines were named for needs less to look like one.
  private static func looksLikePath(_ text: String, isAlone: Bool) -> Bool {
    guard !text.isEmpty, text.count <= 400, !text.contains("://") else { return false }
    let hasSpace = text.contains(where: \.isWhitespace)
    let name = text.split(separator: "/").last ?? ""
    let dot = name.lastIndex(of: ".")
    let ending = dot.map { name[name.index(after: $0)...] } ?? ""
    let hasEnding = (1...10).contains(ending.count) && ending.allSatisfy { $0.isLetter || $0.isNumber }
    if hasSpace { return isAlone && hasEnding && text.contains("/") && !hasPathWithin(text) }
    if hasEnding, isAlone || ending.contains(where: \.isLetter) { return Double(name) == nil }
    let wellKnown = [
      "Dockerfile", "Makefile", "LICENSE", "Procfile", "Gemfile", "Rakefile", "Jenkinsfile", "CODEOWNERS",
    ]
    return text.contains("/") && text.contains(where: \.isLetter) || wellKnown.contains(String(name))
      || isAlone
  }

  /// Whether a word before the last already is a path, so that the text is a sentence and no name with
  /// spaces.
  private static func hasPathWithin(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).dropFirst().contains { $0.contains("/") }
  }

  /// Takes off a remark in brackets behind a place: `path:12 (get_tab)`.
  private static func withoutRemark(_ text: String) -> (String, String?) {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex else {
      return (text, nil)
    }
    let remark = String(text[text.index(after: open)...].dropLast())
    guard LineRanges(remark) == nil else { return (text, nil) }
    return (text[..<open].trimmed, remark)
  }

  private static func split(_ text: String, at separator: String) -> (String, String)? {
    guard let range = text.ranges(of: separator).last else { return nil }
    return (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, let quote = text.first, "`\"'".contains(quote) else { return text }
    guard let close = text.dropFirst().firstIndex(of: quote) else { return text }
    return String(text[text.index(after: text.startIndex)..<close]) + text[text.index(after: close)...]
  }
}

extension String {
  /// The text without punctuation around it that belongs to a sentence.
  fileprivate var trimmingPunctuation: String {
    var rest = self[...]
    while let last = rest.last, ",;.!?)]".contains(last) { rest = rest.dropLast() }
    while let first = rest.first, "([".contains(first) { rest = rest.dropFirst() }
    return String(rest)
  }

  fileprivate func droppingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
