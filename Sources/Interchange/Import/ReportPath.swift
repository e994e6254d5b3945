/// Paths as reports write them, made into paths from a root (formats §3.3, URI rules 4 to 6).
enum ReportPath {
  /// A path of the file system: slashes, no drive, no `./`, no `..` that leads above its start.
  ///
  /// What was absolute still begins with a slash. Control characters become U+FFFD.
  static func cleaned(_ path: String) -> String {
    if isClean(path) { return path }
    var text = path.contains("\\") ? path.replacing("\\", with: "/") : path
    if isDrive(text) { text = String(text.dropFirst(2)) }
    let isAbsolute = text.hasPrefix("/")
    var parts: [String] = []
    for part in text.split(separator: "/") where part != "." {
      if part == ".." {
        _ = parts.popLast()
      } else {
        parts.append(visible(part))
      }
    }
    return (isAbsolute ? "/" : "") + parts.joined(separator: "/")
  }

  /// The path of a URI reference (RFC 3986): the scheme `file` and its host dropped, decoded once.
  static func ofURI(_ uri: String) -> String {
    if isClean(uri) { return uri }
    var rest = uri[...]
    if rest.lowercased().hasPrefix("file:") {
      rest = rest.dropFirst(5)
      if rest.hasPrefix("//") { rest = rest.dropFirst(2).drop { $0 != "/" } }
      // `file:///C:/a` has a drive behind its root.
      if isDrive(rest.dropFirst()) { rest = rest.dropFirst() }
    }
    return cleaned(decoded(rest))
  }

  /// Whether a text is its own path, which most are: plain characters, and no part of it empty or made of dots.
  private static func isClean(_ text: String) -> Bool {
    var isStart = text.utf8.first != UInt8(ascii: "/")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "@"),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"), UInt8(ascii: " "):
        isStart = false
      case UInt8(ascii: ".") where !isStart: break
      case UInt8(ascii: "/") where !isStart: isStart = true
      default: return false
      }
    }
    return !isStart
  }

  private static func isDrive(_ text: some StringProtocol) -> Bool {
    let head = Array(text.utf8.prefix(3))
    guard head.count >= 2, head[1] == UInt8(ascii: ":") else { return false }
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(head[0] | 0x20)
    return isLetter && (head.count == 2 || head[2] == UInt8(ascii: "/") || head[2] == UInt8(ascii: "\\"))
  }

  /// Percent-decodes once; what is no escape stays.
  private static func decoded(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func visible(_ part: Substring) -> String {
    guard part.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return String(part)
    }
    return String(
      String.UnicodeScalarView(
        part.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }
      )
    )
  }
}
