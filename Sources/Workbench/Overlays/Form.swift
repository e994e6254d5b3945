package import CellGrid
package import Readiness

/// A few lines to be typed before a decision is made.
package struct Form: Equatable, Sendable {
  /// One line.
  package struct Field: Equatable, Sendable {
    /// What the line is for; no two lines of a form share it.
    package var name: Name
    /// The words before the line.
    package var label: String
    /// What is shown in the line while it is empty; may be empty itself.
    package var hint: String
    /// What was typed into the line.
    package var field: TextField
    /// Whether the form is refused while the line is empty.
    package var isRequired: Bool

    /// Makes a line.
    package init(_ name: Name, _ label: String, hint: String = "", text: String = "", isRequired: Bool = true)
    {
      self.name = name
      self.label = label
      self.hint = hint
      self.isRequired = isRequired
      field = TextField(text)
    }
  }

  /// The names of the lines.
  package enum Name: Equatable, Sendable {
    /// Why; for some dispositions what showed it.
    case reason
    case approver
    /// A day as `2026-12-31`, which is checked before the form is accepted.
    case expiry
    /// What keeps an accepted or mitigated risk low.
    case control
    case reviewTrigger
    case targetRelease
    case duplicateOf
    case comment
    /// Where the release package goes, or which file is read.
    case folder
    /// Who speaks for a role.
    case voter
    /// That somebody knows what cannot be told.
    case acknowledgement
  }

  /// What the form is for.
  package enum Purpose: Equatable, Sendable {
    /// A person's word on blocking, which needs a reason; nil gives it back to the rules.
    case blocker(BlockerOverride.Ruling?)
    /// A validation, with the reason for it.
    case validation(Validation)
    /// A disposition with the particulars that it needs.
    case disposition(Disposition)
    case comment
    /// Writing the release package.
    case export
    /// Which file to take in.
    case importFile
    /// Something said about a gate, an item, a hypothesis or a flow.
    case context(ContextDecision.Edit)
    /// Waiving a gate.
    case waiver(gate: String)
    /// What a role says in the poll.
    case vote(role: String, Vote.Answer)
    /// What the release authority decides.
    case release(Vote.Answer)
    /// Who is supposed to do a step of the sequence.
    case supposedOwner(FindingID)
  }

  /// What is done with the lines once they are accepted.
  package var purpose: Purpose
  /// The words on the form's border.
  package var title: String
  /// The lines from top to bottom; at least one.
  package var fields: [Field]
  /// The 0-based place of the line with the cursor.
  package var focused = 0
  /// What keeps the form from being accepted.
  package var problem: String?

  /// Makes a form with the cursor in its first line.
  package init(purpose: Purpose, title: String, fields: [Field]) {
    self.purpose = purpose
    self.title = title
    self.fields = fields
  }

  /// The text of a line without blanks around it; empty when there is no such line.
  package func text(_ name: Name) -> String {
    let typed = fields.first { $0.name == name }?.field.string ?? ""
    let trimmed = typed.drop { $0 == " " }
    return String(trimmed.reversed().drop { $0 == " " }.reversed())
  }

  /// Takes a key; true when the form is complete and accepted.
  package mutating func handle(_ key: Key) -> Bool {
    problem = nil
    switch (key.code, key.modifiers) {
    case (.enter, []): return accept()
    case (.tab, []), (.down, []): focused = (focused + 1) % fields.count
    case (.backTab, []), (.up, []): focused = (focused + fields.count - 1) % fields.count
    default: _ = fields[focused].field.handle(key)
    }
    return false
  }

  /// Types a pasted text.
  package mutating func paste(_ text: String) { fields[focused].field.insert(text) }

  /// Enter goes to the next line; on the last one it accepts, unless a line still needs something.
  private mutating func accept() -> Bool {
    if fields[focused].isRequired, text(fields[focused].name).isEmpty {
      problem = "\(fields[focused].label) is needed"
      return false
    }
    guard focused == fields.count - 1 else {
      focused += 1
      return false
    }
    if let missing = fields.indices.first(where: { fields[$0].isRequired && text(fields[$0].name).isEmpty }) {
      problem = "\(fields[missing].label) is needed"
      focused = missing
      return false
    }
    if let dated = fields.first(where: { $0.name == .expiry && !$0.field.text.isEmpty }),
      CalendarDate(text(dated.name)) == nil
    {
      problem = "\(dated.label) is a date such as 2026-12-31"
      return false
    }
    return true
  }
}
