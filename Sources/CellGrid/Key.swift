/// A key as a keymap names it: what was pressed and what was held.
package struct Key: Hashable, Sendable {
  /// What was pressed.
  package enum Code: Hashable, Sendable {
    /// A key that types a character; shift is already part of it.
    case character(Unicode.Scalar)
    /// The enter or return key.
    case enter
    /// The escape key.
    case escape
    /// The tab key.
    case tab
    /// The tab key with shift.
    case backTab
    /// The key that deletes to the left.
    case backspace
    /// The key that deletes to the right.
    case delete
    /// The insert key.
    case insert
    /// The up arrow.
    case up
    /// The down arrow.
    case down
    /// The left arrow.
    case left
    /// The right arrow.
    case right
    /// The home key.
    case home
    /// The end key.
    case end
    /// The page up key.
    case pageUp
    /// The page down key.
    case pageDown
    /// A function key, 1...63.
    case function(Int)
  }

  /// The keys held while another is pressed.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    /// The bits; only the three below have a meaning.
    package let rawValue: UInt8

    /// Makes a set from its bits.
    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// The shift key, only with keys that type no character.
    package static let shift = Modifiers(rawValue: 1 << 0)

    /// The alt, option or meta key.
    package static let alternate = Modifiers(rawValue: 1 << 1)

    /// The control key.
    package static let control = Modifiers(rawValue: 1 << 2)
  }

  /// What was pressed.
  package var code: Code

  /// What was held.
  package var modifiers: Modifiers

  /// Makes a key in the one form in which a terminal can report it.
  ///
  /// Control with I, M, H or [ is Tab, Enter, Backspace or Esc, control takes the small letter, and shift
  /// with Tab is `backTab`, because a terminal sends the same bytes for both.
  package init(_ code: Code, _ modifiers: Modifiers = []) {
    var code = code
    var modifiers = modifiers
    if case .character(let scalar) = code, modifiers.contains(.control) {
      let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      code = Self.controlEquivalents[small] ?? .character(small)
      if Self.controlEquivalents[small] != nil { modifiers.remove(.control) }
    }
    if code == .tab, modifiers.contains(.shift) { code = .backTab }
    if case .character(let scalar) = code, modifiers.contains(.shift) {
      code = .character(scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar)
      modifiers.remove(.shift)
    }
    if code == .backTab { modifiers.remove(.shift) }
    self.code = code
    self.modifiers = modifiers
  }

  /// Makes the key that types a character.
  package init(_ scalar: Unicode.Scalar) {
    self.init(.character(scalar))
  }

  private static let controlEquivalents: [Unicode.Scalar: Code] = [
    "i": .tab, "m": .enter, "h": .backspace, "[": .escape,
  ]
}
