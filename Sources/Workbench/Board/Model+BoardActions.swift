import CellGrid
import Readiness

extension Model {
  /// What a key means on the row under the cursor; nothing for most.
  mutating func act(_ key: Key, on target: BoardContent.Target?) -> [Command] {
    guard case .character(let scalar) = key.code, key.modifiers.isEmpty else { return [] }
    let letter = Character(scalar)
    if letter == "u" { return [.undo] }
    if letter == "U" { return [.redo] }
    if letter == "X" { return perform(.export) }
    if letter == "c", case .board(let board)? = overlays.last, board.page == .evidence {
      return [.recheckEvidence]
    }
    var finding: FindingID?
    if case .finding(let id)? = target { finding = id }
    if let commands = suppose(letter, of: finding) { return commands }
    switch target {
    case .gate(let id): answer(gate: id, letter)
    case .checklistItem(let id): return attest(id, letter)
    case .hypothesis(let id): return settle(id, letter)
    case .flow(let flow): return judge(flow, letter)
    case .role(let role): vote(role, letter)
    case .authority: decideRelease(letter)
    default: break
    }
    return []
  }

  private mutating func ask(_ purpose: Form.Purpose, _ title: String, _ fields: [Form.Field]) {
    overlays.append(.form(Form(purpose: purpose, title: title, fields: fields)))
  }

  private mutating func answer(gate id: String, _ letter: Character) {
    let states: [Character: GateState] = ["y": .pass, "n": .fail, "-": .notApplicable, "r": .unknown]
    guard let gate = Gate.standard.first(where: { $0.id == id }) else { return }
    if letter == "w" {
      let until = today.advanced(by: Severity.high.acceptanceCap).description
      ask(
        .waiver(gate: id),
        "Waive \(id) \(gate.title)",
        [
          Form.Field(.reason, "Reason"), Form.Field(.approver, "Approved by", hint: "the release authority"),
          Form.Field(.expiry, "Until", text: until),
        ]
      )
      return
    }
    guard let state = states[letter] else { return }
    guard gate.rule == .recorded else {
      notice = Notice(ContextRefusal.computedGate(id).text, isError: true)
      return
    }
    let label = state == .pass || state == .fail ? "What shows it" : "Why"
    ask(
      .context(.gate(id, state)),
      "\(id) \(state.title): \(gate.title)",
      [Form.Field(.reason, label, isRequired: state != .unknown)]
    )
  }

  private mutating func attest(_ id: String, _ letter: Character) -> [Command] {
    let states: [Character: ChecklistItem.State] = [
      "y": .done, "n": .open, "-": .notApplicable, "r": .unknown,
    ]
    guard let state = states[letter] else { return [] }
    guard state != .unknown else { return [.say(ContextDecision(.checklistItem(id, state)))] }
    ask(
      .context(.checklistItem(id, state)),
      "\(author) attests: \(state.title)",
      [Form.Field(.reason, "What shows it", isRequired: state != .open)]
    )
    return []
  }

  private mutating func settle(_ id: String, _ letter: Character) -> [Command] {
    let states: [Character: Validation] = [
      "y": .confirmed, "n": .refuted, "i": .inconclusive, "r": .hypothesis,
    ]
    guard let validation = states[letter] else { return [] }
    guard validation != .hypothesis else { return [.say(ContextDecision(.hypothesis(id, validation)))] }
    ask(
      .context(.hypothesis(id, validation)),
      "\(id) \(validation.rawValue)",
      [Form.Field(.reason, "What shows it")]
    )
    return []
  }

  private mutating func judge(_ flow: CriticalFlow, _ letter: Character) -> [Command] {
    switch letter {
    case "y", "n":
      let works = letter == "y"
      ask(
        .context(.flow(flow.name, isPassing: works)),
        "\(flow.name) \(works ? "works" : "fails")",
        [Form.Field(.reason, "What was done and seen")]
      )
    case "r": return [.say(ContextDecision(.flow(flow.name, isPassing: nil)))]
    case "a":
      let isApproved = (flow.approvedBy ?? "").isEmpty
      return [.say(ContextDecision(.approval(of: flow, isApproved: isApproved)))]
    default: break
    }
    return []
  }

