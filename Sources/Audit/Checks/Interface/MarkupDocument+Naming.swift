import SourceTree

extension MarkupDocument {
  /// What is known of the name that assistive technology reads out (Accessible Name and Description
  /// Computation 1.2).
  enum Naming {
    case named
    case unnamed
    /// Code or a component may name it.
    case unknown
  }

  /// The name of an element by its attributes and its content.
  func naming(of index: Int) -> Naming {
    let element = elements[index]
    if element.hasUnknownAttributes { return .unknown }
    if element.isNamedByAttribute { return .named }
    var result = Naming.unnamed
    var hiddenUntil = 0
    for place in index..<max(index + 1, element.end) {
      let part = elements[place]
      if place < hiddenUntil { continue }
      if place > index, part["aria-hidden"]?.text == "true" {
        hiddenUntil = part.end
        continue
      }
      // An image without `alt` is a finding of its own, and its `alt` will be the name.
      if part.name == "img", !part.has("alt") { result = .unknown }
      if part.isText || place > index && part.isNamedByAttribute { return .named }
      if part.hasDynamicContent || place > index && part.mayBecomeText { result = .unknown }
    }
    return result
  }

  /// Whether people never meet an element, or only when code shows it in another form.
  func isHidden(_ index: Int) -> Bool {
    if elements[index].isHidden { return true }
    return ancestors(of: index).contains { element in
      element.isHidden || element.name == "noscript" || element.name == "template" && dialect == .html
    }
  }
}

extension MarkupElement {
  /// Whether an attribute gives it a name.
  var isNamedByAttribute: Bool {
    ["aria-label", "aria-labelledby", "title", "alt"].contains { name in
      guard let value = self[name]?.value else { return false }
      if case .expression = value { return true }
      return !(self[name]?.text ?? "").allSatisfy(\.isWhitespace)
    }
  }

  fileprivate var isText: Bool {
    rawContent == nil || name == "title" ? text.contains { !$0.isWhitespace } : false
  }

  fileprivate var mayBecomeText: Bool {
    if hasUnknownAttributes { return name != "svg" && name != "path" && name != "i" && name != "use" }
    if name == "slot" || name == "select" || name == "textarea" { return true }
    return isComponent && !isIcon
  }

  /// Whether a component's name says that it draws an icon and nothing else.
  var isIcon: Bool {
    let lowered = name.lowercased()
    return lowered == "icon" || lowered.hasSuffix("icon") || lowered.hasSuffix("-icon")
      || lowered.hasPrefix("icon-")
  }

  /// Whether its attributes hide it.
  var isHidden: Bool {
    attributes.contains { attribute in
      switch attribute.name {
      case "hidden": attribute.text != nil
      case "aria-hidden": attribute.text == "true"
      case "type": attribute.text == "hidden"
      case "style": Self.hides(style: attribute.source)
      case "class": classes.contains { Self.hidingClasses.contains($0) || Self.prefixed.matches($0) }
      default: false
      }
    }
  }

  private static func hides(style: String) -> Bool {
    let style = style.filter { !$0.isWhitespace }
    return hidingStyles.contains { style.contains($0) }
  }

  private static let hidingStyles = [
    "display:none", "visibility:hidden", "left:-", "top:-9", "display:'none'", "display:\"none\"",
  ]

  /// Utility classes with the prefix that a project chose for them.
  private static let prefixed = Pattern(#"^[a-z]{1,4}[-:]hidden$"#)
  private static let hidingClasses: Set<String> = [
    "hidden", "hide", "d-none", "is-hidden", "invisible", "ng-hide", "honeypot", "visually-hidden-honeypot",
  ]
}
