import Readiness

/// The entries of the Common Weakness Enumeration that results refer to, as a taxonomy of a run
/// (SARIF §3.14.8).
struct SARIFWeaknesses {
  private let numbers: [Int]
  private var places: [Int: Int] = [:]

  init(_ entries: [PackageSubject.Entry]) {
    numbers = Set(entries.flatMap { Self.numbers(of: $0.finding) }).sorted()
    for (place, number) in numbers.enumerated() { places[number] = place }
  }

  /// The numbers that a finding's references name, each once.
  static func numbers(of finding: Finding) -> [Int] {
    finding.references.compactMap { reference in
      guard reference.prefix(4).uppercased() == "CWE-" else { return nil }
      return ReferenceList.weakness(reference).flatMap { Int($0.dropFirst(4)) }
    }.uniqued
  }

  /// The tag by which hosts of code know an entry.
  static func tag(_ number: Int) -> String {
    let digits = String(number)
    return "external/cwe/cwe-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  /// What the run says of the enumeration; nil when no result refers to it.
  var component: PropertyValue? {
    guard !numbers.isEmpty else { return nil }
    let entries = numbers.map { number in
      PropertyValue.object([
        Property("id", .string(String(number))), Property("name", .string("CWE-\(number)")),
        Property("helpUri", .string("https://cwe.mitre.org/data/definitions/\(number).html")),
      ])
    }
    return .object([
      Property("name", .string("CWE")), Property("organization", .string("MITRE")),
      Property("shortDescription", .object([Property("text", .string("Common Weakness Enumeration"))])),
      Property("informationUri", .string("https://cwe.mitre.org/")),
      Property("isComprehensive", .boolean(false)), Property("taxa", .array(entries)),
    ])
  }

  /// What the driver says of the enumeration (§3.19.28).
  var reference: PropertyValue {
    .object([Property("name", .string("CWE")), Property("index", .number("0"))])
  }

  /// The entries that a finding refers to (§3.27.8).
  func taxa(of finding: Finding) -> [PropertyValue] {
    Self.numbers(of: finding).compactMap { number in
      places[number].map { place in
        .object([
          Property("id", .string(String(number))), Property("index", .number(String(place))),
          Property("toolComponent", reference),
        ])
      }
    }
  }
}
