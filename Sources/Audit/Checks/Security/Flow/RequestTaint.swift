import SourceTree

/// Tells which expressions of a file hold what a client sent, by the statements before them in the same function.
struct RequestTaint {
  /// A name that holds what a client sent.
  private struct Origin {
    /// The expression that read it.
    let source: String
    /// Whether the client decides how its value begins.
    let leads: Bool
  }

  let flow: FlowText
  private let sources: Pattern

  /// Makes one for a file; nil for a language whose requests are not known.
  init?(_ text: SourceText) {
    guard let sources = RequestSources.pattern(for: text.file.language) else { return nil }
    self.sources = sources
    flow = FlowText(text)
  }

  /// What of the request an expression holds, as the code reads it; nil when it holds nothing of it.
  ///
  /// With `leading`, only when the client decides how the expression's value begins, as a URL's host.
  func source(of expression: Range<Int>, leading: Bool = false, scope: VisibleScope) -> String? {
    occurrence(in: expression, names: names(in: scope), leading: leading)?.source
  }

  private func occurrence(in range: Range<Int>, names: [String: Origin], leading: Bool) -> Origin? {
    let exposed = exposedBytes(range)
    let start = leadingStart(range)
    if leading, start == nil { return nil }
    if let match = sources.firstMatch(in: exposed) {
      let place = match.range.lowerBound + range.lowerBound..<match.range.upperBound + range.lowerBound
      let begins = start.map(place.contains) ?? false
      if !leading || begins { return Origin(source: cleaned(place), leads: begins) }
    }
    guard let (name, offset) = firstName(in: exposed, names), let origin = names[name] else { return nil }
    let begins = origin.leads && offset + range.lowerBound == start
    return leading && !begins ? nil : Origin(source: origin.source, leads: begins)
  }

  private func cleaned(_ range: Range<Int>) -> String {
    var text = flow.text.string(range)
    while let last = text.last, last == "(" || last == " " { text.removeLast() }
    if text.hasPrefix("await ") { text.removeFirst(6) }
    return text
  }

  /// The offset at which the first thing stands that gives an expression's value its beginning; nil behind a
  /// constant beginning.
  private func leadingStart(_ range: Range<Int>) -> Int? {
    let found = Self.beginning.firstMatch(in: flow.text.bytes, range: range)
    guard let found, found.range.lowerBound == range.lowerBound else { return nil }
    return found.range.upperBound
  }

