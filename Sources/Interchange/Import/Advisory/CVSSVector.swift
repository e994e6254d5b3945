/// Base scores out of vectors of CVSS 3.0 and 3.1 (specification §7.1).
enum CVSSVector {
  /// The base score of a vector such as `CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H`; nil for other versions
  /// and for vectors that lack a base metric.
  static func baseScore(_ vector: String) -> Double? {
    let parts = vector.uppercased().prefix(300).split(separator: "/")
    guard parts.first == "CVSS:3.1" || parts.first == "CVSS:3.0" else { return nil }
    var values: [Substring: Substring] = [:]
    for part in parts.dropFirst() {
      let pair = part.split(separator: ":", maxSplits: 1)
      if pair.count == 2 { values[pair[0]] = pair[1] }
    }
    guard let scope = values["S"], scope == "U" || scope == "C" else { return nil }
    let isChanged = scope == "C"
    let privileges = isChanged ? ["N": 0.85, "L": 0.68, "H": 0.5] : ["N": 0.85, "L": 0.62, "H": 0.27]
    let effect = ["H": 0.56, "L": 0.22, "N": 0.0]
    func weight(_ metric: Substring, _ weights: [String: Double]) -> Double? {
      values[metric].flatMap { weights[String($0)] }
    }
    guard let way = weight("AV", ["N": 0.85, "A": 0.62, "L": 0.55, "P": 0.2]),
      let complexity = weight("AC", ["L": 0.77, "H": 0.44]),
      let privilege = weight("PR", privileges),
      let interaction = weight("UI", ["N": 0.85, "R": 0.62]),
      let confidentiality = weight("C", effect),
      let integrity = weight("I", effect),
      let availability = weight("A", effect)
    else { return nil }
    let loss = 1 - (1 - confidentiality) * (1 - integrity) * (1 - availability)
    let impact = isChanged ? 7.52 * (loss - 0.029) - 3.25 * power(loss - 0.02, 15) : 6.42 * loss
    guard impact > 0 else { return 0 }
    let exploitability = 8.22 * way * complexity * privilege * interaction
    return roundedUp(min((isChanged ? 1.08 : 1) * (impact + exploitability), 10))
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  /// The smallest number with one decimal that is not smaller (§ appendix A, which avoids errors of floats).
  private static func roundedUp(_ score: Double) -> Double {
    let whole = Int((score * 100_000).rounded())
    return whole % 10_000 == 0 ? Double(whole) / 100_000 : Double(whole / 10_000 + 1) / 10
  }
}
