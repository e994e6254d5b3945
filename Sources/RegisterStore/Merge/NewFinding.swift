package import Readiness

/// A finding made ready to be added to an audit.
///
/// Making one costs about as much as writing it, and may be done on any thread.
package struct NewFinding: Sendable {
  /// The finding as it reads in the file; nil when it could not be read there.
  let finding: Finding?
  /// The id that it came with.
  let id: FindingID
  /// The text of the change that adds it.
  let payload: [UInt8]

  /// Makes a finding ready.
  package init(_ finding: Finding) {
    id = finding.id
    payload = Payload.bytes(.findingAdded(finding))
    if finding.readsAsWritten {
      self.finding = finding
    } else if case .findingAdded(let read)? = try? Payload.change(payload, number: 0) {
      self.finding = read
    } else {
      self.finding = nil
    }
  }
}

extension Finding {
  /// Whether the finding is sure to read in a file as it is written there, so that nobody has to try.
  ///
  /// True of what tools report: texts, lines and plain properties. What has a grammar of its own, such as days and
  /// efforts, and what may lie deep, is left to a trial.
  var readsAsWritten: Bool {
    FindingID.isValid(id.text) && dispositionDetail == DispositionDetail() && blockerOverride == nil
      && due == nil && effort == nil && comments.isEmpty && dependsOn.isEmpty && ownerSuggestions.isEmpty
      && verifyCommand == nil && owner == nil && targetRelease == nil
      && (firstSeen?.isOfFourDigitYear ?? true) && (lastSeen?.isOfFourDigitYear ?? true)
      && evidence.allSatisfy(\.readsAsWritten) && properties.allSatisfy { $0.value.isShallow(2) }
      && properties.allSatisfy { !$0.name.isEmpty }
  }
}

extension Evidence {
  fileprivate var readsAsWritten: Bool {
    guard recordedAt?.isOfFourDigitYear ?? true else { return false }
    switch kind {
    case .file(let path, _, _, let snippet): return !path.isEmpty && !snippet.isEmpty
    case .note: return true
    case .command, .artifact: return false
    }
  }
}

extension Timestamp {
  /// Whether it is between the years 1000 and 9999.
  fileprivate var isOfFourDigitYear: Bool {
    (-30_610_224_000..<253_402_300_800).contains(secondsSinceEpoch)
  }
}

extension PropertyValue {
  /// Whether it is no number, which may be none in JSON, and holds nothing deeper than so many steps.
  fileprivate func isShallow(_ steps: Int) -> Bool {
    switch self {
    case .null, .boolean, .string: true
    case .number: false
    case .array(let values): steps > 0 && values.allSatisfy { $0.isShallow(steps - 1) }
    case .object(let members): steps > 0 && members.allSatisfy { $0.value.isShallow(steps - 1) }
    }
  }
}
