import Interchange
import Readiness
import Testing

struct RegisterMergeTests {
  private let first = FindingID(number: 1)

  private func finding(
    _ number: Int,
    _ title: String,
    _ change: (inout Finding) -> Void = { _ in }
  ) -> Finding {
    var finding = Finding(
      id: FindingID(number: number),
      title: title,
      severity: SeverityAssessment(level: .medium)
    )
    change(&finding)
    return finding
  }

  /// Merges registers with the finding F-0001, changed on each side.
  private func merge(_ ours: (inout Finding) -> Void, _ theirs: (inout Finding) -> Void) -> RegisterMerge {
    merge(base: { _ in }, ours, theirs)
  }

  private func merge(
    base: (inout Finding) -> Void,
    _ ours: (inout Finding) -> Void,
    _ theirs: (inout Finding) -> Void
  ) -> RegisterMerge {
    let start = finding(1, "one", base)
    var (our, their) = (start, start)
    ours(&our)
    theirs(&their)
    return RegisterMerge(
      base: Register(findings: [start]),
      ours: Register(findings: [our]),
      theirs: Register(findings: [their])
    )
  }

  private func note(_ text: String, by author: String) -> Evidence {
    Evidence(.note(text: text), recordedBy: author)
  }

  private func time(_ hour: Int) -> Timestamp { Timestamp(secondsSinceEpoch: 1_700_000_000 + hour * 3600) }

  @Test func `different fields of one finding are both taken`() {
    let merge = merge {
      $0.owner = "ada"
    } _: {
      $0.effort = .small
    }
    #expect(merge.conflicts.isEmpty)
    #expect(merge.merged[first]?.owner == "ada")
    #expect(merge.merged[first]?.effort == .small)
  }

  @Test func `a field that both changed keeps ours and says both values`() throws {
    let merge = merge {
      $0.owner = "ada"
    } _: {
      $0.owner = "li"
    }
    #expect(merge.merged[first]?.owner == "ada")
    let conflict = try #require(merge.conflicts.first)
    #expect(merge.conflicts.count == 1)
    #expect(conflict.subject == .finding(first))
    #expect(conflict.field == "owner")
    #expect(conflict.base == nil)
    #expect(conflict.ours == MergeConflict.Side("ada"))
    #expect(conflict.theirs == MergeConflict.Side("li"))
  }

  @Test func `authors are those who commented or recorded evidence on a side, and no tools`() {
    let merge = merge {
      $0.sources = [Source(tool: "trivy")]
    } _: {
      $0.owner = "ada"
      $0.comments = [Comment(text: "mine", author: "ada", time: time(1))]
      $0.evidence = [note("seen again", by: "trivy"), note("seen", by: "zoe")]
    } _: {
      $0.owner = "li"
    }
    #expect(merge.conflicts.map(\.ours.authors) == [["ada", "zoe"]])
    #expect(merge.conflicts.map(\.theirs.authors) == [[]])
  }

  @Test func `severity moves with its source and justification`() {
    let merge = merge {
      $0.severity.justification = "because"
    } _: {
      $0.severity = SeverityAssessment(level: .high, source: .human)
    }
    #expect(merge.merged[first]?.severity == SeverityAssessment(level: .medium, justification: "because"))
    #expect(merge.conflicts.map(\.field) == ["severity"])
    #expect(merge.conflicts.map(\.theirs.value) == ["high, human"])
  }

  @Test func `a disposition moves with its particulars`() {
    let merge = merge {
      $0.disposition = .deferred
    } _: {
      $0.dispositionDetail.reason = "later"
    }
    #expect(merge.conflicts.map(\.field) == ["disposition"])
    #expect(merge.merged[first]?.dispositionDetail == DispositionDetail())
  }

  @Test func `lists keep what both sides added and drop what either removed`() {
    let merge = merge {
      $0.tags = ["a", "b", "c"]
      $0.references = ["CWE-1"]
    } _: {
      $0.tags = ["b", "c", "x"]
      $0.references = ["CWE-1", "CWE-2"]
    } _: {
      $0.tags = ["a", "b", "y", "x"]
      $0.references = []
    }
    #expect(merge.conflicts.isEmpty)
    #expect(merge.merged[first]?.tags == ["b", "x", "y"])
    #expect(merge.merged[first]?.references == ["CWE-2"])
  }

  @Test func `comments of both sides stand oldest first`() {
    let comments = (0..<4).map { Comment(text: "\($0)", author: "ada", time: time($0)) }
    let merge = merge {
      $0.comments = [comments[0]]
    } _: {
      $0.comments = [comments[0], comments[3]]
    } _: {
      $0.comments = [comments[0], comments[1], comments[2]]
    }
    #expect(merge.merged[first]?.comments == comments)
  }

  @Test func `the first sighting is the earliest and the last the latest`() {
    let merge = merge {
      ($0.firstSeen, $0.lastSeen) = (time(5), time(5))
    } _: {
      ($0.firstSeen, $0.lastSeen) = (time(4), time(8))
    } _: {
      ($0.firstSeen, $0.lastSeen) = (time(3), time(7))
    }
    #expect(merge.merged[first]?.firstSeen == time(3))
    #expect(merge.merged[first]?.lastSeen == time(8))
    #expect(merge.conflicts.isEmpty)
  }

