/// Why two findings of different tools are about one thing.
package enum CorrelationReason: Hashable, Sendable {
  /// Both report the advisory with this id, in the package or file that both name; nil when they name none.
  case advisory(String, subject: String?)
  /// Both have the same keyed digest of a secret.
  case secret
  /// Both name this weakness at one place; the place is in words, such as `at src/a.js:12`.
  case weakness(String, place: String)
  /// Both are of this kind at one place; the place is in words, such as `in Dockerfile`.
  case kind(String, place: String)

  /// The reason in words, such as `both report CWE-79 at src/a.js:12`.
  package var text: String {
    switch self {
    case .advisory(let id, let subject?): "both report \(id) in \(subject)"
    case .advisory(let id, nil): "both report \(id)"
    case .secret: "both report the same secret"
    case .weakness(let weakness, let place): "both report \(weakness) \(place)"
    case .kind(let kind, let place): "both report \(kind) \(place)"
    }
  }
}
