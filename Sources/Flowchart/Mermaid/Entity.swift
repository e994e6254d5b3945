/// Character references in labels: Mermaid's `#name;` and `#35;`, and HTML's `&name;` and `&#35;`.
enum Entity {
  /// The longest name looked for.
  private static let nameLimit = 12

  /// Resolves the references in a text; one that is not known stays as it is.
  static func decoded(_ scalars: some Collection<Unicode.Scalar>) -> [Unicode.Scalar] {
    let scalars = Array(scalars)
    var output: [Unicode.Scalar] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index] == "#" || scalars[index] == "&",
        let (scalar, end) = reference(in: scalars, at: index)
      else {
        output.append(scalars[index])
        index += 1
        continue
      }
      if !LabelText.isUnprintable(scalar) { output.append(scalar) }
      index = end
    }
    return output
  }

  private static func reference(in scalars: [Unicode.Scalar], at start: Int) -> (Unicode.Scalar, end: Int)? {
    var nameStart = start + 1
    let hasNumberSign = scalars[start] == "&" && nameStart < scalars.count && scalars[nameStart] == "#"
    if hasNumberSign { nameStart += 1 }
    let window = scalars[min(nameStart, scalars.count)...].prefix(nameLimit)
    guard let end = window.firstIndex(of: ";"), end > nameStart else { return nil }
    let name = String(String.UnicodeScalarView(scalars[nameStart..<end]))
    let mayBeNumber = hasNumberSign || scalars[start] == "#"
    if mayBeNumber, let scalar = numbered(name) { return (scalar, end + 1) }
    guard !hasNumberSign, let scalar = named[name] else { return nil }
    return (scalar, end + 1)
  }

  private static func numbered(_ name: String) -> Unicode.Scalar? {
    let isHexadecimal = name.first == "x" || name.first == "X"
    let digits = isHexadecimal ? name.dropFirst() : name[...]
    guard digits.first?.isHexDigit ?? false, let value = UInt32(digits, radix: isHexadecimal ? 16 : 10) else {
      return nil
    }
    return Unicode.Scalar(value)
  }

  /// The names that occur in labels, from the HTML standard, "Named character references".
  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "num": "#", "semi": ";",
    "colon": ":", "comma": ",", "period": ".", "excl": "!", "quest": "?", "lpar": "(", "rpar": ")",
    "lsqb": "[",
    "lbrack": "[", "rsqb": "]", "rbrack": "]", "lcub": "{", "lbrace": "{", "rcub": "}", "rbrace": "}",
    "vert": "|",
    "verbar": "|", "sol": "/", "bsol": "\\", "grave": "`", "ast": "*", "plus": "+", "equals": "=",
    "percnt": "%",
    "dollar": "$", "commat": "@", "lowbar": "_", "Hat": "^", "hyphen": "‐", "ndash": "–", "mdash": "—",
    "hellip": "…", "bull": "•", "middot": "·", "copy": "©", "reg": "®", "trade": "™", "deg": "°",
    "plusmn": "±",
    "times": "×", "divide": "÷", "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈", "infin": "∞", "larr": "←",
    "uarr": "↑", "rarr": "→", "darr": "↓", "harr": "↔", "rArr": "⇒", "check": "✓", "cross": "✗", "star": "☆",
    "hearts": "♥", "euro": "€", "pound": "£", "yen": "¥", "sect": "§", "para": "¶", "laquo": "«",
    "raquo": "»",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "micro": "µ", "Delta": "Δ", "Omega": "Ω",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "lambda": "λ", "mu": "μ", "pi": "π", "sigma": "σ",
  ]
}
