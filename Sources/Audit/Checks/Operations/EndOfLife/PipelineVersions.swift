import Readiness
import SourceTree

/// Finds the release lines that pipelines run on.
enum PipelineVersions {
  /// A release line, where it is used, and whether it is not what serves people.
  typealias Use = (line: EndOfLifeTable.Line, place: Place, isMinor: Bool)

  /// `node-version: 16` and its like; a list or matrix counts by its newest entry.
  private static let setupVersion = Pattern(
    #"^\s*(?:- )?['"]?(node|python|ruby|go|php|java|dotnet)-version['"]?\s*:\s*(\[[^\]\n]*\]|[^#\n]+)"#
  )

  /// The versions that the setup steps of pipelines ask for.
  static func ofSetups(_ facts: RepositoryFacts) -> [Use] {
    facts.deployment.workflows.flatMap { path -> [Use] in
      guard let text = facts.tree.text(at: path) else { return [] }
      return setupVersion.matches(in: text.bytes).compactMap { match in
        let product = match.text(1, in: text.bytes) ?? ""
        let versions = (match.text(2, in: text.bytes) ?? "").split { "[], '\"".contains($0) }.map(String.init)
        guard !versions.isEmpty, versions.allSatisfy({ $0.first?.isNumber == true }) else { return nil }
        let lines = versions.map { EndOfLifeTable.line(of: product, version: $0) }
        guard !lines.contains(where: { $0 == nil }),
          let newest = lines.compactMap({ $0 }).max(by: { $0.end < $1.end })
        else { return nil }
        return (newest, Place(path, text.line(at: match.range.lowerBound)), true)
      }
    }
  }

  /// `image: cimg/postgres:10.18`, a service or a job's container.
  private static let jobImage = Pattern(#"^\s*(?:- )?image\s*:\s*['"]?([\w./-]+:[\w.-]+)['"]?\s*(?:#.*)?$"#)

  /// The images that pipelines run in; several of one name are a matrix, which counts by its newest.
  static func ofImages(_ facts: RepositoryFacts) -> [Use] {
    var uses: [String: [Use]] = [:]
    // A line that is not in the table is taken for a new one.
    var current: Set<String> = []
    for path in facts.deployment.workflows {
      guard let text = facts.tree.text(at: path) else { continue }
      for match in jobImage.matches(in: text.bytes) {
        let image = ImageReference(match.text(1, in: text.bytes) ?? "")
        let lines = EndOfLifeTable.lines(of: image)
        if lines.isEmpty { current.insert(image.name) }
        let place = Place(path, text.line(at: match.range.lowerBound))
        uses[image.name, default: []] += lines.map { ($0, place, true) }
      }
    }
    return uses.filter { !current.contains($0.key) }.sorted { $0.key < $1.key }.flatMap { _, found in
      found.filter { use in
        !found.contains { $0.line.product == use.line.product && $0.line.end > use.line.end }
      }
    }
  }
}
