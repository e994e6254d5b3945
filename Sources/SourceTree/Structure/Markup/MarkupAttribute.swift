/// An attribute of an element, whatever the template language calls it.
package struct MarkupAttribute: Equatable, Sendable {
  /// What is known of a value before the page is made.
  package enum Value: Equatable, Sendable {
    /// The attribute stands alone.
    case none
    /// The value, as written.
    case text(String)
    /// Code that makes the value or a part of it, as written.
    case expression(String)
  }

  /// Its HTML name in lower case: `class` for `className`, `onclick` for `@click`, `alt` for `:alt` and
  /// `[attr.alt]`.
  package var name: String
  /// Its value.
  package var value: Value
  /// What Vue and Alpine write after the name, such as `stop` in `@click.stop`.
  package var modifiers: [String] = []

  /// The value when it is a text; empty for an attribute that stands alone, nil for an expression.
  package var text: String? {
    switch value {
    case .none: ""
    case .text(let text): text
    case .expression: nil
    }
  }

  /// The value as written, text or code.
  package var source: String {
    switch value {
    case .none: ""
    case .text(let text), .expression(let text): text
    }
  }

  /// Makes an attribute of a name as templates write it.
  package init(writtenAs written: String, value: Value) {
    var name = written
    var isBinding = false
    if name.hasPrefix("["), name.hasSuffix("]") {
      name = String(name.dropFirst().dropLast())
      isBinding = true
    }
    if name.hasPrefix("("), name.hasSuffix(")") {
      name = "on" + name.dropFirst().dropLast()
      isBinding = true
    } else if let prefix = Self.eventPrefixes.first(where: { name.hasPrefix($0) }) {
      name = "on" + name.dropFirst(prefix.count)
      isBinding = true
    } else if let prefix = Self.bindingPrefixes.first(where: { name.hasPrefix($0) }) {
      name = String(name.dropFirst(prefix.count))
      isBinding = true
    }
    if isBinding || name.hasPrefix("v-") {
      let parts = name.split(separator: ".").map(String.init)
      name = parts.first ?? name
      modifiers = Array(parts.dropFirst())
    }
    name = name.lowercased()
    self.name = Self.aliases[name] ?? name
    if isBinding, case .text(let code) = value {
      self.value = .expression(code)
    } else {
      self.value = value
    }
  }

  private static let eventPrefixes = ["v-on:", "x-on:", "on:", "@"]
  private static let bindingPrefixes = [
    "v-bind:", "x-bind:", "attr.", "ng-attr-", "data-ng-attr-", "th:", "bind:", ":",
  ]
  private static let aliases = [
    "classname": "class", "htmlfor": "for", "routerlink": "href", "ng-href": "href",
  ]
}
