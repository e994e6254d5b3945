import Yams

/// YAML as nothing but its texts and shape, to tell whether two files say the same.
indirect enum YAMLValue: Equatable {
  case text(String)
  case list([YAMLValue])
  case pairs([Pair])

  struct Pair: Equatable {
    var key: YAMLValue
    var value: YAMLValue
  }

  init(_ node: Node) {
    switch node {
    case .scalar(let scalar): self = .text(scalar.string)
    case .sequence(let entries): self = .list(entries.map { YAMLValue($0) })
    case .mapping(let entries):
      self = .pairs(entries.map { Pair(key: YAMLValue($0.key), value: YAMLValue($0.value)) })
    case .alias(let alias): self = .text(alias.anchor.rawValue)
    }
  }

  /// The value of a key in pairs; setting that of a key that is not there adds a pair at the end.
  subscript(key: String) -> YAMLValue? {
    get {
      guard case .pairs(let pairs) = self else { return nil }
      return pairs.first { $0.key == .text(key) }?.value
    }
    set {
      guard case .pairs(var pairs) = self, let newValue else { return }
      if let place = pairs.firstIndex(where: { $0.key == .text(key) }) {
        pairs[place].value = newValue
      } else {
        pairs.append(Pair(key: .text(key), value: newValue))
      }
      self = .pairs(pairs)
    }
  }

  /// The same with the pairs of every mapping in the order of their keys' texts.
  var sorted: YAMLValue {
    switch self {
    case .text: self
    case .list(let entries): .list(entries.map(\.sorted))
    case .pairs(let pairs):
      .pairs(
        pairs.map { Pair(key: $0.key.sorted, value: $0.value.sorted) }.sorted { "\($0.key)" < "\($1.key)" }
      )
    }
  }
}
