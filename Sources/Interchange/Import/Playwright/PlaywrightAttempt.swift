internal import Readiness
internal import RegisterJSON

/// One time that a test was run.
struct PlaywrightAttempt {
  /// How it ended: `passed`, `failed`, `timedOut`, `skipped` or `interrupted`.
  private(set) var status = ""
  /// The errors of it, the first first.
  private(set) var errors: [PlaywrightError] = []
  /// Where the error came from, as the report writes it.
  private(set) var errorLocation: Location?
  /// What was said of the test while it ran.
  private(set) var annotations: [JSONNode] = []

  /// Reads a result; what has the wrong kind is passed over.
  init(_ node: JSONNode) {
    var single: PlaywrightError?
    for member in node.members {
      switch member.name {
      case "status": status = member.value.string ?? ""
      case "error" where member.value.kind == .object: single = PlaywrightError(member.value)
      case "errors": errors = member.value.elements.prefix(10).map { PlaywrightError($0) }
      case "errorLocation": errorLocation = Location(playwright: member.value)
      case "annotations": annotations = Array(member.value.elements.prefix(50))
      default: break
      }
    }
    // `errors` holds formatted messages with places, `error` the stack of the first one.
    if let single { errors.append(single) }
  }
}
