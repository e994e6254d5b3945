import Readiness
import SourceTree

/// A comment that asks the audit to be silent about a place:
/// `launchpoll:ignore S-12 reason=only on test machines until=2027-01-31`.
///
/// It holds for its own line or, when nothing else stands there, for the next line that is no such comment;
/// `launchpoll:ignore-file`, among the first lines, holds for the file.
struct InlineIgnore: Equatable, Sendable {
  /// The word that begins an ignore.
  static let marker = "launchpoll:ignore"

  /// The id of the check that is to be silent.
  var check: String
  /// The path of the file.
  var path: String
  /// 1-based line on which it stands.
  var line: Int
  /// 1-based line for which it holds; nil for the whole file.
  var target: Int?
  /// Why; empty when it does not say.
  var reason: String
  /// The first day on which it no longer holds; nil when it names none.
  var until: CalendarDate?
  /// Whether it names a day that is none.
  var hasWrongDate = false

  /// Whether it speaks of a place.
  func covers(_ location: Location) -> Bool {
    location.path == path && (target == nil || target == location.startLine)
  }

  /// What becomes of it before anything is looked for.
  func state(today: CalendarDate) -> Suppression.State {
    if reason.isEmpty { return .unfounded }
    if hasWrongDate { return .expired }
    return until.map { today >= $0 } ?? false ? .expired : .unused
  }
}
