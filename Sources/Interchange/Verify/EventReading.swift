import Readiness
import RegisterJSON

/// Reads `events.jsonl` and computes its chain anew from the bytes of each change.
struct EventReading {
  /// The acts, up to the first line that cannot be read.
  private(set) var acts: [Act] = []
  /// The hash of each of these acts, as computed.
  private(set) var hashes: [[UInt8]] = []
  /// At most one per line, since what follows from a broken line says nothing more.
  private(set) var faults: [VerificationFault] = []

  /// Cost: linear in the bytes; holds every act.
  init(_ bytes: [UInt8]) {
    var previous = EventHash.origin
    var number = 0
    var start = 0
    var line = 0
    while start < bytes.count {
      line += 1
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      guard let end, let event = Event(Array(bytes[start..<end])) else {
        faults.append(.eventUnreadable(line: line))
        return
      }
      let hash = event.hash(after: previous)
      let isHashed = event.statedHash == EventHash.text(hash)
      if event.act.number != number &+ 1 {
        faults.append(.eventNumber(line: line))
      } else if event.statedPrevious != EventHash.text(previous) {
        faults.append(.chainBroken(line: line))
      } else if !isHashed {
        faults.append(.eventHash(line: line))
      }
      acts.append(event.act)
      hashes.append(hash)
      // What the line says of itself leads on, so that the lines after it are not blamed for it.
      previous = isHashed ? hash : EventHash.bytes(event.statedHash) ?? hash
      number = event.act.number
      start = end + 1
    }
  }

  /// The last act that changed more than what was said in the poll.
  var revision: RegisterRevision? {
    acts.indices.last { acts[$0].changesRegister }
      .map { RegisterRevision(act: acts[$0].number, hash: EventHash.text(hashes[$0])) }
  }

  /// How many people made the acts.
  var people: Int { Set(acts.map { Array($0.author.utf8) }).count }
}

/// A line of the log.
private struct Event {
  let act: Act
  let statedPrevious: String
  let statedHash: String
  private let changes: [JSONNode]

  init?(_ line: [UInt8]) {
    guard let root = try? JSONText.parse(line), root.document.repairs.isEmpty,
      let author = root["author"]?.string, let list = root["changes"], list.kind == .array,
      let number = root["number"]?.wholeNumber, let time = root["time"]?.string.flatMap({ Timestamp($0) }),
      let kind = root["kind"].flatMap(Self.kind), let previous = root["previous_hash"]?.string,
      let hash = root["hash"]?.string
    else { return nil }
    changes = list.elements.map { $0 }
    let values = changes.compactMap { try? RegisterCoding.change(from: $0) }
    guard values.count == changes.count else { return nil }
    let reason = root["reason"]?.string ?? ""
    act = Act(number: number, kind: kind, author: author, time: time, reason: reason, changes: values)
    (statedPrevious, statedHash) = (previous, hash)
  }

  /// The hash of the act as its line has it: what matters is the text of the changes, not what it means.
  func hash(after previous: [UInt8]) -> [UInt8] {
    var hash = EventHash(act, after: previous)
    for change in changes { hash.append(change.document.source[change.byteRange]) }
    return hash.value
  }

  private static func kind(_ node: JSONNode) -> Act.Kind? {
    switch node["word"]?.string {
    case "decided": .decided
    case "imported": node["from"]?.string.map { .imported(from: $0) }
    case "undone": node["act"]?.wholeNumber.map { .undone($0) }
    case "redone": node["act"]?.wholeNumber.map { .redone($0) }
    default: nil
    }
  }
}
