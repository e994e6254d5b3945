package import Readiness

/// The gates as JUnit XML, which any CI shows: a suite for each phase, a case for each gate.
///
/// A blocking gate that fails is a failure and one that cannot be told an error, since neither lets the release
/// through; what is waived, not applicable or does not block is skipped, with the reason.
package enum GatesJUnit {
  /// The file's bytes, UTF-8.
  package static func bytes(of verdict: Verdict, project: Project) -> [UInt8] {
    let suites = Gate.Phase.allCases.map { phase in
      suite(phase, verdict.gates.filter { $0.gate.phase == phase })
    }
    let name = escaped("\(project.title): \(verdict.recommendation.title)")
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="\(name)">
      \(suites.joined(separator: "\n"))
      </testsuites>

      """
    return Array(text.utf8)
  }

  private static func suite(_ phase: Gate.Phase, _ results: [GateResult]) -> String {
    let elements = results.map(element)
    let counts = ["failure", "error", "skipped"].map { name in elements.count { $0.name == name } }
    let attributes =
      "tests=\"\(results.count)\" failures=\"\(counts[0])\" errors=\"\(counts[1])\" skipped=\"\(counts[2])\""
    let cases = zip(results, elements).map { result, element in
      let head =
        "    <testcase classname=\"\(phase.rawValue)\" name=\"\(escaped("\(result.gate.id) \(result.gate.title)"))\""
      guard let name = element.name else { return head + "/>" }
      return "\(head)><\(name) message=\"\(escaped(element.message))\"/></testcase>"
    }
    return (["  <testsuite name=\"\(phase.title)\" \(attributes)>"] + cases + ["  </testsuite>"]).joined(
      separator: "\n"
    )
  }

  /// The element that says how a gate stands, and its message; no element for one that passes.
  private static func element(_ result: GateResult) -> (name: String?, message: String) {
    let message = "\(result.state.title): \(result.because)"
    switch result.state {
    case .pass: return (nil, message)
    case .waived, .notApplicable: return ("skipped", message)
    case .fail: return (result.gate.isBlocking ? "failure" : "skipped", message)
    case .unknown: return (result.gate.isBlocking ? "error" : "skipped", message)
    }
  }

  /// The text for an attribute: what XML gives a meaning is escaped, what it forbids has a visible stand-in.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in VisibleText.line(text) {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
