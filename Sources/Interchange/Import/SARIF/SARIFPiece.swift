internal import RegisterJSON
internal import ResultMatching

/// What some results of a run come to.
struct SARIFPiece: Sendable {
  /// What it tells beside its findings.
  struct Remarks: Sendable {
    fileprivate(set) var passedOver: [ToolRun.PassedOver] = []
    /// Why the piece could not be read.
    fileprivate(set) var fault: ReportFault?
  }

  let findings: [FindingDraft]
  let remarks: Remarks

  /// Reads the results of a piece; of one that is no JSON none is taken.
  init(_ results: SARIFResults, _ index: Int, _ setting: SARIFRunSetting) {
    var findings: [FindingDraft] = []
    remarks = Self.read(results, index, setting) { findings.append($0.placedDraft) }
    self.findings = findings
  }

  /// Hands over the results of a piece that are findings.
  static func read(
    _ results: SARIFResults,
    _ index: Int,
    _ setting: SARIFRunSetting,
    _ take: (SARIFResultReader) -> Void
  ) -> Remarks {
    var remarks = Remarks()
    do throws(JSONError) {
      let (elements, base) = try results.piece(index)
      for result in elements {
        if let why = reasonToPass(result) {
          remarks.passOver(why)
        } else {
          take(SARIFResultReader(result, base: base, setting))
        }
      }
    } catch {
      remarks.fault = ReportFault(
        error.text,
        at: results.start(ofPiece: index) + (error.position?.byteOffset ?? 0)
      )
    }
    return remarks
  }

  /// As what a result is passed over; nil for one that is a finding.
  private static func reasonToPass(_ result: JSONNode) -> String? {
    guard result.kind == .object else { return "results that are no objects" }
    if result["baselineState"]?.string == "absent" { return "results that are absent now" }
    return switch result["kind"]?.string {
    case "pass": "passed rules"
    case "notApplicable": "rules that do not apply"
    case "informational": "informational results"
    default: nil
    }
  }
}

extension SARIFPiece.Remarks {
  fileprivate mutating func passOver(_ what: String) {
    if let index = passedOver.firstIndex(where: { $0.what == what }) {
      passedOver[index].count += 1
    } else {
      passedOver.append(ToolRun.PassedOver(what: what, count: 1))
    }
  }
}
