/// A question about findings, in the one language of filters, saved views and commands.
///
/// Terms side by side are joined by AND, `OR` and parentheses group them, `-` or `NOT` negates;
/// operators are in capitals. A term is `field:value`, with commas between alternatives and `<`, `<=`,
/// `>` or `>=` before what has an order; or free text, each word of which must occur in the title, the
/// id, a path or a tag. Quotes make one text of several words and take its meaning from every sign:
/// `"owner:x"` is free text. So is a word whose colon follows something that cannot be a field's name,
/// or is followed by `//` or `:`: `http://x`, `foo::bar`.
package struct Query: Equatable, Sendable {
  /// The query as it was written.
  package let text: String
  private let expression: QueryExpression?

  /// Reads a query; a text without terms matches everything.
  package init(_ text: String) throws(QueryError) {
    self.text = text
    expression = try QueryParser.expression(of: text)
  }

  /// Makes the query that matches everything.
  package init() {
    text = ""
    expression = nil
  }

  /// Whether the query has no terms and so matches everything.
  package var isEmpty: Bool { expression == nil }

  /// Those of some rows that match, in the order in which they were given.
  ///
  /// Rows of removed findings never match, nor do rows that the table does not have.
  ///
  /// Cost: linear in the number of candidates.
  package func rows(in table: FindingTable, from candidates: [Int32], _ scope: QueryScope) -> [Int32] {
    let filter = QueryFilter(table: table, scope: scope)
    guard let expression else { return filter.present(candidates) }
    return filter.answer(expression, from: candidates)
  }

  /// Whether a row matches.
  package func matches(row: Int, in table: FindingTable, _ scope: QueryScope) -> Bool {
    guard let row = Int32(exactly: row) else { return false }
    return !rows(in: table, from: [row], scope).isEmpty
  }
}