  @Test func `members beyond the format are merged one by one`() {
    let merge = merge {
      $0.properties = [Property("cvss", .number("5")), Property("team", .string("red"))]
    } _: {
      $0.properties = [Property("cvss", .number("6")), Property("team", .string("blue"))]
    } _: {
      $0.properties = [Property("cvss", .number("7")), Property("team", .string("red"))]
    }
    #expect(
      merge.merged[first]?.properties == [Property("cvss", .number("6")), Property("team", .string("blue"))]
    )
    #expect(merge.conflicts.map(\.field) == ["cvss"])
    #expect(merge.conflicts.map(\.theirs.value) == ["7"])
  }

  @Test func `a finding that one side removed is gone if the other left it alone`() {
    let base = Register(findings: [finding(1, "one"), finding(2, "two")])
    let ours = Register(findings: [finding(2, "two")])
    let theirs = Register(findings: [finding(1, "one"), finding(2, "two") { $0.owner = "li" }])
    let merge = RegisterMerge(base: base, ours: ours, theirs: theirs)
    #expect(merge.conflicts.isEmpty)
    #expect(merge.merged.findings == [finding(2, "two") { $0.owner = "li" }])
  }

  @Test func `a finding that one side removed and the other changed is kept and said`() {
    let base = Register(findings: [finding(1, "one")])
    let changed = finding(1, "one") {
      $0.owner = "li"
      $0.comments = [Comment(text: "mine", author: "li", time: time(1))]
    }
    let merge = RegisterMerge(base: base, ours: Register(), theirs: Register(findings: [changed]))
    #expect(merge.merged.findings == [changed])
    #expect(
      merge.conflicts == [
        MergeConflict(
          subject: .finding(first),
          field: nil,
          base: "one",
          ours: MergeConflict.Side(nil),
          theirs: MergeConflict.Side("changed: comments, owner", authors: ["li"])
        )
      ]
    )
  }

  @Test func `one finding that both added is one, and its fields are merged`() {
    let ours = finding(1, "one") { $0.owner = "ada" }
    let theirs = finding(1, "one") { $0.effort = .large }
    let merge = RegisterMerge(
      base: Register(),
      ours: Register(findings: [ours]),
      theirs: Register(findings: [theirs])
    )
    #expect(merge.conflicts.isEmpty && merge.notes.isEmpty)
    #expect(merge.merged.findings.count == 1)
    #expect(merge.merged[first]?.owner == "ada")
    #expect(merge.merged[first]?.effort == .large)
  }

  @Test func `findings added under one id are kept both, and references follow`() {
    let ours = [finding(1, "one"), finding(2, "ours")]
    let theirs = [
      finding(1, "one") { $0.dependsOn = [FindingID(number: 2)] },
      finding(2, "theirs"),
      finding(3, "again") {
        $0.disposition = .duplicate
        $0.dispositionDetail.duplicateOf = FindingID(number: 2)
      },
    ]
    let merge = RegisterMerge(
      base: Register(findings: [finding(1, "one")]),
      ours: Register(findings: ours),
      theirs: Register(findings: theirs)
    )
    let fourth = FindingID(number: 4)
    #expect(merge.conflicts.isEmpty)
    #expect(merge.notes == [.renumbered(FindingID(number: 2), to: fourth, title: "theirs")])
    #expect(merge.merged.findings.map(\.title) == ["one", "ours", "theirs", "again"])
    #expect(merge.merged[fourth]?.title == "theirs")
    #expect(merge.merged[first]?.dependsOn == [fourth])
    #expect(merge.merged[FindingID(number: 3)]?.dispositionDetail.duplicateOf == fourth)
  }

  @Test func `one finding that both added under different ids is one under ours`() {
    let identity = Identity(scheme: "content", key: "abc")
    let ours = [finding(1, "ours"), finding(2, "same") { $0.identity = identity }]
    let theirs = [
      finding(1, "same, reworded") { $0.identity = identity },
      finding(2, "theirs") { $0.dependsOn = [FindingID(number: 1)] },
    ]
    let merge = RegisterMerge(
      base: Register(),
      ours: Register(findings: ours),
      theirs: Register(findings: theirs)
    )
    #expect(merge.merged.findings.map(\.title) == ["ours", "same", "theirs"])
    #expect(merge.merged.findings.map(\.id.text) == ["F-0001", "F-0002", "F-0003"])
    #expect(merge.merged.findings.last?.dependsOn == [FindingID(number: 2)])
    #expect(merge.conflicts.map(\.field) == ["title"])
    #expect(merge.notes.count == 2)
  }

  @Test func `findings of one title that scans tell apart are two`() {
    let sides = ["abc", "def"].map { key in
      Register(findings: [
        finding(1, "Password in code") { $0.identity = Identity(scheme: "content", key: key) }
      ])
    }
    let merge = RegisterMerge(base: Register(), ours: sides[0], theirs: sides[1])
    #expect(merge.merged.findings.map(\.identity?.key) == ["abc", "def"])
    #expect(merge.conflicts.isEmpty)
  }

  @Test func `an id of a finding that is gone and still named is not given again`() {
    let ours = [finding(1, "ours") { $0.dependsOn = [FindingID(number: 7)] }]
    let merge = RegisterMerge(
      base: Register(),
      ours: Register(findings: ours),
      theirs: Register(findings: [finding(1, "theirs")])
    )
    #expect(merge.merged.findings.map(\.id.text) == ["F-0001", "F-0008"])
  }

  @Test func `numbers at the end of what can be counted are no reason to fail`() {
    let last = Finding(
      id: FindingID("F-\(Int.max - 1)"),
      title: "last",
      severity: SeverityAssessment(level: .low)
    )
    let merge = RegisterMerge(
      base: Register(),
      ours: Register(findings: [last, finding(1, "a"), finding(2, "b")]),
      theirs: Register(findings: [finding(1, "c"), finding(2, "d")])
    )
    #expect(merge.merged.findings.count == 5)
  }
}
