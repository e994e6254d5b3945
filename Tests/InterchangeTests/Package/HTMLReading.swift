import Testing

/// A page read back as browsers would, as far as the pages of this program need it.
struct HTMLReading {
  struct Element {
    var name: String
    var attributes: [String: String]
    /// The place of the element around it; nil for the outermost.
    var parent: Int?
    /// The text directly and indirectly in it, entities read.
    var text = ""
  }

  private(set) var elements: [Element] = []
  /// What is wrong with the text, such as an end without a beginning.
  private(set) var faults: [String] = []

  private static let voids: Set<String> = ["meta", "br", "input", "link", "img", "hr"]

  init(_ page: String) {
    var open: [Int] = []
    var rest = Substring(page).utf8
    while let first = rest.first {
      guard first == UInt8(ascii: "<") else {
        let text = String(decoding: rest.prefix { $0 != UInt8(ascii: "<") }, as: UTF8.self)
        rest = rest.drop { $0 != UInt8(ascii: "<") }
        for place in open { elements[place].text += Self.decoded(text) }
        continue
      }
      let tag = Self.tag(of: rest)
      rest = rest.dropFirst(tag.utf8.count)
      if tag.hasPrefix("<!") { continue }
      if tag.hasPrefix("</") {
        let name = String(tag.dropFirst(2).dropLast())
        guard let last = open.popLast(), elements[last].name == name else {
          faults.append("unexpected \(tag)")
          continue
        }
        continue
      }
      let element = Self.element(tag, in: open.last)
      elements.append(element)
      if Self.voids.contains(element.name) { continue }
      open.append(elements.count - 1)
      guard element.name == "style" || element.name == "script" else { continue }
      let code = String(Substring(rest)).prefixUpTo("</\(element.name)>")
      elements[elements.count - 1].text = code
      rest = rest.dropFirst(code.utf8.count)
    }
    if !open.isEmpty { faults.append("not ended: \(open.map { elements[$0].name })") }
  }

  /// The elements with a name.
  func all(_ names: String...) -> [Element] { elements.filter { names.contains($0.name) } }

  /// The elements within an element.
  func all(_ name: String, within place: Int) -> [Element] {
    elements.indices.filter { elements[$0].name == name && ancestors(of: $0).contains(place) }
      .map { elements[$0] }
  }

  /// The places of the elements around one, innermost first.
  func ancestors(of place: Int) -> [Int] {
    var ancestors: [Int] = []
    var next = elements[place].parent
    while let parent = next {
      ancestors.append(parent)
      next = elements[parent].parent
    }
    return ancestors
  }

  private static func tag(of text: Substring.UTF8View) -> String {
    var quote: UInt8?
    var count = 0
    for byte in text {
      count += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    return String(decoding: text.prefix(count), as: UTF8.self)
  }

  private static func element(_ tag: String, in parent: Int?) -> Element {
    var rest = tag.dropFirst().dropLast()
    let name = rest.prefix { $0 != " " }
    rest = rest.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while let start = rest.firstIndex(where: { $0 != " " }) {
      rest = rest[start...]
      let key = rest.prefix { $0 != "=" }
      rest = rest.dropFirst(key.count + 2)
      let value = rest.prefix { $0 != "\"" }
      rest = rest.dropFirst(value.count + 1)
      attributes[String(key)] = decoded(String(value))
    }
    return Element(name: String(name), attributes: attributes, parent: parent)
  }

  private static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}

extension String {
  fileprivate func prefixUpTo(_ end: String) -> String {
    firstRange(of: end).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
