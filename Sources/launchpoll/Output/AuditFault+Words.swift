import Readiness
import RegisterStore

extension AuditFault {
  /// The part of the audit in which the fault shows.
  var place: String {
    switch self {
    case .database, .damage, .schema: "file"
    case .gap(let act), .brokenChain(let act), .wrongHash(let act), .unreadableChange(let act, _):
      "act \(act)"
    case .findingMissing(let id, _), .findingUnknown(let id), .findingDiffers(let id, _),
      .rowDiffers(let id, _):
      "finding \(id.text)"
    case .contextDiffers: "context"
    case .scanDiffers(let tool, _): "scan of \(tool)"
    }
  }

  /// A short word for machines.
  var code: String {
    switch self {
    case .database, .damage: "damage"
    case .schema: "schema"
    case .gap, .brokenChain, .wrongHash: "chain"
    case .unreadableChange: "unreadable"
    case .findingMissing, .findingUnknown, .findingDiffers, .rowDiffers, .contextDiffers, .scanDiffers:
      "replay"
    }
  }

  /// The fault in words, without its place.
  var text: String {
    switch self {
    case .database(let words): words
    case .damage(let damage): "is damaged (\(damage))"
    case .schema(let name): "\(name) is missing, was altered or is none of ours"
    case .gap: "is not the act that comes next"
    case .brokenChain: "does not name the hash of the act before it"
    case .wrongHash: "has another hash than what it says gives"
    case .unreadableChange(_, let change): "change \(change) cannot be read"
    case .findingMissing(_, let act): "is not in the register; act \(act) left it there"
    case .findingUnknown: "is in the register, and no act put it there"
    case .findingDiffers(_, let act): "is not as act \(act) left it"
    case .rowDiffers(_, let act): "does not stand in the tables as act \(act) left it"
    case .contextDiffers(let act): "is not as act \(act) left it"
    case .scanDiffers(_, let act?): "is not as act \(act) left it"
    case .scanDiffers(_, nil): "is in the audit, and no act put it there"
    }
  }
}
