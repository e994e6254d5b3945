import Readiness

/// An audit plan as a file: Markdown with YAML front matter and a Mermaid flowchart.
package enum PlanFile {
  /// The largest plan that is read, in bytes.
  package static let byteLimit = 8 << 20

  /// Reads a plan; whatever cannot be read is reported and the rest still loads.
  ///
  /// The bytes are UTF-8 with or without byte order mark and with any line ends; the path is kept as the
  /// user gave it.
  package static func read(_ bytes: [UInt8], path: String?) -> PlanReading {
    guard bytes.count <= byteLimit else {
      let kind = PlanDiagnostic.Kind.tooLarge(byteCount: bytes.count, limit: byteLimit)
      var plan = Plan.standard
      plan.path = path
      let diagnostics = [kind, .standardPlanUsed].map { PlanDiagnostic(line: 1, kind: $0) }
      return PlanReading(plan: plan, diagnostics: diagnostics, joins: [], hypotheses: [])
    }
    var reader = PlanReader(PlanText(bytes))
    return reader.read(path: path)
  }
}
