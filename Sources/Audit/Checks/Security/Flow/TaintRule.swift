import SourceTree

/// A look for calls that are given what a client sent.
struct TaintRule: Sendable {
  /// A call that must not be given it.
  struct Sink: Sendable {
    /// Where such calls are made.
    var languages: Set<Language>
    /// The call, up to and with its opening bracket, or up to where its argument begins.
    var call: Pattern
    /// Which arguments count, from 0; empty for all of them.
    var arguments: Set<Int> = [0]
    /// Whether the client must decide how the argument's value begins.
    var isLeading = false
    /// Whether the argument is the rest of the statement instead of a bracketed list.
    var isStatement = false
    /// What the argument's text must match besides.
    var argumentMustMatch: Pattern?
    /// The file must match this, such as an import without which the name means something else.
    var fileMustMatch: Pattern?
  }

  /// How many calls of one kind are looked at in a file, so that no file takes long.
  static let mostCalls = 200

  /// The calls.
  var sinks: [Sink]
  /// What keeps it silent anywhere between the function's beginning and the end of the call.
  var guards: [Pattern]

  /// The calls in a text that are given what a client sent: the call's range and what of the request it is given.
  func hits(in text: SourceText) -> [Hit] {
    let own = sinks.filter { sink in
      sink.languages.contains(text.file.language) && sink.call.firstMatch(in: text.bytes) != nil
        && sink.fileMustMatch.map { $0.firstMatch(in: text.bytes) != nil } ?? true
    }
    guard !own.isEmpty, let taint = RequestTaint(text) else { return [] }
    return own.flatMap { hits(of: $0, taint) }.sorted { $0.offset < $1.offset }
  }

  /// A call that is given what a client sent.
  struct Hit {
    /// Where the call begins.
    var offset: Int
    /// The call's name as written.
    var call: String
    /// What it is given, as the code reads it from the request.
    var source: String
    /// The text of the call's arguments.
    var argumentText: String
  }

  private func hits(of sink: Sink, _ taint: RequestTaint) -> [Hit] {
    let flow = taint.flow
    return sink.call.matches(in: flow.bytes).prefix(Self.mostCalls).compactMap { match in
      let start = match.range.upperBound
      let all = sink.isStatement ? [flow.statement(from: start)] : flow.arguments(from: start)
      let chosen = all.enumerated().filter { sink.arguments.isEmpty || sink.arguments.contains($0.offset) }
      guard let end = all.last?.upperBound, !chosen.isEmpty else { return nil }
      let scope = VisibleScope(at: match.range.lowerBound, in: flow)
      let found = chosen.lazy.filter { argument in
        sink.argumentMustMatch.map { flow.matches($0, argument.element) } ?? true
      }
      .compactMap { taint.source(of: $0.element, leading: sink.isLeading, scope: scope) }.first
      guard let source = found else { return nil }
      let surroundings = scope.function.lowerBound..<end
      guard !guards.contains(where: { $0.firstMatch(in: flow.text.bytes, range: surroundings) != nil }) else {
        return nil
      }
      let call = flow.text.string(match.range).filter { $0 != "(" && !$0.isNewline }
      return Hit(
        offset: match.range.lowerBound,
        call: String(call.drop { $0.isWhitespace }),
        source: source,
        argumentText: flow.text.string(start..<end)
      )
    }
  }
}

extension FileRule {
  /// Each call that is given what a client sent, as a finding by itself.
  init(_ selection: FileSelection, taint rule: TaintRule) {
    self.init(selection) { text in rule.hits(in: text).map { Sighting($0, in: text) } }
  }
}

extension Sighting {
  /// A call that is given what a client sent; its template values are `source` and `call`.
  init(_ hit: TaintRule.Hit, in text: SourceText) {
    self.init(
      key: nil,
      path: text.path,
      line: text.line(at: hit.offset),
      values: ["source": hit.source, "call": hit.call]
    )
  }
}
