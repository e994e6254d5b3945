import SourceTree

extension MarkupDocument {
  /// The root element of a whole page; nil for fragments, partials, redirects and proofs of ownership.
  var pageRoot: Int? {
    guard let root = elements.firstIndex(where: { $0.name == "html" }) else { return nil }
    let isRedirect = elements.contains {
      $0.name == "meta" && $0["http-equiv"]?.source.lowercased() == "refresh"
        && $0["content"]?.source.contains("url") == true
    }
    // Thymeleaf's fragments are wrapped in a page that is never shown.
    let isFragment = elements.contains { $0.name != "html" && ($0.has("fragment") || $0.has("th:fragment")) }
    return isRedirect || isFragment || elements[root].hasDynamicContent && elements[root].has("replace")
      ? nil : root
  }

  /// The head of a page when all of it stands in the file.
  var staticHead: Int? {
    guard pageRoot != nil, dialect == .html, let head = elements.firstIndex(where: { $0.name == "head" }),
      !elements[head].hasDynamicContent, !elements[head].hasUnknownAttributes,
      // Text in a head is a placeholder of whatever makes the page, such as `%app.head%`.
      elements[head].text.isEmpty
    else { return nil }
    return descendants(of: head).contains { elements[$0].hasDynamicContent && elements[$0].name != "title" }
      ? nil : head
  }

  /// Whether nothing in the file says that code or other files add to the page's body.
  var hasStaticBody: Bool {
    guard dialect == .html, let body = elements.firstIndex(where: { $0.name == "body" }) else { return false }
    return !elements[body].hasDynamicContent && !descendants(of: body).contains { elements[$0].isComponent }
  }
}
