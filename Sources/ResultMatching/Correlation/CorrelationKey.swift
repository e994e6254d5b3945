/// Something that every two findings about one thing have in common, so that only few have to be compared.
enum CorrelationKey: Hashable {
  case package(advisory: String, name: String)
  case file(advisory: String, path: String)
  case nowhere(advisory: String)
  case secret(String)
  /// A few lines of a file; 0 for the file as a whole.
  case lines(window: Int, path: String, CorrelationSubject)
  case text(String, path: String, CorrelationSubject)
  case wholeFile(path: String, kind: String)
}

/// What two findings at one place must both be about.
enum CorrelationSubject: Hashable {
  case weakness(Int)
  case kind(String)
}

extension CorrelationTraits {
  /// The keys of a finding, of which any two with a ``FindingCorrelation`` share one; some thousands at the worst.
  var keys: [CorrelationKey] {
    guard !tools.isEmpty else { return [] }
    var keys: [CorrelationKey] = secret.map { [.secret($0)] } ?? []
    let paths = Set(spots.map(\.path)).sorted()
    for id in advisories {
      if let package { keys.append(.package(advisory: id, name: package)) }
      keys += paths.isEmpty ? [.nowhere(advisory: id)] : paths.map { .file(advisory: id, path: $0) }
    }
    guard advisories.isEmpty else { return keys }
    for kind in kinds where kind.isOfWholeFile {
      keys += paths.map { .wholeFile(path: $0, kind: kind.name) }
    }
    let subjects = weaknesses.map { CorrelationSubject.weakness($0) } + kinds.map { .kind($0.name) }
    for subject in subjects {
      for spot in spots {
        keys += spot.windows.map { .lines(window: $0, path: spot.path, subject) }
        if let text = spot.text { keys.append(.text(text, path: spot.path, subject)) }
      }
    }
    return keys
  }
}

extension CorrelationSpot {
  /// Numbers of the stretches of lines that the place touches or comes near from above; places that are near to each
  /// other share one.
  fileprivate var windows: ClosedRange<Int> {
    guard let lines else { return 0...0 }
    let height = Self.nearLines + 1
    return 1 + lines.lowerBound / height...1 + (lines.upperBound + Self.nearLines) / height
  }
}