  private static let answers: [Character: Vote.Answer] = [
    "g": .go, "c": .goWithConditions, "n": .noGo, "b": .abstain,
  ]

  private mutating func vote(_ id: String, _ letter: Character) {
    guard let answer = Self.answers[letter], let role = PollRole.named(id) else { return }
    var fields = [
      Form.Field(.voter, "Voter", text: context.poll.vote(of: id)?.voter ?? author),
      Form.Field(.reason, "Statement", hint: "kept word for word", isRequired: answer != .go),
    ]
    let unknown = verdict.unknownGates(of: role)
    if !unknown.isEmpty, answer == .go || answer == .goWithConditions {
      let gates = unknown.joined(separator: ", ")
      fields.append(Form.Field(.acknowledgement, "\(gates) unknown", hint: "type yes to acknowledge it"))
    }
    ask(.vote(role: id, answer), "\(role.title): \(answer.title)", fields)
  }

  private mutating func decideRelease(_ letter: Character) {
    guard let answer = Self.answers[letter] else { return }
    ask(
      .release(answer),
      "Release authority: \(answer.title) (the machine says \(verdict.recommendation.title))",
      [
        Form.Field(.voter, "Authority", text: context.poll.decision?.authority ?? author),
        Form.Field(.reason, "Statement", hint: "kept word for word", isRequired: false),
      ]
    )
  }

  /// Takes a filled form of the board; one that the rules refuse comes back with the refusal.
  mutating func submit(_ form: Form) -> [Command] {
    switch form.purpose {
    case .context(let edit): return [.say(ContextDecision(edit, reason: form.text(.reason)))]
    case .waiver(let gate):
      guard let expiry = CalendarDate(form.text(.expiry)) else { return [] }
      let edit = ContextDecision.Edit.waiver(gate: gate, approver: form.text(.approver), expiry: expiry)
      return [.say(ContextDecision(edit, reason: form.text(.reason)))]
    case .vote(let role, let answer): return submitVote(role, answer, form)
    case .release(let answer): return submitDecision(answer, form)
    case .supposedOwner(let id):
      guard case .board(var board)? = overlays.last else { return [] }
      board.suppositions.append(.reassign(id, to: form.text(.voter)))
      overlays[overlays.count - 1] = .board(board)
      refreshForecast()
      return []
    default: return []
    }
  }

  /// The store puts the time of the act in the place of this.
  private static let laterTime = Timestamp(secondsSinceEpoch: 0)

  private mutating func submitVote(_ role: String, _ answer: Vote.Answer, _ form: Form) -> [Command] {
    let vote = Vote(
      role: role,
      answer: answer,
      statement: form.text(.reason),
      voter: form.text(.voter),
      time: Self.laterTime,
      revision: trail.revision
    )
    let acknowledges = form.text(.acknowledgement).lowercased() == "yes"
    do {
      let checked = try Poll.checked(vote, against: verdict, acknowledges: acknowledges)
      return [.say(ContextDecision(.vote(checked), reason: checked.statement))]
    } catch {
      return refuse(form, error.text)
    }
  }

  private mutating func submitDecision(_ answer: Vote.Answer, _ form: Form) -> [Command] {
    let decision = ReleaseDecision(
      answer: answer,
      statement: form.text(.reason),
      authority: form.text(.voter),
      time: Self.laterTime,
      recommendation: verdict.recommendation.title,
      revision: trail.revision
    )
    do {
      return [.say(ContextDecision(.release(try Poll.checked(decision)), reason: decision.statement))]
    } catch {
      return refuse(form, error.text)
    }
  }

  private mutating func refuse(_ form: Form, _ problem: String) -> [Command] {
    var form = form
    form.problem = problem
    overlays.append(.form(form))
    submitted = nil
    return []
  }
}
