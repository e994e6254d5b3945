import Readiness
import SourceTree

/// Finds the main languages of the product that no tool of a kind covers.
enum ToolMissing {
  /// One cause for each language; unknown when what CI runs cannot be seen.
  static func outcome(
    _ activity: QualityActivity,
    in facts: RepositoryFacts,
    advice: [CodeFamily: String],
    words: [String]
  ) -> CheckOutcome {
    let families = CodeFamily.main(of: facts.tree).filter { advice[$0.family] != nil }
    guard !families.isEmpty else {
      return .notApplicable("no larger body of code in a language that is known")
    }
    let quality = facts.quality
    let uncovered = families.filter { !isCovered($0.family, by: activity, quality) }
    guard !uncovered.isEmpty, !quality.mentions(words) else { return .pass }
    guard quality.unseen.isEmpty else {
      return .unknown("CI calls \(quality.unseenList), which is not in this repository")
    }
    return .looked(
      uncovered.map { family, files in
        Sighting(
          key: family.rawValue,
          at: CodeFamily.largestFiles(of: family, in: facts.tree).map { Location(path: $0) },
          values: ["language": family.rawValue, "number": "\(files)", "advice": advice[family] ?? ""]
        )
      }
    )
  }

  private static func isCovered(
    _ family: CodeFamily,
    by activity: QualityActivity,
    _ quality: QualityFacts
  ) -> Bool {
    if !quality.signs(activity, family).isEmpty { return true }
    return quality.runs(activity).contains { run in
      let tool = QualityTool.all.first { $0.name == run.tool }
      return tool?.family == nil || tool?.family == family
    }
  }
}
