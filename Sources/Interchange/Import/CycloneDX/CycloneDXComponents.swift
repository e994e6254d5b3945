internal import RegisterJSON

/// The components of a document by the references that vulnerabilities have to them.
struct CycloneDXComponents {
  /// One component.
  struct Component {
    var package: PackageName
    var packageURL: String?
    var version: String?
  }

  /// How many there are, those within others included.
  private(set) var count = 0
  private var byReference: [String: Component] = [:]

  /// Walks all components, and the one that the document is about.
  init(_ document: ReportObject) {
    if let main = document.object("metadata")?.object("component") { add(main, depth: 0) }
    count = 0
    for node in document["components"].map({ Array($0.elements) }) ?? [] { add(ReportObject(node), depth: 0) }
  }

  /// Components lie in each other as deep as JSON may.
  private mutating func add(_ object: ReportObject?, depth: Int) {
    guard let object, depth < 128 else { return }
    count += 1
    let packageURL = object.text("purl")
    let name = [object.text("group"), object.text("name")].compactMap { $0 }.joined(separator: "/")
    let component = Component(
      package: packageURL.flatMap(PackageName.init) ?? PackageName(name, ecosystem: ""),
      packageURL: packageURL,
      version: object.text("version")
    )
    if let reference = object.text("bom-ref") { byReference[reference] = component }
    if let packageURL { byReference[packageURL] = byReference[packageURL] ?? component }
    for node in object["components"].map({ Array($0.elements) }) ?? [] {
      add(ReportObject(node), depth: depth + 1)
    }
  }

  /// The component of a reference; what is unknown is told by the reference itself, which often is a package URL.
  func component(_ reference: String) -> Component {
    if let known = byReference[reference] { return known }
    // `urn:cdx:serial/version#ref` points into a document.
    let local = reference.split(separator: "#").last.map(String.init) ?? reference
    if reference.hasPrefix("urn:cdx:"), let known = byReference[local] { return known }
    let isURL = local.hasPrefix("pkg:")
    return Component(
      package: PackageName(packageURL: local) ?? PackageName(local, ecosystem: ""),
      packageURL: isURL ? local : nil,
      version: PackageName.version(packageURL: isURL ? local : "")
    )
  }
}
