import CellGrid
import CNcurses

/// The key sequences that a terminal's description adds to the common ones.
enum TerminalKeys {
  /// The sequences of the terminal that is open, by terminfo(5) and user_caps(5).
  static func sequences() -> [[UInt8]: Key] {
    var sequences: [[UInt8]: Key] = [:]
    for (name, key) in plain + modified {
      guard let value = lp_capability(name) else { continue }
      sequences[Array(String(cString: value).utf8)] = key
    }
    return sequences
  }

  private static let plain: [(String, Key)] =
    [
      ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
      ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
      ("kdch1", Key(.delete)), ("kich1", Key(.insert)), ("kcbt", Key(.backTab)), ("kent", Key(.enter)),
      ("kri", Key(.up, .shift)), ("kind", Key(.down, .shift)),
    ] + (1...12).map { ("kf\($0)", Key(.function($0))) }

  private static let stems: [(String, Key.Code)] = [
    ("kUP", .up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home), ("kEND", .end),
    ("kPRV", .pageUp), ("kNXT", .pageDown), ("kDC", .delete), ("kIC", .insert),
  ]

  /// Without a number the key is shifted; 3...7 are xterm's numbers for the other modifiers.
  private static let suffixes: [(String, Key.Modifiers)] = [
    ("", .shift), ("3", .alternate), ("4", [.alternate, .shift]), ("5", .control),
    ("6", [.control, .shift]), ("7", [.control, .alternate]),
  ]

  private static let modified: [(String, Key)] = stems.flatMap { stem, code in
    suffixes.map { (stem + $0.0, Key(code, $0.1)) }
  }
}
