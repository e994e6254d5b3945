/// A number with leading zeros up to that many digits.
func padded(_ number: Int, _ digits: Int) -> String {
  let text = String(number)
  let missing = digits - text.utf8.count
  return missing > 0 ? String(repeating: "0", count: missing) + text : text
}

/// The number that a text of ASCII digits writes, nil for anything else: `Int` would take a sign as well.
func decimal(_ digits: some StringProtocol) -> Int? {
  digits.utf8.allSatisfy { $0 &- 48 < 10 } ? Int(digits) : nil
}

/// A number with its noun, in the plural unless there is one: `1 blocker`, `3 blockers`.
package func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
