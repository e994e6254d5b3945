import Readiness

/// A place on the page that links lead to; its name is safe in an attribute and in an address.
struct PageAnchor: Hashable {
  /// The value of the element's `id`.
  let name: String

  /// A section of the page.
  static func section(_ name: StaticString) -> PageAnchor { PageAnchor(name: "\(name)") }

  /// A finding, whole or as a row.
  static func finding(_ id: FindingID) -> PageAnchor { PageAnchor("finding", id.text) }

  /// A gate.
  static func gate(_ id: String) -> PageAnchor { PageAnchor("gate", id) }

  /// A workstream, by its 0-based place in the plan.
  static func workstream(_ place: Int) -> PageAnchor { PageAnchor(name: "workstream-\(place + 1)") }

  private init(name: String) { self.name = name }

  /// A name made of a key from outside: the key itself where it is harmless, else its digest.
  private init(_ kind: String, _ key: String) {
    let isHarmless =
      (1...40).contains(key.utf8.count)
      && key.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
          true
        default: false
        }
      }
    // The two forms differ in the sign after the kind, so that no key can pass for the digest of another.
    name = isHarmless ? "\(kind)-\(key)" : "\(kind)_\(ReleasePackage.digest(Array(key.utf8)).prefix(16))"
  }
}
