internal import Readiness
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

  private(set) var findings: [FindingDraft] = []
  private(set) var remarks = Remarks()

  /// Reads the results of a piece; of one that is no JSON none is taken.
  init(_ results: SARIFResults, _ index: Int, _ setting: SARIFRunSetting) {
    do throws(JSONError) {
      let (elements, count, base) = try results.piece(index)
      findings.reserveCapacity(count)
      for result in elements { read(result, base: base, setting) }
    } catch {
      remarks.fault = ReportFault(
        error.text,
        at: results.start(ofPiece: index) + (error.position?.byteOffset ?? 0)
      )
    }
  }

  private mutating func read(_ result: JSONNode, base: Int, _ setting: SARIFRunSetting) {
    guard result.kind == .object else { return passOver("results that are no objects") }
    if result["baselineState"]?.string == "absent" { return passOver("results that are absent now") }
    let kind = result["kind"]?.string ?? "fail"
    switch kind {
    case "pass": return passOver("passed rules")
    case "notApplicable": return passOver("rules that do not apply")
    case "informational": return passOver("informational results")
    default: break
    }
    let rule = setting.rule(of: result)
    let level = setting.level(of: result, rule, kind)
    let isOpen = kind != "fail"
    let reader = SARIFResultReader(result: result, rule: rule, level: level, isOpen: isOpen, setting: setting)
    var draft = reader.draft
    if setting.hasOriginalPlaces {
      let range = result.byteRange
      draft.finding.sources[0].recordOffset = base + range.lowerBound
      draft.finding.sources[0].recordLength = range.count
    }
    if draft.key == nil { draft.fingerprint = SARIFFingerprints.text(of: result) }
    findings.append(draft)
  }

  private mutating func passOver(_ what: String) {
    if let index = remarks.passedOver.firstIndex(where: { $0.what == what }) {
      remarks.passedOver[index].count += 1
    } else {
      remarks.passedOver.append(ToolRun.PassedOver(what: what, count: 1))
    }
  }
}
