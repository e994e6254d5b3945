import SourceTree

/// Finds what strangers can write among the expressions of GitHub's workflows.
enum UntrustedContext {
  /// The first context in a text that a stranger decides, by an expression that yields its text; nil for
  /// none.
  ///
  /// `tainted` are names of variables that hold such a text.
  static func first(in text: String, tainted: Set<String> = []) -> String? {
    let bytes = Array(text.utf8)
    return expression.matches(in: bytes).lazy.compactMap { match -> String? in
      let inner = match.text(1, in: bytes) ?? ""
      return contextWithin(inner, tainted: tainted)
    }.first
  }

  private static func contextWithin(_ expression: String, tainted: Set<String>) -> String? {
    // What only tests a text yields true or false, whoever wrote it.
    let bytes = Array(expression.utf8)
    var kept = bytes
    for pattern in [tests, comparisons] {
      for match in pattern.matches(in: kept) { for offset in match.range { kept[offset] = 32 } }
    }
    if let match = context.firstMatch(in: kept) { return match.text(in: kept) }
    return variable.matches(in: kept).lazy.compactMap { $0.text(1, in: kept) }.first { tainted.contains($0) }
      .map { "env.\($0)" }
  }

  private static let expression = Pattern(#"(?s)\$\{\{(.*?)\}\}"#)
  private static let tests = Pattern(#"(?:contains|startsWith|endsWith)\s*\((?:[^()]|\([^()]*\))*\)"#)
  private static let comparisons = Pattern(
    #"[\w.*\[\]'-]+\s*[!=]=\s*[\w.'"\[\]/-]+(?:\s*&&\s*'[^']*'\s*\|\|\s*'[^']*')?"#
  )
  private static let variable = Pattern(#"\benv\.(\w+)"#)
  private static let context = Pattern(
    #"""
    (?x)\bgithub\.(?:head_ref\b
      |event\.(?:issue|pull_request|discussion)\.(?:title|body)\b
      |event\.(?:comment|review|review_comment|discussion_comment)\.body\b
      |event\.pull_request\.head\.(?:ref|label|repo\.(?:default_branch|description|homepage))\b
      |event\.(?:head_commit|commits(?:\.\*|\[\d+\])?)\.(?:message|author\.(?:name|email)|committer\.(?:name|email))\b
      |event\.pages(?:\.\*|\[\d+\])\.page_name\b
      |event\.workflow_run\.(?:head_branch|display_title|head_commit\.(?:message|author\.(?:name|email)))\b
      |event\.workflow_run\.pull_requests(?:\.\*|\[\d+\])?\.head\.ref\b
      )
    """#
  )
}
