extension PageReader {
  /// Reads the attributes of a start tag and its end; true when it closes itself.
  mutating func readAttributes(into element: inout MarkupElement) -> Bool {
    while !cursor.isAtEnd {
      cursor.skipBlanks()
      if let tag = templateTag() {
        if tag.effect == .output { element.hasUnknownAttributes = true }
        continue
      }
      if cursor.byte == 62 {
        cursor.index += 1
        return false
      }
      if cursor.byte == 47 {
        cursor.index += 1
        guard cursor.byte == 62 else { continue }
        cursor.index += 1
        return true
      }
      // A tag that was never closed ends where the next begins.
      if cursor.byte == 60 { return false }
      if dialect == .svelte, cursor.byte == 123 {
        readShorthand(into: &element)
        continue
      }
      readAttribute(into: &element)
    }
    return false
  }

  private mutating func readShorthand(into element: inout MarkupElement) {
    let start = cursor.index
    cursor.skipBraced()
    let code = cursor.string((start + 1)..<max(start + 1, cursor.index - 1))
    if code.hasPrefix("...") || code.hasPrefix("@") {
      element.hasUnknownAttributes = true
    } else {
      add(MarkupAttribute(writtenAs: code, value: .expression(code)), to: &element)
    }
  }

  private mutating func readAttribute(into element: inout MarkupElement) {
    let start = cursor.index
    while !cursor.isAtEnd, cursor.byte > 32, ![61, 62].contains(cursor.byte) {
      if cursor.byte == 47, cursor.peek(1) == 62 { break }
      if cursor.byte == 123 || cursor.byte == 60 {
        // A name that a template makes can be any.
        guard templateTag() != nil else { break }
        element.hasUnknownAttributes = true
        continue
      }
      cursor.index += 1
    }
    let name = cursor.string(start..<min(cursor.index, start + 200))
    if cursor.index == start { cursor.index += 1 }
    cursor.skipBlanks()
    var value = MarkupAttribute.Value.none
    if cursor.byte == 61 {
      cursor.index += 1
      cursor.skipBlanks()
      value = readValue()
    }
    guard !name.isEmpty else { return }
    if name == "v-bind" || name == "x-bind" || name.hasPrefix("*") || name == "#default" {
      element.hasUnknownAttributes = element.hasUnknownAttributes || name.hasSuffix("-bind")
      return
    }
    if Self.replacing.contains(name) {
      element.hasUnknownAttributes = true
      element.hasDynamicContent = true
    }
    add(MarkupAttribute(writtenAs: name, value: value), to: &element)
  }

  /// Thymeleaf's attributes that put another file's element in the place of this one.
  private static let replacing: Set<String> = [
    "th:replace", "th:insert", "th:include", "th:attr", "th:attrappend", "data-th-replace", "data-th-insert",
  ]

  private func add(_ attribute: MarkupAttribute, to element: inout MarkupElement) {
    guard element.attributes.count < 200 else { return }
    element.attributes.append(attribute)
    if attribute.fillsContent { element.hasDynamicContent = true }
  }

  private mutating func readValue() -> MarkupAttribute.Value {
    if dialect == .svelte, cursor.byte == 123 {
      let start = cursor.index
      cursor.skipBraced()
      return MarkupAttribute.Value(code: cursor.string((start + 1)..<max(start + 1, cursor.index - 1)))
    }
    let quote = cursor.byte
    guard quote == 34 || quote == 39 else { return readBareValue() }
    cursor.index += 1
    let start = cursor.index
    var isDynamic = false
    while !cursor.isAtEnd, cursor.byte != quote {
      if [123, 60, 36, 35].contains(cursor.byte), let tag = templateTag() {
        isDynamic = isDynamic || tag.effect != .nothing
        continue
      }
      if dialect == .svelte, cursor.byte == 123 {
        isDynamic = true
        cursor.skipBraced()
        continue
      }
      cursor.index += 1
    }
    let text = cursor.string(start..<min(cursor.index, start + 2_000))
    cursor.index += 1
    return isDynamic ? .expression(text) : .text(text)
  }

  private mutating func readBareValue() -> MarkupAttribute.Value {
    let start = cursor.index
    var isDynamic = false
    while !cursor.isAtEnd, cursor.byte > 32, cursor.byte != 62 {
      if [123, 60, 36, 35].contains(cursor.byte), templateTag() != nil {
        isDynamic = true
        continue
      }
      cursor.index += 1
    }
    let text = cursor.string(start..<min(cursor.index, start + 2_000))
    return isDynamic ? .expression(text) : .text(text)
  }
}

extension MarkupAttribute {
  /// Whether it puts text or elements into its element.
  var fillsContent: Bool {
    if Self.contentNames.contains(name) || name.hasPrefix("data-i18n") || name.hasPrefix("data-l10n") {
      return true
    }
    return name == "translate" && !["no", "yes"].contains(source)
  }

  private static let contentNames: Set<String> = [
    "v-html", "v-text", "v-t", "x-html", "x-text", "innerhtml", "innertext", "textcontent", "set:html",
    "set:text",
    "dangerouslysetinnerhtml", "text", "utext", "ng-bind", "ng-bind-html", "children", "data-translate",
    "i18n-key",
    "data-bind", "hx-get", "v-slot",
  ]
}

extension MarkupAttribute.Value {
  /// The value that code in braces makes: a text when it is nothing but a quoted one.
  init(code: String) {
    var body = Substring(code).utf8.drop { $0 <= 32 }
    while let last = body.last, last <= 32 { body.removeLast() }
    if let quote = body.first, [34, 39, 96].contains(quote), body.count >= 2, body.last == quote {
      let inside = body.dropFirst().dropLast()
      if !inside.contains(quote), quote != 96 || !Substring(inside).contains("${") {
        self = .text(String(Substring(inside)))
        return
      }
    }
    self = .expression(body.count > 2_000 ? String(Substring(body).prefix(2_000)) : String(Substring(body)))
  }
}
