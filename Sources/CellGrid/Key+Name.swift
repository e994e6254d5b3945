extension Key {
  /// The key's name in keymaps, help and on the command line, such as `j`, `C-d`, `S-Up` or `Space`.
  package var name: String {
    var prefix = ""
    if modifiers.contains(.control) { prefix += "C-" }
    if modifiers.contains(.alternate) { prefix += "M-" }
    if modifiers.contains(.shift) || code == .backTab { prefix += "S-" }
    return prefix + Self.name(of: code)
  }

  /// Reads a key's name; nil when there is no such key.
  ///
  /// Prefixes are `C-`, `M-` (or `A-`) and `S-` in any order. Names of keys may be in any case, and
  /// `Esc`, `PgUp`, `PgDn`, `Del`, `Ins` and `Return` have their usual other names.
  package init?(name: String) {
    var rest = name[...]
    var modifiers: Modifiers = []
    while rest.unicodeScalars.count > 2, let modifier = Self.modifier(of: rest.prefix(2)) {
      guard modifiers.insert(modifier).inserted else { return nil }
      rest = rest.dropFirst(2)
    }
    guard let code = Self.code(named: rest) else { return nil }
    self.init(code, modifiers)
  }

  private static let names: [(code: Code, name: String)] = [
    (.character(" "), "Space"), (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Tab"),
    (.backspace, "Backspace"), (.delete, "Delete"), (.insert, "Insert"), (.up, "Up"), (.down, "Down"),
    (.left, "Left"), (.right, "Right"), (.home, "Home"), (.end, "End"), (.pageUp, "PageUp"),
    (.pageDown, "PageDown"),
  ]

  private static let otherNames: [String: Code] = [
    "escape": .escape, "return": .enter, "del": .delete, "ins": .insert, "pgup": .pageUp, "pgdn": .pageDown,
  ]

  private static func modifier(of prefix: Substring) -> Modifiers? {
    switch prefix {
    case "C-": .control
    case "M-", "A-": .alternate
    case "S-": .shift
    default: nil
    }
  }

  private static func name(of code: Code) -> String {
    switch code {
    case .function(let number): "F\(number)"
    case .character(let scalar) where scalar != " ": String(scalar)
    default: names.first { $0.code == code }?.name ?? ""
    }
  }

  private static func code(named name: Substring) -> Code? {
    let scalars = name.unicodeScalars
    if let scalar = scalars.first, scalars.count == 1 {
      let isTyped = Glyph.standIn(for: scalar) == .itself && TextWidth.columns(of: scalar) > 0
      return isTyped && scalar != " " ? .character(scalar) : nil
    }
    let lowercased = name.lowercased()
    if let code = names.first(where: { $0.name.lowercased() == lowercased })?.code { return code }
    if let code = otherNames[lowercased] { return code }
    guard lowercased.first == "f", let number = Int(lowercased.dropFirst()) else { return nil }
    return (1...63).contains(number) && lowercased == "f\(number)" ? .function(number) : nil
  }
}
