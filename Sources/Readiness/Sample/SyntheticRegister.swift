/// A register that was made up: any size, the same for the same seed, credible enough to try the program on.
package struct SyntheticRegister: Sendable {
  /// The day on which the made-up audit takes place.
  package static let day = CalendarDate(daysSinceEpoch: 20_780)

  /// The number of findings.
  package let count: Int
  private let seed: UInt64

  /// Makes a register of that many findings; none when the number is negative.
  package init(findings count: Int, seed: UInt64) {
    self.count = max(0, count)
    self.seed = seed
  }

  /// The whole register, with the standard plan and two critical flows.
  package func register() -> Register {
    var context = RegisterContext()
    context.project = Project(
      name: "harbour",
      release: "2.4.0",
      repository: "harbour.git",
      commit: digest(0, 40)
    )
    context.flows = [
      CriticalFlow(name: "sign in", steps: ["open the page", "sign in", "see the start page"]),
      CriticalFlow(name: "pay an invoice", steps: ["open the invoice", "pay", "see the receipt"]),
    ]
    return Register(context: context, findings: (0..<count).map(finding))
  }

  /// The finding at a place from 0, without making the others.
  package func finding(at index: Int) -> Finding {
    var random = SplitMix64(seed: seed ^ UInt64(bitPattern: Int64(index)) &* 0xD129_0F3C_6A5B_4E97)
    let strands = SampleStrand.standard
    let strand = strands[random.place(weights: strands.map(\.weight))]
    let severity = Severity.allCases[random.place(weights: [2, 12, 38, 33, 15])]
    guard let topic = random.one(of: strand.topics) else { return bare(index, severity) }
    let part = random.one(of: random.chance(2) ? SampleWords.unusualParts : SampleWords.parts) ?? ""
    var finding = Finding(
      id: FindingID(number: index + 1),
      title: Self.sentence(topic.title, part),
      severity: SeverityAssessment(level: severity, source: random.chance(20) ? .human : .tool),
      workstream: strand.workstream,
      category: topic.category
    )
    describe(&finding, topic, &random)
    locate(&finding, strand, &random)
    plan(&finding, &random)
    SampleState.settle(&finding, topic, &random)
    return finding
  }

  private func bare(_ index: Int, _ severity: Severity) -> Finding {
    Finding(id: FindingID(number: index + 1), title: "Nothing", severity: SeverityAssessment(level: severity))
  }

  private static func sentence(_ template: String, _ part: String) -> String {
    let text = template.split(separator: "%", omittingEmptySubsequences: false).joined(separator: part)
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private func describe(_ finding: inout Finding, _ topic: SampleTopic, _ random: inout SplitMix64) {
    finding.impact = topic.impact
    finding.recommendedFix = random.chance(85) ? topic.fix : ""
    finding.tags = [topic.tag] + (random.chance(15) ? ["regression"] : [])
    finding.references = topic.reference.map { [$0] } ?? []
    finding.verifyCommand = random.chance(40) ? topic.command : nil
    if random.chance(4) { finding.flows = [random.chance(50) ? "sign in" : "pay an invoice"] }
    if random.chance(15) {
      finding.reproductionSteps = ["Start the product with its defaults.", "Run `\(topic.command)`."]
    }
    let firstDay = Self.day.advanced(by: -random.below(150)).daysSinceEpoch
    finding.firstSeen = Timestamp(secondsSinceEpoch: firstDay * 86_400 + random.below(86_400))
    finding.lastSeen = Timestamp(secondsSinceEpoch: Self.day.daysSinceEpoch * 86_400)
    finding.presence = Presence.allCases[random.place(weights: [30, 55, 3, 5, 2, 3, 2])]
    if random.chance(60) { finding.identity = Identity(scheme: "own", key: digest(random.next(), 16)) }
  }

  private func locate(_ finding: inout Finding, _ strand: SampleStrand, _ random: inout SplitMix64) {
    for place in 0..<(1 + random.place(weights: [85, 12, 3])) {
      guard let folder = random.one(of: strand.folders), let file = random.one(of: strand.files) else {
        continue
      }
      let line = 1 + random.below(600)
      let path = "\(folder)/\(file)"
      finding.locations.append(Location(path: path, startLine: line, endLine: line + random.below(12)))
      guard place == 0, random.chance(60) else { continue }
      let snippet = Evidence.Kind.file(
        path: path,
        startLine: line,
        endLine: line,
        snippet: "  // \(finding.tags[0])"
      )
      let taken = random.chance(25) ? digest(random.next(), 64) : nil
      finding.evidence.append(Evidence(snippet, digest: taken))
    }
    if let tool = random.one(of: SampleWords.tools) {
      finding.sources = [Source(tool: tool, rule: finding.tags.first)]
    }
  }

  private func plan(_ finding: inout Finding, _ random: inout SplitMix64) {
    finding.owner = random.chance(65) ? random.one(of: SampleWords.owners) : nil
    switch random.below(10) {
    case 0..<6: finding.effort = random.one(of: Effort.sizes)
    case 6: finding.effort = .hours(1 + random.below(60))
    default: finding.effort = nil
    }
    if random.chance(35) { finding.due = Self.day.advanced(by: random.below(60)) }
  }

  /// A text of hexadecimal digits.
  private func digest(_ number: UInt64, _ length: Int) -> String {
    var random = SplitMix64(seed: number ^ seed)
    let digits = Array("0123456789abcdef".utf8)
    var bits: UInt64 = 0
    return String(unsafeUninitializedCapacity: length) { buffer in
      for place in 0..<length {
        if place % 16 == 0 { bits = random.next() }
        buffer[place] = digits[Int(bits & 15)]
        bits >>= 4
      }
      return length
    }
  }
}
