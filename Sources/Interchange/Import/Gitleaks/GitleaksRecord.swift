internal import Readiness
internal import RegisterJSON

/// One leak as gitleaks writes it down.
struct GitleaksRecord {
  var node: JSONNode
  var rule: String
  var description: String
  var path: String
  var line: Int?
  var endLine: Int?
  var commit: String
  var author: String
  var date: Timestamp?
  var link: String
  var entropy: String?
  var tags: [String]
  /// What was found, as far as the report holds it; never kept.
  var secret: String
  /// Whether the report holds all of it.
  var isWhole: Bool

  /// Whether it is short enough to be guessed from a digest, which therefore is not kept.
  var isGuessable: Bool { secret.utf8.count < 12 }

  /// Whether a value has the members of a leak.
  static func isOne(_ node: JSONNode) -> Bool {
    guard let object = ReportObject(node) else { return false }
    let isNew =
      object.has("RuleID") && object.has("StartLine") && (object.has("Secret") || object.has("Match"))
    let isOld = object.has("offender") && object.has("rule") && object.has("commit") && object.has("line")
    return isNew || isOld
  }

  /// Reads a leak of any version; nil for an object that is none.
  init?(_ object: ReportObject) {
    let isOld = object.has("offender")
    guard isOld || object.has("RuleID") || object.has("Description") else { return nil }
    node = object.node
    let secret = isOld ? object.text("offender") : object.text("Secret", "Match")
    self.secret = secret ?? ""
    isWhole = Self.isWhole(self.secret)
    // What is not masked in one member may be in the other, so words are cleaned of both.
    let hidden = [secret, object.text("Match"), object.text("line")].compactMap { $0 }
    func clean(_ text: String?) -> String { Self.cleaned(text ?? "", of: hidden) }
    rule = clean(object.text("RuleID", "rule", "Description"))
    if rule.isEmpty { rule = "secret" }
    description = clean(object.text("Description", "rule"))
    path = ReportPath.cleaned(clean(object.text("File", "file")))
    line = object.line("StartLine") ?? object.line("lineNumber")
    endLine = object.endLine("EndLine", from: line)
    commit = clean(object.text("Commit", "commit"))
    author = clean(object.text("Author", "author") ?? object.text("Email", "email"))
    date = object.text("Date", "date").flatMap { Timestamp($0) }
    link = clean(object.text("Link", "leakURL"))
    entropy = object.text("Entropy", "offenderEntropy")
    let words = object["tags"]?.string.map { $0.split(separator: ",").map(String.init) }
    tags = (object.texts("Tags") + (words ?? object.texts("tags"))).map { clean($0) }
  }

  /// Values of full and partial redaction (`--redact`) are not whole.
  private static func isWhole(_ secret: String) -> Bool {
    let isMasked = secret.isEmpty || secret == "REDACTED" || secret.hasSuffix("...")
    return !isMasked && !secret.allSatisfy { $0 == "*" }
  }

  /// Takes the secret out of other members' texts.
  private static func cleaned(_ text: String, of hidden: [String]) -> String {
    var text = text
    for value in hidden where value.utf8.count >= 4 && text.utf8.count >= value.utf8.count {
      text = text.replacing(value, with: "…")
    }
    return CredentialText.hidden(text)
  }

  /// Where it is; what only the history holds says so.
  var place: Location {
    let role = commit.isEmpty ? nil : "commit \(commit.prefix(12))"
    return Location(path: path, startLine: line, endLine: endLine, role: role)
  }
}
