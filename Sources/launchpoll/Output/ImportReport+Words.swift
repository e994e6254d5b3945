import Interchange
import Readiness
import RegisterJSON

extension ImportReport {
  /// What was read and what became of it, in lines for people; nothing is left out silently.
  var lines: [String] {
    var lines = [
      "\(sourceName): \(counted(findings, "finding")) of \(counted(records, "record")), \(shape.words)"
    ]
    let isOwn = shape == .own
    if !isOwn, !mapped.isEmpty {
      lines += ["", "Understood"] + mapped.map { "  \($0.from) → \($0.to)  (\($0.count))" }
    }
    if !kept.isEmpty {
      lines += ["", "Kept as extra properties"] + kept.map { "  \($0.key)  (\($0.count))" }
    }
    if !problems.isEmpty { lines += ["", "To be known"] + problems.map { "  \($0.line)" } }
    if problemsLeftOut > 0 { lines.append("  and \(problemsLeftOut) more") }
    return lines
  }
}

extension ImportReport.Shape {
  /// How the records stood in the file, in words.
  fileprivate var words: String {
    switch self {
    case .own: "in launchpoll's own format"
    case .lists(let places) where places.allSatisfy(\.isEmpty): "in one list"
    case .lists(let places): "in \(places.joined(separator: ", "))"
    case .lines: "one per line"
    case .single: "one record"
    }
  }
}

extension ImportProblem {
  /// The problem with its place: `12:3 record 4 warning: …`.
  var line: String {
    let place = position.map { "\($0.line):\($0.column) " } ?? ""
    return "\(place)\(record.map { "record \($0) " } ?? "")\(severity.rawValue): \(text)"
  }
}
