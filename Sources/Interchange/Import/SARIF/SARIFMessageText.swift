internal import RegisterJSON

/// Message texts with what is to stand in their places (SARIF §3.11).
enum SARIFMessageText {
  /// The text of a message; looked up by its id among a rule's strings where the message has none of its own.
  static func of(_ message: JSONNode?, strings: JSONNode?, global: JSONNode?) -> String {
    guard let message else { return "" }
    var text = message["text"]?.string ?? message["markdown"]?.string
    if text == nil, let id = message["id"]?.string {
      let found = strings?[id] ?? global?[id]
      text = found?["text"]?.string ?? found?["markdown"]?.string
    }
    guard let text else { return "" }
    let arguments = message["arguments"]?.elements.map { $0.string ?? "" } ?? []
    return withoutLinks(filled(text, arguments))
  }

  /// Puts arguments in the place of `{0}`; `{{` and `}}` stand for braces (§3.11.5).
  static func filled(_ text: String, _ arguments: [String]) -> String {
    guard text.contains("{") || text.contains("}") else { return text }
    var result = ""
    var rest = text[...]
    while let first = rest.first {
      if rest.hasPrefix("{{") || rest.hasPrefix("}}") {
        result.append(first)
        rest = rest.dropFirst(2)
      } else if first == "{", let end = rest.firstIndex(of: "}"),
        let index = Int(rest[rest.index(after: rest.startIndex)..<end]), arguments.indices.contains(index)
      {
        result += arguments[index]
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Embedded links `[text](1)` without their targets, which are numbers of locations (§3.11.6).
  static func withoutLinks(_ text: String) -> String {
    guard text.contains("](") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "[") {
      let tail = rest[open...]
      guard let close = tail.range(of: "]("), let end = tail[close.upperBound...].firstIndex(of: ")"),
        !tail[close.upperBound..<end].isEmpty, tail[close.upperBound..<end].allSatisfy(\.isNumber)
      else {
        result += rest[...open]
        rest = rest[rest.index(after: open)...]
        continue
      }
      result += rest[..<open]
      result += tail[tail.index(after: open)..<close.lowerBound]
      rest = tail[tail.index(after: end)...]
    }
    return result + rest
  }
}

extension Substring {
  /// Where a text stands first, by its characters; Foundation's search is not needed for two of them.
  fileprivate func range(of text: String) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(text) { return index..<self.index(index, offsetBy: text.count) }
      index = self.index(after: index)
    }
    return nil
  }
}
