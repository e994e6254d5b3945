/// Reads a query: terms side by side are joined by AND, which binds tighter than OR.
struct QueryParser {
  /// The deepest that parentheses may nest.
  static let depthLimit = 64
  /// The most characters that a query may have.
  static let lengthLimit = 4096

  private let lexemes: [QueryLexeme]
  private var place = 0
  private var depth = 0

  /// Reads a text; nil matches everything.
  static func expression(of text: String) throws(QueryError) -> QueryExpression? {
    guard text.utf8.count <= lengthLimit * 16, text.count <= lengthLimit else {
      throw QueryError(column: lengthLimit, .tooLong(limit: lengthLimit))
    }
    var lexer = QueryLexer(text)
    var parser = QueryParser(lexemes: try lexer.lexemes())
    guard !parser.lexemes.isEmpty else { return nil }
    let expression = try parser.any(isNegated: false)
    guard let rest = parser.current else { return expression }
    throw QueryError(column: rest.column, .parenthesisNotOpened)
  }

  private init(lexemes: [QueryLexeme]) { self.lexemes = lexemes }

  private var current: QueryLexeme? { place < lexemes.count ? lexemes[place] : nil }

  /// Parts joined by OR.
  private mutating func any(isNegated: Bool) throws(QueryError) -> QueryExpression {
    var parts = [try all(isNegated: isNegated)]
    while let lexeme = current, lexeme.isOperator("OR") {
      place += 1
      guard let next = current, next.kind != .close else { throw Self.missing(beside: lexeme) }
      parts.append(try all(isNegated: isNegated))
    }
    return .any(parts, isNegated: isNegated)
  }

  /// Terms side by side, with or without AND between them.
  private mutating func all(isNegated: Bool) throws(QueryError) -> QueryExpression {
    var parts: [QueryExpression] = []
    while let lexeme = current, lexeme.kind != .close {
      if lexeme.isOperator("OR") {
        guard !parts.isEmpty else { throw Self.missing(beside: lexeme) }
        break
      }
      if lexeme.isOperator("AND") {
        place += 1
        guard !parts.isEmpty, let next = current, next.kind != .close, !next.isOperator("OR") else {
          throw Self.missing(beside: lexeme)
        }
        continue
      }
      parts.append(try unit(isNegated: isNegated))
    }
    guard parts.isEmpty else { return .all(parts, isNegated: isNegated) }
    throw QueryError(column: current?.column ?? 0, .parenthesisNotOpened)
  }

  /// A term or a group, after any number of negations.
  private mutating func unit(isNegated: Bool) throws(QueryError) -> QueryExpression {
    var isNegated = isNegated
    var negation: QueryLexeme?
    while let lexeme = current, lexeme.kind == .minus || lexeme.isOperator("NOT") {
      isNegated.toggle()
      negation = lexeme
      place += 1
    }
    guard let lexeme = current, lexeme.kind != .close, !Self.joins(lexeme) else {
      throw Self.missing(beside: negation)
    }
    if let negation, negation.kind == .minus, lexeme.column != negation.end {
      throw Self.missing(beside: negation)
    }
    place += 1
    guard lexeme.kind == .open else {
      return try QueryTermReader(lexeme).expression(isNegated: isNegated)
    }
    return try group(opening: lexeme, isNegated: isNegated)
  }

  private mutating func group(opening: QueryLexeme, isNegated: Bool) throws(QueryError) -> QueryExpression {
    guard depth < Self.depthLimit else {
      throw QueryError(column: opening.column, .tooDeep(limit: Self.depthLimit))
    }
    guard let next = current else { throw QueryError(column: opening.column, .parenthesisNotClosed) }
    guard next.kind != .close else { throw Self.missing(beside: opening) }
    depth += 1
    let inner = try any(isNegated: isNegated)
    depth -= 1
    guard current?.kind == .close else {
      throw QueryError(column: opening.column, .parenthesisNotClosed)
    }
    place += 1
    return inner
  }

  private static func joins(_ lexeme: QueryLexeme) -> Bool {
    lexeme.isOperator("OR") || lexeme.isOperator("AND")
  }

  private static func missing(beside lexeme: QueryLexeme?) -> QueryError {
    let word =
      switch lexeme?.kind {
      case .open?: "("
      case .minus?: "-"
      default: lexeme?.text ?? ""
      }
    return QueryError(column: lexeme?.column ?? 0, .termMissing(near: word))
  }
}
