import Readiness

/// Makes registers in which every field takes every kind of value, the same for the same seed.
struct RandomRegister {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(below limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func chance() -> Bool { next() & 1 == 0 }

  mutating func one<Value>(of values: [Value]) -> Value { values[number(below: values.count)] }

  mutating func maybe<Value>(_ make: (inout RandomRegister) -> Value) -> Value? {
    chance() ? make(&self) : nil
  }

  mutating func list<Value>(_ make: (inout RandomRegister) -> Value) -> [Value] {
    (0..<number(below: 4)).map { _ in make(&self) }
  }

  static let hostileTexts = [
    "", " ", "plain words", "null", "\"quoted\\\" and \\u0041", "line\nbreak\r\ntab\t", "\u{0}\u{1}\u{1F}",
    "\u{7F}\u{80}\u{9F}", "\u{2028}\u{2029}", "\u{202E}abc\u{202C}\u{2066}\u{200E}\u{61C}", "\u{FEFF}",
    "é e\u{301}", "作者 🔒 👩‍👩‍👧", "\u{1B}[31mred\u{1B}[0m", "</script>", "{\"a\":[1]}", "\u{FFFD}\u{10FFFF}",
    String(repeating: "x", count: 300), "properties", "severity",
  ]

  mutating func text() -> String {
    chance() ? one(of: Self.hostileTexts) : one(of: Self.hostileTexts) + one(of: Self.hostileTexts)
  }

  mutating func time() -> Timestamp { Timestamp(secondsSinceEpoch: number(below: 4_000_000_000)) }

  mutating func date() -> CalendarDate { CalendarDate(daysSinceEpoch: number(below: 40_000)) }

  mutating func value(depth: Int = 0) -> PropertyValue {
    switch number(below: depth < 3 ? 6 : 4) {
    case 0: .null
    case 1: .boolean(chance())
    case 2: .number(one(of: ["0", "-1", "1.50", "1e400", "12345678901234567890", "-0.0E+5"]))
    case 3: .string(text())
    case 4: .array(list { $0.value(depth: depth + 1) })
    default: .object(list { Property($0.text(), $0.value(depth: depth + 1)) })
    }
  }

  mutating func properties() -> [Property] {
    let names = [
      "severity", "exposure", "properties", "id", "x", "schema", "findings", "plan", "", "évidence", "\u{1}",
    ]
    return list { Property($0.one(of: names), $0.value()) }
  }

  mutating func evidence() -> Evidence {
    let kind: Evidence.Kind =
      switch number(below: 4) {
      case 0:
        .file(
          path: text(),
          startLine: maybe { $0.number(below: 99) },
          endLine: maybe { $0.number(below: 99) },
          snippet: text()
        )
      case 1: .command(line: text(), exitStatus: maybe { $0.number(below: 256) - 128 }, output: text())
      case 2: .note(text: text())
      default: .artifact(path: text(), description: text())
      }
    return Evidence(
      kind,
      digest: maybe { $0.text() },
      commit: maybe { $0.text() },
      recordedAt: maybe { $0.time() },
      recordedBy: maybe { $0.text() }
    )
  }

  mutating func detail() -> DispositionDetail {
    DispositionDetail(
      reason: text(),
      approver: maybe { $0.text() },
      expiry: maybe { $0.date() },
      compensatingControl: maybe { $0.text() },
      reviewTrigger: maybe { $0.text() },
      targetRelease: maybe { $0.text() },
      duplicateOf: maybe { FindingID(number: $0.number(below: 9)) }
    )
  }

  mutating func effort() -> Effort { one(of: Effort.sizes + [.hours(0), .hours(6), .hours(10_000)]) }

  mutating func severity() -> SeverityAssessment {
    SeverityAssessment(
      level: one(of: Severity.allCases),
      source: one(of: SeveritySource.allCases),
      justification: text()
    )
  }

  mutating func comment() -> Comment { Comment(text: text(), author: text(), time: time()) }

  mutating func override() -> BlockerOverride {
    BlockerOverride(one(of: BlockerOverride.Ruling.allCases), reason: text())
  }
}

extension RandomRegister {
  mutating func finding(number: Int) -> Finding {
    var finding = Finding(
      id: FindingID(number: number),
      title: text(),
      severity: severity(),
      workstream: maybe { WorkstreamID($0.text()) },
      category: one(of: Category.allCases)
    )
    finding.identity = maybe { Identity(scheme: $0.text(), key: $0.text(), ordinal: $0.number(below: 3)) }
    finding.validation = one(of: Validation.allCases)
    finding.disposition = one(of: Disposition.allCases)
    finding.presence = one(of: Presence.allCases)
    if chance() { finding.dispositionDetail = detail() }
    finding.blockerOverride = maybe { $0.override() }
    finding.impact = text()
    finding.evidence = list { $0.evidence() }
    finding.reproductionSteps = list { $0.text() }
    finding.rootCauseHypothesis = text()
    finding.recommendedFix = text()
    finding.verifyCommand = maybe { $0.text() }
    finding.owner = maybe { $0.text() }
    finding.ownerSuggestions = list { OwnerSuggestion(owner: $0.text(), reason: $0.text()) }
    finding.effort = maybe { $0.effort() }
    finding.due = maybe { $0.date() }
    finding.targetRelease = maybe { $0.text() }
    finding.dependsOn = list { FindingID(number: $0.number(below: 9)) }
    finding.flows = list { $0.text() }
    finding.gates = list { $0.text() }
    finding.locations = list {
      Location(
        path: $0.text(),
        startLine: $0.maybe { $0.number(below: 9) },
        endLine: $0.maybe { $0.number(below: 9) },
        column: $0.maybe { $0.number(below: 9) },
        role: $0.maybe { $0.text() },
        snippet: $0.maybe { $0.text() }
      )
    }
    finding.references = list { $0.text() }
    finding.sources = list {
      Source(
        tool: $0.text(),
        version: $0.maybe { $0.text() },
        rule: $0.maybe { $0.text() },
        category: $0.maybe { $0.text() },
        reportDigest: $0.maybe { $0.text() },
        recordOffset: $0.maybe { $0.number(below: 1 << 40) },
        recordLength: $0.maybe { $0.number(below: 9) }
      )
    }
    finding.firstSeen = maybe { $0.time() }
    finding.lastSeen = maybe { $0.time() }
    finding.tags = list { $0.text() }
    finding.comments = list { $0.comment() }
    finding.properties = properties()
    return finding
  }

