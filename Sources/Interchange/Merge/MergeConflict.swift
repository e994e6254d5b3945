package import Readiness

/// Something that two sides of a merge made different things of; the merged register has it as ours.
package struct MergeConflict: Equatable, Sendable {
  /// What in a register it is about.
  package enum Subject: Equatable, Sendable {
    case finding(FindingID)
    case scan(series: String)
    case project
    case plan
    case workstream(String)
    case hypothesis(String)
    case flow(String)
    case gate(String)
    case checklistItem(String)
    case vote(role: String)
    case releaseDecision
    /// The register itself, beside its parts.
    case register
  }

  /// One side of a conflict.
  package struct Side: Equatable, Sendable {
    /// The value in words; nil when the side has none.
    package var value: String?
    /// Who wrote comments or evidence on that side; empty when the file does not tell.
    package var authors: [String]

    /// Makes a side.
    package init(_ value: String?, authors: [String] = []) {
      self.value = value
      self.authors = authors
    }
  }

  /// What it is about.
  package var subject: Subject
  /// The field by its name in files; nil when one side removed the whole and the other changed it.
  package var field: String?
  /// What both started from, in words; nil when there was nothing.
  package var base: String?
  /// What is in the merged register.
  package var ours: Side
  /// What is not.
  package var theirs: Side

  /// Makes a conflict.
  package init(subject: Subject, field: String?, base: String?, ours: Side, theirs: Side) {
    self.subject = subject
    self.field = field
    self.base = base
    self.ours = ours
    self.theirs = theirs
  }
}

/// Something that a merge did that is no conflict and still to be known.
package enum MergeNote: Equatable, Sendable {
  /// Both sides gave one id to different findings: theirs has another now.
  case renumbered(FindingID, to: FindingID, title: String)
  /// Both sides added one finding under different ids: it has ours.
  case recognized(FindingID, as: FindingID, title: String)
}

extension MergeConflict.Subject {
  /// The subject in words.
  package var text: String {
    switch self {
    case .finding(let id): id.text
    case .scan(let series): "the scan of \(series)"
    case .project: "the project"
    case .plan: "the plan"
    case .workstream(let id): "workstream \(id)"
    case .hypothesis(let id): "hypothesis \(id)"
    case .flow(let name): "flow \(name)"
    case .gate(let id): "gate \(id)"
    case .checklistItem(let id): "checklist item \(id)"
    case .vote(let role): "the vote of \(role)"
    case .releaseDecision: "the release decision"
    case .register: "the register"
    }
  }
}

extension MergeNote {
  /// The note in a sentence.
  package var text: String {
    switch self {
    case .renumbered(let old, let new, let title):
      "their \(old), “\(title)”, is \(new) now: ours has another finding under that id"
    case .recognized(let old, let new, let title):
      "their \(old), “\(title)”, is our \(new)"
    }
  }
}
