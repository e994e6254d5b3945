import Readiness

extension HTMLPage {
  /// A link to a place on the page; only its content where there is no such place.
  mutating func link(to anchor: PageAnchor, _ content: (inout HTMLPage) -> Void) {
    guard anchors.contains(anchor) else { return content(&self) }
    inline("a", ["href": "#\(anchor.name)"], content)
  }

  /// The id of a finding, as a link where the finding stands on the page.
  mutating func link(to finding: FindingID) {
    link(to: .finding(finding)) { $0.id(finding.text) }
  }

  /// Links to findings, one after the other.
  mutating func links(to findings: [FindingID]) {
    for (place, finding) in findings.enumerated() {
      if place > 0 { text(", ") }
      link(to: finding)
    }
  }

  /// The id of a gate, as a link where the gate stands on the page.
  mutating func link(toGate gate: String) {
    link(to: .gate(gate)) { $0.id(gate) }
  }

  /// An id as code; one of usual length is not broken at its hyphen.
  mutating func id(_ id: String) {
    inline("code", ["class": id.utf8.count <= 20 ? "id" : nil], id.isEmpty ? "without id" : id)
  }

  /// A reference: a link when it is a web address that shows where it leads, else text.
  mutating func reference(_ reference: String) {
    guard Self.isWebAddress(reference) else { return inline("span", reference) }
    inline("a", ["href": reference, "rel": "noopener noreferrer"], reference)
  }

  /// Whether a text is an http or https address, all of it, of signs that look like what they are.
  ///
  /// Addresses with a user's name before the host are refused, as that reads like a host. Source: RFC 3986
  /// §2 and §7.6.
  static func isWebAddress(_ text: String) -> Bool {
    let scheme = text.prefix { $0 != ":" }.lowercased()
    guard scheme == "http" || scheme == "https", text.utf8.count <= 2_000 else { return false }
    let rest = text.dropFirst(scheme.count + 1)
    let isPlain = rest.utf8.allSatisfy { byte in
      0x21 <= byte && byte < 0x7F && !"\"<>\\^`{|}".utf8.contains(byte)
    }
    guard isPlain, rest.hasPrefix("//") else { return false }
    let host = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return !host.isEmpty && !host.contains("@") && host.first != ":"
  }
}