  mutating func context() -> RegisterContext {
    var context = RegisterContext()
    context.project = Project(
      name: text(),
      release: maybe { $0.text() },
      repository: maybe { $0.text() },
      commit: maybe { $0.text() },
      isDirty: maybe { $0.chance() }
    )
    if chance() { context.plan = plan() }
    context.hypotheses = list {
      Hypothesis(
        id: $0.text(),
        statement: $0.text(),
        workstream: $0.maybe { WorkstreamID($0.text()) },
        validation: $0.one(of: Validation.allCases),
        reason: $0.text(),
        evidence: $0.list { $0.evidence() }
      )
    }
    context.flows = list {
      CriticalFlow(
        name: $0.text(),
        steps: $0.list { $0.text() },
        isMustHave: $0.chance(),
        paths: $0.list { $0.text() },
        evidence: $0.list { $0.evidence() },
        isPassing: $0.maybe { $0.chance() },
        approvedBy: $0.maybe { $0.text() }
      )
    }
    context.gateRecords = list {
      GateRecord(
        gate: $0.text(),
        state: $0.one(of: GateState.allCases),
        reason: $0.text(),
        evidence: $0.list { $0.evidence() },
        recordedBy: $0.maybe { $0.text() },
        recordedAt: $0.maybe { $0.time() },
        owner: $0.maybe { $0.text() },
        approver: $0.maybe { $0.text() },
        expiry: $0.maybe { $0.date() }
      )
    }
    if chance() {
      context.checklist = list {
        ChecklistItem(
          id: $0.text(),
          title: $0.text(),
          state: $0.one(of: ChecklistItem.State.allCases),
          owner: $0.maybe { $0.text() },
          note: $0.text()
        )
      }
    }
    context.poll.votes = list { $0.vote() }
    context.poll.decision = maybe { $0.releaseDecision() }
    context.properties = properties()
    return context
  }

  mutating func vote() -> Vote {
    Vote(
      role: text(),
      answer: one(of: Vote.Answer.allCases),
      statement: text(),
      voter: text(),
      time: time(),
      revision: maybe { $0.revision() },
      acknowledged: list { $0.text() }
    )
  }

  mutating func releaseDecision() -> ReleaseDecision {
    ReleaseDecision(
      answer: one(of: Vote.Answer.allCases),
      statement: text(),
      authority: text(),
      time: time(),
      recommendation: text(),
      revision: maybe { $0.revision() }
    )
  }

  mutating func revision() -> RegisterRevision { RegisterRevision(act: number(below: 9_999), hash: text()) }

  mutating func plan() -> Plan {
    Plan(
      name: text(),
      overview: text(),
      workstreams: list {
        Workstream(
          id: WorkstreamID($0.text()),
          title: $0.text(),
          content: $0.text(),
          status: $0.one(of: WorkstreamStatus.usual + [.other("blocked")]),
          todo: $0.maybe { $0.text() }
        )
      },
      dependencies: list { Plan.Dependency(from: WorkstreamID($0.text()), to: WorkstreamID($0.text())) },
      path: maybe { $0.text() }
    )
  }

  mutating func fieldValue(_ field: FindingField) -> FieldValue {
    var finding = finding(number: 1)
    if chance() { finding.dispositionDetail = DispositionDetail() }
    return finding.value(of: field)
  }
}
