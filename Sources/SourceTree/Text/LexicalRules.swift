/// How a language writes comments and literals, as tables by the first byte.
struct LexicalRules: Sendable {
  /// The forms, those with one first byte next to each other, longer openings first.
  let forms: [LexicalForm]
  /// By byte: 0 for nothing, else 1 plus the place in ``forms`` of the first form that it opens, or
  /// ``bracket``.
  let dispatch: [UInt8]
  /// The same with brackets and line ends, for code within strings and elements.
  let nestedDispatch: [UInt8]

  /// Stands in ``nestedDispatch`` for bytes that matter in nested code only.
  static let bracket: UInt8 = 255

  /// Makes rules of a language's forms, of which there are fewer than 250.
  init(_ forms: [LexicalForm]) {
    let sorted = forms.enumerated().sorted { left, right in
      let (a, b) = (left.element.open, right.element.open)
      return (a.first, b.count, left.offset) < (b.first, a.count, right.offset)
    }.map(\.element)
    var dispatch = [UInt8](repeating: 0, count: 256)
    for (number, form) in sorted.enumerated().reversed() {
      dispatch[Int(form.open.first)] = UInt8(number + 1)
    }
    // Heredocs begin on the line after their mark.
    if forms.contains(where: { $0.kind == .heredoc }) { dispatch[10] = Self.bracket }
    var nested = dispatch
    for byte in [10] + Array("(){}".utf8) where nested[Int(byte)] == 0 { nested[Int(byte)] = Self.bracket }
    self.forms = sorted
    self.dispatch = dispatch
    nestedDispatch = nested
  }
}