  private static let beginning = Pattern(
    ##"""
    (?x)\s*(?:await\s+|new\s+)*(?:(?:URL|URI|String|str|decodeURIComponent)(?:\.create|\.parse)?\(\s*)?
    (?:\{\s*(?:[\w$]+\s*:[^,{}]*,\s*)*(?:url|uri)\s*:\s*)?
    (?:[fF$]?["'`](?:https?://)?(?:["'`]\s*[+.]\s*|(?:\$|\#|\\)?[{(]|(?=\$)))?
    """##
  )
}

extension RequestTaint {
  /// The bytes of a range, with the arguments of functions blanked that give back something else than they are
  /// given, and the indexes by which something else is picked.
  private func exposedBytes(_ range: Range<Int>) -> [UInt8] {
    var bytes = Array(flow.bytes[range])
    var index = range.lowerBound
    while index < range.upperBound {
      guard hidesContent(bracket: index, in: range) else {
        index += 1
        continue
      }
      let close = flow.arguments(from: index + 1).last?.upperBound ?? range.upperBound
      let end = min(max(index + 1, close), range.upperBound)
      for offset in (index + 1)..<end { bytes[offset - range.lowerBound] = 32 }
      index = end
    }
    return bytes
  }

  /// Whether what stands in the bracket at an offset is no part of the expression's value.
  private func hidesContent(bracket: Int, in range: Range<Int>) -> Bool {
    switch flow.bytes[bracket] {
    case UInt8(ascii: "["): isIndex(at: bracket, in: range)
    case UInt8(ascii: "("):
      calledName(before: bracket, in: range).map { !RequestSources.passThrough.contains($0) } ?? false
    default: false
    }
  }

  /// Whether a bracket picks something out of what stands before it, which is another value than its index.
  private func isIndex(at bracket: Int, in range: Range<Int>) -> Bool {
    guard bracket > range.lowerBound else { return false }
    let before = flow.bytes[bracket - 1]
    return Interpolation.isWord(before) || before == UInt8(ascii: ")") || before == UInt8(ascii: "]")
  }

  private func calledName(before bracket: Int, in range: Range<Int>) -> String? {
    var start = bracket
    while start > range.lowerBound, Interpolation.isWord(flow.bytes[start - 1]) { start -= 1 }
    guard start < bracket else { return nil }
    return String(decoding: flow.bytes[start..<bracket], as: UTF8.self)
  }

  private func firstName(in bytes: [UInt8], _ names: [String: Origin]) -> (name: String, offset: Int)? {
    guard !names.isEmpty else { return nil }
    for match in Self.identifier.matches(in: bytes) {
      guard let name = match.text(1, in: bytes) ?? match.text(2, in: bytes), names[name] != nil else {
        continue
      }
      return (name, match.range.lowerBound)
    }
    return nil
  }

  /// A name that is no property of something else, no function that is called and no key of an object.
  private static let identifier = Pattern(
    #"(?<![\w$.>])(?<!\?\.)\$?([A-Za-z_]\w*)(?!\w|\s*\(|\s*=(?!=))(?!(?<=[{,]\s)\s*:)(?!\s*:\s)|(?<=\.\.\.)([A-Za-z_]\w*)"#
  )

  /// The names that hold something of the request at a place.
  private func names(in scope: VisibleScope) -> [String: Origin] {
    var names = parameters(in: scope)
    for segment in scope.segments {
      for match in Self.assignment.matches(in: flow.bytes, range: segment) {
        assign(match, to: &names)
      }
      for match in RequestSources.decodedInto.matches(in: flow.bytes, range: segment) {
        guard let name = match.text(1, in: flow.bytes) else { continue }
        names[name] = Origin(source: "the request's body (`\(name)`)", leads: true)
      }
    }
    return names
  }

  private func assign(_ match: PatternMatch, to names: inout [String: Origin]) {
    guard let target = match.text(1, in: flow.bytes) else { return }
    let value = flow.statement(from: match.range.upperBound)
    let isComparison = Self.comparison.firstMatch(in: flow.bytes, range: value) != nil
    let origin =
      isComparison
      ? nil : destructured(target, from: value) ?? occurrence(in: value, names: names, leading: false)
    for name in Self.boundNames(of: target) { names[name] = origin }
  }

  /// `const { body } = req` binds parts of the request to names.
  private func destructured(_ target: String, from value: Range<Int>) -> Origin? {
    let text = flow.text.string(value).filter { !$0.isWhitespace }
    guard target.first == "{", ["req", "request", "ctx.request", "ctx", "c.req"].contains(text) else {
      return nil
    }
    guard let part = Self.boundNames(of: target).first(where: { ["body", "query", "params"].contains($0) })
    else {
      return nil
    }
    return Origin(source: "\(text).\(part)", leads: true)
  }

  private static let assignment = Pattern(
    #"(?:^|[;{(\s])(\{[^{}]*\}|\$?[A-Za-z_]\w*(?:\s*,\s*[A-Za-z_]\w*)?)(?:\s*:\s*[\w<>\[\], .|?]+?)?\s*:?=(?![=>~])[ \t]*"#
  )
  private static let comparison = Pattern(#"===|!==|==|!=|^\s*!|\.length\b|\binstanceof\b|\btypeof\b"#)

  private static func boundNames(of target: String) -> [String] {
    target.split { "{},".contains($0) }.compactMap { part in
      let plain = part.split(separator: "=").first ?? part
      let name = plain.split(separator: ":").last ?? plain
      let bare = name.filter { !" \t\n\r.$".contains($0) }
      return bare.isEmpty || bare == "_" || bare == "err" ? nil : String(bare)
    }
  }

  /// Parameters that the framework fills from the request.
  private func parameters(in scope: VisibleScope) -> [String: Origin] {
    guard let header = scope.header else { return [:] }
    var names: [String: Origin] = [:]
    func add(_ name: String) { names[name] = Origin(source: "the request's `\(name)`", leads: true) }
    for match in RequestSources.annotatedParameter.matches(in: flow.bytes, range: header) {
      for group in 1...3 { match.text(group, in: flow.bytes).map(add) }
    }
    if flow.text.file.language == .python,
      RequestSources.pythonRoute.firstMatch(in: flow.bytes, range: header) != nil,
      let definition = Self.definition.firstMatch(in: flow.bytes, range: header)
    {
      let list = definition.range.upperBound - 1..<header.upperBound
      for match in RequestSources.pythonParameter.matches(in: flow.bytes, range: list) {
        match.text(1, in: flow.bytes).map(add)
      }
    }
    if RequestSources.procedureInput.firstMatch(in: flow.bytes, range: header) != nil { add("input") }
    return names
  }

  private static let definition = Pattern(#"\bdef\s+\w+\("#)
}
