import Readiness
import SourceTree

/// When release lines of runtimes, systems and databases stop getting security fixes.
enum EndOfLifeTable {
  /// The day on which the dates were put together.
  static let asOf = CalendarDate(year: 2025, month: 12, day: 1)

  /// The day after which so many lines are missing that finding nothing means nothing.
  static let horizon = CalendarDate(year: 2027, month: 12, day: 31)

  /// A release line with its last day.
  struct Line: Equatable, Sendable {
    /// The product's key, such as `node`.
    var product: String
    /// The line, such as `18` or `3.9`.
    var line: String
    /// The last day with security fixes.
    var end: CalendarDate

    /// Product and line as people write them.
    var title: String { (EndOfLifeTable.titles[product] ?? product) + " " + line }
  }

  private static let lines: [String: [String: Line]] = {
    var lines: [String: [String: Line]] = [:]
    for entry in dates.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
      let words = entry.split(separator: " ").map(String.init)
      guard words.count == 3, let end = CalendarDate(words[2]) else { continue }
      lines[words[0], default: [:]][words[1]] = Line(product: words[0], line: words[1], end: end)
    }
    return lines
  }()

  /// The line that a version belongs to: `3.9` for `3.9.18-slim`; nil when it is not known.
  static func line(of product: String, version: String) -> Line? {
    guard let known = lines[product] else { return nil }
    let digits = version.without(prefix: "v").prefix { $0.isNumber || $0 == "." }
    let parts = digits.split(separator: ".").map(String.init)
    guard let major = parts.first else { return nil }
    if parts.count > 1, let line = known["\(major).\(parts[1])"] { return line }
    // `python:3` moves along with its newest line; a product counted by majors does not.
    return known[major]
  }

  /// The lines that an image's name and tag tell of: the product's and that of the system below it.
  static func lines(of image: ImageReference) -> [Line] {
    let tag = (image.tag ?? "").lowercased()
    let parts = tag.split(separator: "-").map(String.init)
    let products: [String: String] = [
      "node": "node", "python": "python", "ruby": "ruby", "golang": "go", "go": "go", "php": "php",
      "openjdk": "java",
      "eclipse-temurin": "java", "debian": "debian", "ubuntu": "ubuntu", "alpine": "alpine",
      "centos": "centos",
      "postgres": "postgres", "postgis": "postgres", "mysql": "mysql", "mariadb": "mariadb", "mongo": "mongo",
      "redis": "redis", "elasticsearch": "elasticsearch", "aspnet": "dotnet", "runtime": "dotnet",
      "sdk": "dotnet",
    ]
    var found: [Line] = []
    if let product = products[image.name], isOfficial(image, product), let version = parts.first {
      line(of: product, version: version).map { found.append($0) }
    }
    for part in parts {
      if let (product, line) = codenames[part], let known = lines[product]?[line] { found.append(known) }
      if part.hasPrefix("alpine"), let known = line(of: "alpine", version: String(part.dropFirst(6))) {
        found.append(known)
      }
    }
    return found
  }

  private static func isOfficial(_ image: ImageReference, _ product: String) -> Bool {
    if product == "dotnet" { return image.repository.contains("dotnet") }
    return !image.repository.contains("/") || image.repository.contains("library/")
      || image.repository.hasPrefix("postgis/") || image.repository.contains("/docker/")
      || image.repository.hasPrefix("public.ecr.aws/")
      // The build machine's own: https://circleci.com/developer/images
      || image.repository.hasPrefix("cimg/") || image.repository.hasPrefix("circleci/")
  }
}
