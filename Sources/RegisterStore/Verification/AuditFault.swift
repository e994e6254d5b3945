package import Readiness

/// Something in an audit file that does not agree with the rest of it.
package enum AuditFault: Equatable, Sendable {
  /// What SQLite's own checks of the file say.
  case database(String)
  /// What cannot be read.
  case damage(StoreFault.Damage)
  /// A table, index or trigger that is missing, altered or foreign.
  case schema(name: String)
  /// An act whose number does not follow from the one before it.
  case gap(act: Int)
  /// An act that does not name the hash of the one before it.
  case brokenChain(act: Int)
  /// An act whose hash is not that of what it says.
  case wrongHash(act: Int)
  /// A change that cannot be read.
  case unreadableChange(act: Int, change: Int)
  /// A finding that the log leaves and the register lacks; with the act that last touched it.
  case findingMissing(FindingID, act: Int)
  /// A finding that the register has and the log does not know.
  case findingUnknown(FindingID)
  /// A finding that is not as the log leaves it; with the act that last touched it.
  case findingDiffers(FindingID, act: Int)
  /// A row of the table that does not fit its finding; with the act that last touched it.
  case rowDiffers(FindingID, act: Int)
  /// A context that is not as the log leaves it; with the act that last touched it.
  case contextDiffers(act: Int)
  /// A tool's scan that is not as the log leaves it; with the act that recorded it, if the log knows one.
  case scanDiffers(tool: String, act: Int?)

  /// The number of the act where the fault shows, if it shows in one.
  package var act: Int? {
    switch self {
    case .database, .damage, .schema, .findingUnknown: nil
    case .gap(let act), .brokenChain(let act), .wrongHash(let act), .unreadableChange(let act, _),
      .findingMissing(_, let act), .findingDiffers(_, let act), .rowDiffers(_, let act),
      .contextDiffers(let act):
      act
    case .scanDiffers(_, let act): act
    }
  }
}
