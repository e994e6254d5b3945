/// How unlikely it is that more looking changes the recommendation (verdict §4.6).
package struct Confidence: Equatable, Sendable {
  /// The five things that it is made of.
  package enum Component: String, CaseIterable, Sendable {
    /// Of what applies, how much was looked at.
    case scope
    /// Of what decides, how much is shown by fresh evidence.
    case evidence
    /// Of what was found, how much a person has judged; by weight of severity.
    case triage
    /// Of what is critical or high, how much is confirmed or refuted; by weight of severity.
    case validation
    /// Of the evidence in use, how much is fresh; by weight.
    case freshness

    /// How often the component counts in the product of twenty factors: weights .25, .25, .15, .20 and .15.
    var factors: Int {
      switch self {
      case .scope, .evidence: 5
      case .validation: 4
      case .triage, .freshness: 3
      }
    }
  }

  /// One component as a share of a whole, with what is missing of it.
  package struct Fraction: Equatable, Sendable {
    /// Which of the five.
    package var component: Component
    /// What is there, in items or in weights of severity.
    package var numerator: Int
    /// What there could be.
    package var denominator: Int
    /// The share, from 0 to 1; of the scope the mean over the workstreams.
    package var value: Double
    /// What is missing, by id or name, at most ``Confidence/namedItems`` of it.
    package var missing: [String]

    /// Makes a fraction; the value is the quotient unless one is given, and 1 of nothing.
    package init(
      _ component: Component,
      _ numerator: Int,
      of denominator: Int,
      value: Double? = nil,
      missing: [String] = []
    ) {
      self.component = component
      self.numerator = numerator
      self.denominator = denominator
      self.value = value ?? (denominator == 0 ? 1 : Double(numerator) / Double(denominator))
      self.missing = missing
    }
  }

  /// The three levels.
  package enum Level: String, CaseIterable, Sendable, Comparable {
    case low
    case medium
    case high

    /// The word in capitals.
    package var title: String { rawValue.uppercased() }

    /// Orders from low to high.
    package static func < (left: Level, right: Level) -> Bool {
      (left == .low && right != .low) || (left == .medium && right == .high)
    }
  }

  /// The most items that a fraction names as missing.
  package static let namedItems = 20

  /// The five fractions in the order of ``Component``.
  package var fractions: [Fraction]
  /// From 1 to 100: the weighted geometric mean, so that a single poor component shows.
  package var score: Int
  /// What the score and the lowest component come to, after the caps.
  package var level: Level
  /// Why the level is lower than the score says, a sentence each.
  package var caps: [String]

  /// Makes the confidence of fractions, with the caps that apply and the level to which each holds it.
  package init(fractions: [Fraction], caps: [(text: String, level: Level)] = []) {
    self.fractions = fractions
    let score = Self.score(fractions)
    let least = fractions.map(\.value).min() ?? 0
    var level = Level.low
    if score >= 85, least >= 0.80 {
      level = .high
    } else if score >= 65, least >= 0.50 {
      level = .medium
    }
    self.score = Int(score.rounded())
    self.level = caps.map(\.level).reduce(level, min)
    self.caps = caps.filter { $0.level < level }.map(\.text)
  }

  /// The fraction of a component.
  package subscript(component: Component) -> Fraction {
    fractions.first { $0.component == component } ?? Fraction(component, 0, of: 0)
  }

  /// 100 times the twentieth root of the product of twenty factors, each at least 0.01.
  static func score(_ fractions: [Fraction]) -> Double {
    var product = 1.0
    for fraction in fractions {
      for _ in 0..<fraction.component.factors { product *= max(0.01, min(1, fraction.value)) }
    }
    return 100 * twentiethRoot(product)
  }

  /// The twentieth root of a number from 0 to 1, by halving: the domain knows no mathematics library.
  private static func twentiethRoot(_ number: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<52 {
      let middle = (low + high) / 2
      var power = 1.0
      for _ in 0..<20 { power *= middle }
      if power < number { low = middle } else { high = middle }
    }
    return high
  }
}
