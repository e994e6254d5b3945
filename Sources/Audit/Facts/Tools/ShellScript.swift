/// Takes a shell script apart, as far as it tells which programs it runs.
struct ShellScript {
  /// Its commands in order.
  private(set) var commands: [ScriptCommand] = []
  private var words: [String] = []
  private var word: [UInt8] = []
  private var hasWord = false
  private var line: Int
  private var wordLine: Int
  private var folder = ""
  /// The words that a here-document ends with, when one begins on this line.
  private var heredoc: [UInt8]?

  /// More commands than these are not read.
  private static let greatestCount = 2_000

  /// Splits the lines of a script; the first stands on this 1-based line of its file.
  init(_ text: String, line: Int = 1) {
    self.line = line
    wordLine = line
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count, commands.count < Self.greatestCount { index = step(bytes, index) }
    endWord()
    endCommand(before: "")
  }

  /// Takes in what stands at an offset; returns the offset after it.
  private mutating func step(_ bytes: [UInt8], _ index: Int) -> Int {
    let byte = bytes[index]
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch byte {
    case UInt8(ascii: "\\"):
      if next == 10 { line += 1 } else { append(next) }
      return index + 2
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return quoted(bytes, index)
    case UInt8(ascii: "$") where next == UInt8(ascii: "{") || next == UInt8(ascii: "("):
      return substitution(bytes, index)
    case UInt8(ascii: "#") where !hasWord:
      return bytes[index...].firstIndex(of: 10) ?? bytes.count
    case 10:
      endWord()
      endCommand(before: "\n")
      line += 1
      return heredoc == nil ? index + 1 : afterHeredoc(bytes, index + 1)
    case UInt8(ascii: "<") where next == UInt8(ascii: "<"): return heredocStart(bytes, index)
    case UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: ";"):
      return separator(bytes, index)
    case 9, 13, 32, UInt8(ascii: "("), UInt8(ascii: ")"):
      endWord()
      return index + 1
    default:
      append(byte)
      return index + 1
    }
  }

  private mutating func append(_ byte: UInt8) {
    if !hasWord, words.isEmpty { wordLine = line }
    hasWord = true
    word.append(byte)
  }

  private mutating func quoted(_ bytes: [UInt8], _ start: Int) -> Int {
    let quote = bytes[start]
    if !hasWord, words.isEmpty { wordLine = line }
    hasWord = true
    var index = start + 1
    while index < bytes.count, bytes[index] != quote {
      if bytes[index] == 10 { line += 1 }
      if bytes[index] == 92, quote == UInt8(ascii: "\""), index + 1 < bytes.count { index += 1 }
      word.append(bytes[index])
      index += 1
    }
    return index + 1
  }

  /// A `${…}` or `$(…)` is part of a word, whatever stands in it.
  private mutating func substitution(_ bytes: [UInt8], _ start: Int) -> Int {
    var depth = 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 10 { line += 1 }
      append(byte)
      index += 1
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0, index > start + 1 { break }
    }
    return index
  }

  private mutating func separator(_ bytes: [UInt8], _ index: Int) -> Int {
    let byte = bytes[index]
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    // A redirection such as `2>&1` or `&>file` ends no command.
    if byte == UInt8(ascii: "&"), word.last == UInt8(ascii: ">") || next == UInt8(ascii: ">") {
      append(byte)
      return index + 1
    }
    endWord()
    let isDouble = next == byte && byte != UInt8(ascii: ";")
    let after = index + (isDouble ? 2 : 1)
    let isAlternative = byte == UInt8(ascii: "|") && isDouble
    let rest = isAlternative ? String(decoding: bytes[after...].prefix(80), as: UTF8.self) : ""
    endCommand(before: isAlternative ? "||" : byte == UInt8(ascii: "&") && !isDouble ? "&" : ";", rest: rest)
    return after
  }
}

extension ShellScript {
  private mutating func heredocStart(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start + 2
    while index < bytes.count, [45, 32, 34, 39, 92, 60].contains(bytes[index]) { index += 1 }
    var name: [UInt8] = []
    while index < bytes.count, bytes[index] > 47, bytes[index] != 59, bytes[index] != 124 {
      name.append(bytes[index])
      index += 1
    }
    if !name.isEmpty { heredoc = name }
    return max(index, start + 2)
  }

  private mutating func afterHeredoc(_ bytes: [UInt8], _ start: Int) -> Int {
    guard let name = heredoc else { return start }
    heredoc = nil
    var index = start
    while index < bytes.count {
      let end = bytes[index...].firstIndex(of: 10) ?? bytes.count
      let isEnd = bytes[index..<end].drop { $0 == 9 || $0 == 32 }.elementsEqual(name)
      index = end + 1
      line += 1
      if isEnd { break }
    }
    return min(index, bytes.count)
  }

  private mutating func endWord() {
    guard hasWord else { return }
    words.append(String(decoding: word, as: UTF8.self))
    word = []
    hasWord = false
  }

  private mutating func endCommand(before separator: String, rest: String = "") {
    defer { words = [] }
    let plain = Array(words.drop { Self.keywords.contains($0) })
    guard let first = plain.first else { return }
    if first == "cd" || first == "pushd", plain.count > 1 {
      folder = RelativeFolder.joined(folder, plain[1])
      return
    }
    let forgives = separator == "||" && Self.forgiving(rest)
    commands.append(
      ScriptCommand(words: plain, line: wordLine, ignoresFailure: forgives, folder: folder)
    )
  }

  /// Whether what follows `||` succeeds whatever went wrong.
  private static func forgiving(_ rest: String) -> Bool {
    let first = rest.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
    let words = first.split { $0 == " " || $0 == ";" || $0 == ")" }
    switch words.first {
    case "true", ":", "/bin/true": return true
    case "exit", "return": return words.dropFirst().first == "0"
    case "echo", "printf": return !first.contains("exit") && !first.contains("false")
    default: return false
    }
  }

  private static let keywords: Set<String> = [
    "if", "then", "else", "elif", "do", "while", "until", "!", "{", "time", "exec", "command", "-", "@",
  ]
}
