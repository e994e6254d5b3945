import Readiness

/// A sign that stands before a word, so that nothing is told by colour alone; 24 units wide and high.
struct PageMark {
  /// The outline, as path data.
  var outline: StaticString
  /// What stands in the outline, as path data.
  var sign: StaticString
  /// Whether the outline is a filled shape.
  var isFilled = true
  /// The kind of answer, which the style sheet has colours for.
  var tone: StaticString

  private static let circle: StaticString = "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z"
  private static let octagon: StaticString = "M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9z"
  private static let check: StaticString = "M7.3 12.4l3.2 3.2 6.3-6.8"
  private static let bar: StaticString = "M7.5 12h9"

  /// The sign of a gate's state.
  init(_ state: GateState) {
    switch state {
    case .pass: self.init(outline: Self.circle, sign: Self.check, tone: "go")
    case .fail: self.init(outline: Self.octagon, sign: "M8.5 8.5l7 7M15.5 8.5l-7 7", tone: "stop")
    case .unknown: self.init(outline: "M12 1l11 11-11 11L1 12z", sign: Self.question, tone: "caution")
    case .waived:
      self.init(outline: "M4 4h16v16H4z", sign: "M7 13c1.7-2.6 3.3-2.6 5-1s3.3 1.6 5-1", tone: "caution")
    case .notApplicable: self.init(outline: Self.circle, sign: Self.bar, isFilled: false, tone: "quiet")
    }
  }

  /// The sign of a recommendation: a disc, a warning triangle or the shape of a stop sign.
  init(_ recommendation: Recommendation) {
    switch recommendation {
    case .go: self.init(outline: Self.circle, sign: Self.check, tone: "go")
    case .conditionalGo:
      self.init(outline: "M12 1.6L23.2 21.6H0.8z", sign: "M12 9v6M12 18.2v.1", tone: "caution")
    case .noGoDefect, .noGoEvidence: self.init(outline: Self.octagon, sign: Self.bar, tone: "stop")
    }
  }

  /// The sign of how far a workstream is.
  init(_ status: WorkstreamStatus) {
    switch status {
    case .completed: self.init(outline: Self.circle, sign: Self.check, tone: "go")
    case .inProgress:
      self.init(outline: Self.circle, sign: "M12 7v5l3.4 2.4", isFilled: false, tone: "accent")
    case .pending: self.init(outline: Self.circle, sign: "", isFilled: false, tone: "quiet")
    case .cancelled: self.init(outline: Self.circle, sign: Self.bar, isFilled: false, tone: "quiet")
    case .other: self.init(outline: Self.circle, sign: Self.question, isFilled: false, tone: "quiet")
    }
  }

  /// The sign of an item of the production checklist.
  init(_ state: ChecklistItem.State) {
    switch state {
    case .done: self.init(GateState.pass)
    case .open: self.init(outline: Self.circle, sign: "", isFilled: false, tone: "stop")
    case .unknown: self.init(GateState.unknown)
    case .notApplicable: self.init(GateState.notApplicable)
    }
  }

  private static let question: StaticString = "M9.4 9.6a2.7 2.7 0 1 1 3.9 2.5c-.9.5-1.3 1-1.3 1.9M12 17.2v.1"

  private init(outline: StaticString, sign: StaticString, isFilled: Bool = true, tone: StaticString) {
    self.outline = outline
    self.sign = sign
    self.isFilled = isFilled
    self.tone = tone
  }

  /// The sign as a picture of its own, which tells nothing that the word beside it does not.
  func write(_ page: inout HTMLPage) {
    page.inline("svg", ["viewBox": "0 0 24 24", "aria-hidden": "true", "focusable": "false"]) { paths(&$0) }
  }

  /// The sign within a picture.
  func paths(_ page: inout HTMLPage) {
    page.inline("path", ["class": isFilled ? "mark" : "mark-line", "d": "\(outline)"], "")
    guard sign.utf8CodeUnitCount > 0 else { return }
    page.inline("path", ["class": isFilled ? "mark-sign" : "mark-line", "d": "\(sign)"], "")
  }

  /// The sign with its word.
  func write(_ word: String, _ page: inout HTMLPage) {
    page.inline("span", ["class": "state tone-\(tone)"]) { page in
      write(&page)
      page.text(word)
    }
  }
}
