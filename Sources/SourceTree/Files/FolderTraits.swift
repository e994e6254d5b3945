/// What the folder that a file stands in says of it.
struct FolderTraits: Sendable {
  /// What files in it are there for, as far as the folder tells.
  let role: FileRole
  /// What a page or route in it is there for: below `app`, a folder `test` or `demo` may be an address.
  let routeRole: FileRole
  /// Why files in it are not scanned.
  let skip: SkipReason?
  /// Whether it is a place in which names are those of pages and routes, so that `test` may be one.
  let isRouting: Bool
  /// Whether it lies in a folder of the kind that Ruby and JavaScript keep specifications in.
  let isSpecification: Bool
  /// Whether it lies in `src/main`, where Maven and Gradle keep everything that is no test.
  let isMainSource: Bool
  /// Whether it is in a folder `.github`, where configuration and scripts stand side by side.
  let isForge: Bool

  /// Judges a folder by its path from the root; empty for the root.
  init(_ path: String) {
    let exact = path.split(separator: "/").map(String.init)
    let parts = exact.map { $0.lowercased() }
    var (role, routeRole): (FileRole?, FileRole?)
    var skip: SkipReason?
    var (isSource, isRouting, isSpecification) = (false, false, false)
    for (index, part) in parts.enumerated() {
      if !isSource, role == nil { role = Self.outsideSource[part] }
      if !isRouting && Self.likelyTestNames.contains(part) { role = .test }
      if Self.isTest(part, exact: exact[index], at: index, isSource: isSource) {
        role = .test
        routeRole = .test
      }
      if !parts[..<index].contains("app") { routeRole = role }
      if part == "spec" || part == "specs" { isSpecification = true }
      skip = skip ?? Self.skip(of: part, at: index, in: parts, isSource: isSource)
      isSource = isSource || Self.sourceNames.contains(part)
      isRouting = isRouting || Self.routingNames.contains(part)
    }
    self.role = role ?? .product
    self.routeRole = routeRole ?? .product
    isMainSource = zip(parts, parts.dropFirst()).contains { $0 == ("src", "main") }
    (self.skip, self.isRouting, self.isSpecification) = (skip, isRouting, isSpecification)
    isForge = parts.first == ".github" || parts.first == ".gitlab" || parts.first == ".circleci"
  }

  private static func isTest(_ part: String, exact: String, at index: Int, isSource: Bool) -> Bool {
    if certainTestNames.contains(part) { return true }
    // `Shop.UnitTests` in C#, `androidTest` in Gradle; `LaunchTests` at the top in Swift, as `LabTests` further
    // down may be what a laboratory sells.
    let isProject = [".Tests", ".Test", "UnitTests", "IntegrationTests", "UITests"].contains(
      where: exact.hasSuffix
    )
    if isProject || (index <= 1 && !isSource && (exact.hasSuffix("Tests") || exact.hasSuffix("-tests"))) {
      return true
    }
    return ["androidTest", "integrationTest", "functionalTest", "jvmTest", "commonTest", "unitTest"].contains(
      exact
    )
  }

  private static func skip(of part: String, at index: Int, in parts: [String], isSource: Bool) -> SkipReason?
  {
    if let reason = anywhere[part] { return reason }
    if iconFontNames.contains(where: part.hasPrefix) { return .vendored }
    if index == 0, let reason = atTop[part] { return reason }
    if !isSource, let reason = outsideSourceSkips[part] { return reason }
    // A folder `vendor` among pages, models or modules is about sellers; elsewhere it is other people's code.
    if part == "vendor" || part == "vendors" {
      let above = Set(parts[..<index])
      if above.isDisjoint(with: domainNames) && (part == "vendor" || !isSource) { return .vendored }
      if !above.isDisjoint(with: assetNames) { return .vendored }
      if parts.dropFirst(index + 1).first.map(vendorRoots.contains) == true { return .vendored }
    }
    guard index > 0 else { return nil }
    return pairs["\(parts[index - 1])/\(part)"]
  }
}
