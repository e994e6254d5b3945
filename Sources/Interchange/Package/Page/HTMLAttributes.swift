/// The attributes of an element, in the order in which they are written; one whose value is nil is left out.
struct HTMLAttributes: ExpressibleByDictionaryLiteral {
  private(set) var pairs: [(name: StaticString, value: String)]

  init(dictionaryLiteral elements: (StaticString, String?)...) {
    pairs = elements.compactMap { name, value in value.map { (name, $0) } }
  }
}
