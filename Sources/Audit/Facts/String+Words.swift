extension String {
  /// The text without spaces and tabs at both ends.
  var trimmingSpaces: String { trimmed { $0 == " " || $0 == "\t" } }

  /// The text without these characters at both ends.
  func trimmed(_ isOuter: (Character) -> Bool) -> String {
    guard let last = lastIndex(where: { !isOuter($0) }) else { return "" }
    return String(self[...last].drop(while: isOuter))
  }

  /// The text without a prefix that it may have.
  func without(prefix: String) -> String { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self }
}

extension String {
  /// The text, or its first 40 characters and `…`, so that titles stay short.
  var clipped: String { count > 40 ? prefix(40) + "…" : self }
}

extension [String] {
  /// The words without repetitions, in the order in which each came first.
  var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }

  /// The words as people list them: `a, b and c`.
  var inWords: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}

extension String {
  /// The text with `%20` and its like decoded; what is no such sequence stays.
  var percentDecoded: String {
    guard contains("%") else { return self }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.first {
      rest = rest.dropFirst()
      if byte == UInt8(ascii: "%"),
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
