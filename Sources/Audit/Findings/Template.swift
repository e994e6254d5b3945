/// Text with places in braces that are filled in from a finding's facts.
struct Template {
  private let text: String

  init(_ text: String) { self.text = text }

  /// The text with each `{name}` that has a value replaced by it; other braces stay as they are.
  func filled(with values: [String: String]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "}"), let value = values[String(inside[..<close])] else {
        result.append("{")
        rest = inside
        continue
      }
      result += value
      rest = inside[inside.index(after: close)...]
    }
    return result + rest
  }
}
