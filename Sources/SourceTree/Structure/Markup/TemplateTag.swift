/// A tag of a template language inside a page.
struct TemplateTag {
  /// What it does to the page, as far as its first word tells.
  enum Effect {
    /// A comment.
    case nothing
    /// It chooses or repeats what stands between it and its end.
    case control
    /// It puts something in its place.
    case output
  }

  var effect: Effect
  var range: Range<Int>

  /// The openers of all known languages with their closers.
  static let forms: [(opener: StaticString, closer: String)] = [
    ("{{!--", "--}}"), ("{{{", "}}}"), ("{{", "}}"), ("{%", "%}"), ("{#", "#}"), ("<%--", "--%>"),
    ("<%", "%>"),
    ("<?", "?>"), ("${", "}"), ("#{", "}"),
  ]

  /// The effect of a tag by its text, delimiters included.
  static func effect(of text: String) -> Effect {
    if text.hasPrefix("{{!") || text.hasPrefix("<%--") || text.hasPrefix("{#") || text.hasPrefix("<%#") {
      return .nothing
    }
    if text.hasPrefix("<?xml") || text.hasPrefix("<%@") { return .nothing }
    let isPHP = text.hasPrefix("<?")
    if isPHP, text.hasPrefix("<?=") || text.contains("echo") || text.contains("print") { return .output }
    var body = Substring(text)
    while let first = body.first, "{<%?#$-/:~".contains(first) || first.isWhitespace { body.removeFirst() }
    if isPHP, body.hasPrefix("php") { body = body.dropFirst(3) }
    body = body.drop { $0.isWhitespace || "}/".contains($0) }
    let word = body.prefix { $0.isLetter || $0 == "_" }
    if text.hasPrefix("{{#") || text.hasPrefix("{{/") || text.hasPrefix("{{^") { return .control }
    if text.hasPrefix("{{"), word != "else", word != "end", word != "if", word != "range", word != "with" {
      return .output
    }
    if text.hasPrefix("<%=") || text.hasPrefix("<%-") && !control.contains(String(word)) { return .output }
    if text.hasPrefix("<%") { return .control }
    if text.hasPrefix("${") || text.hasPrefix("#{") { return .output }
    return control.contains(String(word)) || isPHP && word.isEmpty ? .control : .output
  }

  private static let control: Set<String> = [
    "if", "elif", "elsif", "elseif", "else", "endif", "unless", "endunless", "for", "endfor", "foreach",
    "endforeach",
    "while", "endwhile", "case", "when", "endcase", "switch", "endswitch", "end", "set", "assign", "load",
    "with",
    "endwith", "comment", "endcomment", "raw", "endraw", "verbatim", "endverbatim", "spaceless",
    "endspaceless",
    "autoescape", "endautoescape", "extends", "from", "import", "macro", "endmacro", "ifequal", "endifequal",
    "ifchanged", "endifchanged", "empty", "endblock", "cache", "endcache", "capture", "endcapture", "range",
    "define",
  ]
}
