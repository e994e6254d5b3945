import Readiness
import RegisterJSON

/// `events.jsonl`: a line for each act of the log, each with the hash of the one before and its own.
///
/// The changes are written one at a time, since those of a large import as values take many times the memory of
/// their text.
struct EventLines {
  static let name = "events.jsonl"

  private(set) var bytes: [UInt8] = []
  /// The hash of the last act.
  private(set) var end = EventHash.origin

  init(_ acts: [Act]) {
    for act in acts { append(act) }
  }

  private mutating func append(_ act: Act) {
    var header = act
    header.changes = []
    guard case .object(let members) = RegisterCoding.encode(header) else { return }
    var hash = EventHash(act, after: end)
    let previous = end
    bytes.append(UInt8(ascii: "{"))
    for member in members {
      write(name: member.name)
      if member.name == "changes" {
        append(act.changes, &hash)
        end = hash.value
        write(name: "hash")
        write(.string(EventHash.text(end)))
      } else {
        write(member.value)
      }
      if member.name == "number" {
        write(name: "previous_hash")
        write(.string(EventHash.text(previous)))
      }
    }
    bytes.append(contentsOf: "}\n".utf8)
  }

  private mutating func append(_ changes: [Change], _ hash: inout EventHash) {
    bytes.append(UInt8(ascii: "["))
    for (index, change) in changes.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let text = JSONText.write(RegisterCoding.encode(change), style: .compact)
      hash.append(text[...])
      bytes += text
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func write(name: String) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    write(.string(name))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func write(_ value: PropertyValue) { bytes += JSONText.write(value, style: .compact) }
}
