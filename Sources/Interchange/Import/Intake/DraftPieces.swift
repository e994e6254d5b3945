internal import ResultMatching

/// The findings of a run that are too many to be held at once: made piece by piece, as often as they are asked for.
package struct DraftPieces: Sendable {
  /// How many pieces there are.
  let count: Int
  /// What is known of all of them.
  let survey: DraftSurvey
  private let make: @Sendable (Int) -> [FindingDraft]

  private init(count: Int, survey: DraftSurvey, make: @escaping @Sendable (Int) -> [FindingDraft]) {
    self.count = count
    self.survey = survey
    self.make = make
  }

  /// Takes what makes a piece, the same each time, and what a first look at all of them gave.
  init(count: Int, survey: DraftSurvey, _ make: @escaping @Sendable (Int) -> [FindingDraft]) {
    let shared = survey.sharedFingerprints
    guard !shared.isEmpty else {
      self.init(count: count, survey: survey, make: make)
      return
    }
    // What such a fingerprint told is now told by the place, which other findings may have as well.
    self.init(count: count) { piece in
      make(piece).map { draft in
        var draft = draft
        if DraftSurvey.isShared(draft, shared) { draft.fingerprint = nil }
        return draft
      }
    }
  }

  /// Takes what makes a piece, and looks at all of them.
  private init(count: Int, _ make: @escaping @Sendable (Int) -> [FindingDraft]) {
    var survey = DraftSurvey()
    for sight in OrderedWork(count: count, { DraftSurvey.Sight(make($0)) }) { survey.take(sight) }
    survey.finish()
    self.init(count: count, survey: survey, make: make)
  }

  /// The findings of a piece.
  func drafts(_ piece: Int) -> [FindingDraft] { make(piece) }

  /// All findings, in the order of the report.
  ///
  /// Cost: holds them all.
  var gathered: [FindingDraft] {
    var drafts: [FindingDraft] = []
    drafts.reserveCapacity(survey.count)
    for piece in OrderedWork(count: count, make) { drafts += piece }
    return drafts
  }

  /// The findings with their absolute paths as the resolution has them; looks at all of them again if there are any.
  func resolved(_ resolution: PathResolution) -> DraftPieces {
    guard survey.paths.contains(where: { $0.hasPrefix("/") }) else { return self }
    return DraftPieces(count: count) { [make] piece in make(piece).map { $0.resolved(resolution) } }
  }
}
