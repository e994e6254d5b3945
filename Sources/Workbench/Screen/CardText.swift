import CellGrid
import Readiness

/// What a workstream's card says: number, name, status, findings, blockers, how many are owned.
struct CardText {
  private let number: Int
  private let title: String
  private let status: WorkstreamStatus
  private let strand: RegisterCounts.Strand
  /// The verdict, on the card of the synthesis only.
  private let verdict: Verdict?

  init(_ model: Model, workstream place: Int) {
    let workstream = model.context.plan.workstreams[place]
    number = place + 1
    title = workstream.title
    status = workstream.status
    strand =
      model.verdict.counts.strands.indices.contains(place) ? model.verdict.counts.strands[place] : .init()
    verdict = workstream.id == model.context.plan.synthesis ? model.verdict : nil
  }

  /// Three lines: name and status, findings and blockers, owned share as a bar.
  func full(columns: Int) -> [String] {
    let first = Self.spread("\(number) \(title)", verdict?.recommendation.title ?? status.title, columns)
    guard let verdict else {
      return [
        first, Self.spread(" \(strand.findings) found", "\(strand.mustFix) blk ", columns), bar(columns),
      ]
    }
    let passing = verdict.gates.count { [.pass, .waived, .notApplicable].contains($0.state) }
    let unknown = verdict.count(of: .unknown, blockingOnly: true)
    return [
      first, Self.spread(" gates \(passing)/\(verdict.gates.count)", "\(unknown) ? ", columns),
      Self.spread(" \(strand.findings) found", "\(status.title) ", columns),
    ]
  }

  /// Two lines: name and status, then findings, blockers and owned share.
  func short(columns: Int) -> [String] {
    let state = verdict.map { $0.recommendation.title } ?? status.shortTitle
    let second = Self.spread(" \(strand.findings) \(strand.mustFix)!", "\(ownedWords) ", columns)
    return [Self.spread("\(number) \(title)", state, columns), second]
  }

  /// One line with everything, for lists.
  func row(columns: Int) -> String {
    let facts =
      "\(verdict?.recommendation.title ?? status.title)  \(strand.findings) found  \(strand.mustFix) blk"
    return Self.spread("\(number) \(title)", facts, columns)
  }

  /// Number and name, as much as fits.
  func strip(columns: Int) -> String {
    padRight(TextLayout.clipped("\(number) \(title)", to: columns), columns)
  }

  /// Findings, blockers and status below the name.
  func stripState(columns: Int) -> String {
    if let verdict { return TextLayout.clipped(verdict.recommendation.title, to: columns) }
    let counts = "\(strand.findings)/\(strand.mustFix)!"
    let choices = [
      "\(counts) \(status.title)", "\(counts) \(status.shortTitle)",
      counts,
    ]
    return choices.first { TextWidth.columns($0) <= columns }
      ?? TextLayout.clipped("\(strand.mustFix)!", to: columns)
  }

  /// The role of a line after the first: blockers stand out.
  func role(ofLine index: Int) -> Theme.Role { index == 1 && strand.mustFix > 0 ? .critical : .text }

  /// The share of findings that have an owner, in per cent; of no findings there is none.
  private var owned: Int { strand.findings == 0 ? 0 : strand.owned * 100 / strand.findings }

  private var ownedWords: String { strand.findings == 0 ? "-" : "\(owned)%" }

  private func bar(_ columns: Int) -> String {
    let length = max(0, min(8, columns - 13))
    let filled = owned * length / 100
    let bar = String(repeating: "▇", count: filled) + String(repeating: "▁", count: length - filled)
    return " owned " + padLeft(ownedWords, 4) + " " + bar
  }

  /// A text on the left and one on the right; the left one gives way.
  private static func spread(_ left: String, _ right: String, _ columns: Int) -> String {
    let room = columns - TextWidth.columns(right) - 1
    guard room > 2 else { return TextLayout.clipped(left, to: columns) }
    return padRight(TextLayout.clipped(left, to: room), room) + " " + right
  }
}

extension WorkstreamStatus {
  /// The status in four letters, for narrow cards.
  var shortTitle: String {
    switch self {
    case .pending: "pend"
    case .inProgress: "act."
    case .completed: "done"
    case .cancelled: "canc"
    case .other(let word): String(word.prefix(4))
    }
  }
}
