/// Orders versions of packages the way most ecosystems do: number by number, with pre-releases before releases.
enum VersionOrder {
  /// Whether the left version comes before the right one.
  static func isBefore(_ left: String, _ right: String) -> Bool {
    let (left, right) = (parts(left), parts(right))
    guard left.epoch == right.epoch else { return isSmaller(left.epoch, right.epoch) }
    for index in 0..<max(left.parts.count, right.parts.count) {
      let first = index < left.parts.count ? left.parts[index] : "0"
      let second = index < right.parts.count ? right.parts[index] : "0"
      if first == second { continue }
      switch (isNumber(first), isNumber(second)) {
      case (true, true):
        if isSmaller(first, second) { return true }
        if isSmaller(second, first) { return false }
      case (false, false): return first < second
      // `1.0-rc` comes before `1.0`, and `1.0-r1` behind it.
      case (false, true): return isPreRelease(first)
      case (true, false): return !isPreRelease(second)
      }
    }
    return false
  }

  /// The smallest of versions that comes behind another; nil when none does.
  static func next(after version: String, among versions: [String]) -> String? {
    versions.filter { isBefore(version, $0) }.min { isBefore($0, $1) }
  }

  private static func parts(_ version: String) -> (epoch: String, parts: [String]) {
    var text = version.lowercased().prefix(200).prefix { $0 != "+" && !$0.isWhitespace }
    var epoch = "0"
    if let colon = text.firstIndex(of: ":") {
      epoch = String(text[..<colon])
      text = text[text.index(after: colon)...]
    }
    if text.first == "v" { text = text.dropFirst() }
    var parts: [String] = []
    var wasNumber: Bool?
    for character in text {
      guard character.isLetter || character.isNumber else {
        wasNumber = nil
        continue
      }
      if wasNumber == character.isNumber, !parts.isEmpty {
        parts[parts.count - 1].append(character)
      } else {
        parts.append(String(character))
      }
      wasNumber = character.isNumber
    }
    return (epoch, parts)
  }

  private static func isNumber(_ part: String) -> Bool { part.utf8.allSatisfy { (0x30...0x39).contains($0) } }

  /// Compares digits of any length.
  private static func isSmaller(_ left: String, _ right: String) -> Bool {
    let (left, right) = (left.drop { $0 == "0" }, right.drop { $0 == "0" })
    return left.utf8.count == right.utf8.count ? left < right : left.utf8.count < right.utf8.count
  }

  private static func isPreRelease(_ part: String) -> Bool {
    [
      "a", "alpha", "b", "beta", "c", "cr", "rc", "m", "milestone", "pre", "preview", "dev", "snapshot",
      "next",
    ]
    .contains(part)
  }
}
