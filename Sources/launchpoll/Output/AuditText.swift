import Audit
import Foundation
import Readiness
import RegisterStore
import SourceTree

/// What came of an audit, in words and as JSON.
struct AuditText {
  private let outcome: RepositoryAudit.Outcome
  private let folder: String
  private let took: Duration
  private var scan: ScanRecord { outcome.scan }

  init(_ outcome: RepositoryAudit.Outcome, folder: String, took: Duration) {
    self.outcome = outcome
    self.folder = folder
    self.took = took
  }

  /// The lines for people.
  func lines(today: CalendarDate) throws -> [String] {
    let counts = RegisterCounts(try outcome.store.table(), today: today)
    return [scopeLine] + skipLine + [profileLine, checkLine] + unknownLines + ignoreLine + [findingLine]
      + [openLine(counts)] + outcome.planNotes
      + ["", "Audit: \(outcome.store.path)    open it with: launchpoll \(outcome.store.path)"]
  }

  private var scopeLine: String {
    let scope = scan.scope
    let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
    return "\(folder): looked at \(counted(scope.files, "file")), \(counted(scope.lines, "line")) in "
      + String(format: "%.1f s", seconds)
  }

  private var skipLine: [String] {
    let scope = scan.scope
    guard scope.skippedCount > 0 else { return [] }
    let reasons = scope.skipCounts.map { "\($0.reason.replacing("_", with: " ")) \($0.files)" }
    return ["  not looked at: \(counted(scope.skippedCount, "file")) (\(reasons.joined(separator: ", ")))"]
  }

  private var profileLine: String {
    let active = scan.profiles.filter(\.isActive).map(\.profile.title)
    return "  run as: \(active.isEmpty ? "nothing that was recognized" : active.joined(separator: ", "))"
  }

  private var checkLine: String {
    "  checks: \(scan.count(of: .findings)) found something, \(scan.count(of: .pass)) passed, "
      + "\(scan.count(of: .unknown) + scan.count(of: .error)) could not tell, "
      + "\(scan.count(of: .notApplicable)) do not apply"
  }

  private var unknownLines: [String] {
    scan.checks.filter { $0.status == .unknown || $0.status == .error }
      .map { "    \($0.check) could not tell: \($0.reason)" }
  }

  private var ignoreLine: [String] {
    guard !scan.suppressions.isEmpty else { return [] }
    let states = Suppression.State.allCases.compactMap { state -> String? in
      let count = scan.suppressions.count { $0.state == state }
      return count > 0 ? "\(count) \(state.rawValue)" : nil
    }
    return ["  ignores in the code: \(states.joined(separator: ", ")) (the key I lists them)"]
  }

  private var findingLine: String {
    let shown = Presence.allCases.compactMap { presence in
      outcome.presences[presence].map { "\($0.count) \(presence.words)" }
    }
    return "  findings: \(shown.isEmpty ? "none" : shown.joined(separator: ", "))"
  }

  private func openLine(_ counts: RegisterCounts) -> String {
    let severities = Severity.allCases.map { "\(counts.openBySeverity[$0.rank]) \($0.rawValue)" }
    return "  open in the register: \(severities.joined(separator: ", "))"
  }

  /// The same for machines.
  func value(today: CalendarDate) throws -> PropertyValue {
    let counts = RegisterCounts(try outcome.store.table(), today: today)
    func numbers(_ pairs: [(String, Int)]) -> PropertyValue {
      .object(pairs.map { Property($0.0, .number("\($0.1)")) })
    }
    return .object([
      Property("audit", .string(outcome.store.path)),
      Property(
        "checks",
        numbers(CheckResult.Status.allCases.map { ($0.rawValue, scan.count(of: $0)) })
      ),
      Property("commit", scan.commit.map(PropertyValue.string) ?? .null),
      Property("files", .number("\(scan.scope.files)")),
      Property(
        "findings",
        .object(
          Presence.allCases.compactMap { presence in
            outcome.presences[presence].map { ids in
              Property(presence.rawValue, .array(ids.map { .string($0.text) }))
            }
          }
        )
      ),
      Property("lines", .number("\(scan.scope.lines)")),
      Property("open", numbers(Severity.allCases.map { ($0.rawValue, counts.openBySeverity[$0.rank]) })),
      Property(
        "profiles",
        .array(scan.profiles.filter(\.isActive).map { .string($0.profile.rawValue) })
      ),
      Property("skipped", numbers(scan.scope.skipCounts.map { ($0.reason, $0.files) })),
      Property(
        "unknown",
        .array(
          scan.checks.filter { $0.status == .unknown || $0.status == .error }
            .map { .object([Property("check", .string($0.check)), Property("reason", .string($0.reason))]) }
        )
      ),
    ])
  }
}

extension Presence {
  /// The words shown to people.
  var words: String {
    switch self {
    case .new, .same, .moved, .updated, .back: rawValue
    case .goneFixed: "gone (fixed)"
    case .goneUntested: "gone (not looked at)"
    }
  }
}

extension SourceTreeFault {
  /// The fault in words, with what to do about it.
  var text: String {
    switch self {
    case .notFound(let path): "\(path): no such folder"
    case .notAFolder(let path): "\(path) is not a folder; name the repository's folder"
    case .bareRepository(let path):
      "\(path) is a bare repository without files; check it out and name that folder"
    case .unreadable(let path, let code): "\(path): \(String(cString: strerror(code)))"
    }
  }
}
