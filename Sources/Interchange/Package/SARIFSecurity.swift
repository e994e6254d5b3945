import Readiness

/// What hosts of code want to know of a finding to show it among the alerts for security.
enum SARIFSecurity {
  /// Whether a finding is about security rather than about quality.
  static func concerns(_ finding: Finding) -> Bool {
    finding.category == .secret || finding.workstream?.text == "security"
      || !SARIFWeaknesses.numbers(of: finding).isEmpty || !NamedVulnerability.all(in: finding).isEmpty
  }

  /// A number within the band that hosts have for a severity; nil for one that has no band.
  static func score(_ severity: Severity) -> String? {
    switch severity {
    case .critical: "9.5"
    case .high: "8.0"
    case .medium: "5.5"
    case .low: "2.0"
    case .info: nil
    }
  }

  /// The level of a result that failed (§3.27.10).
  static func level(_ severity: Severity) -> String {
    switch severity {
    case .critical, .high: "error"
    case .medium: "warning"
    case .low, .info: "note"
    }
  }

  /// The first reference that is an address and may stand as one (RFC 3986 §2).
  static func helpAddress(of finding: Finding) -> String? { finding.references.first(where: isAddress) }

  static func isAddress(_ text: String) -> Bool {
    guard ReferenceList.isWebAddress(text) else { return false }
    let bytes = Array(text.utf8)
    let host = bytes.drop { $0 != UInt8(ascii: "/") }.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
    guard !host.isEmpty, !host.contains(UInt8(ascii: "%")) else { return false }
    // Brackets stand around an IPv6 host only, and a fragment holds no further `#`.
    guard bytes.count(where: { $0 == UInt8(ascii: "#") }) < 2 else { return false }
    return bytes.indices.allSatisfy { index in
      let byte = bytes[index]
      guard byte == UInt8(ascii: "%") else { return isAllowed(byte) }
      return index + 2 < bytes.count && bytes[index + 1...index + 2].allSatisfy(isHexadecimal)
    }
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "-._~:/?#@!$&'()*+,;=".utf8.contains(byte)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
  }
}
