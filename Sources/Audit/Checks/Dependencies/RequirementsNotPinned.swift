import Readiness
import SourceTree

extension Check {
  static let requirementsNotPinned = Check(
    id: "C-03",
    title: "{number} of {total} requirements in {path} have no exact version",
    workstream: WorkstreamID("backend"),
    checkClass: .deterministic,
    severity: .medium,
    effort: .small,
    decides: """
      Lines of a `requirements*.txt` for the product that do not name one version with `==`, where no \
      lockfile, hashes or constraints file holds them.
      """,
    impact: """
      Each build installs what is newest that day ({names}): two images of one commit differ, and a breaking \
      release reaches production without a change in the repository.
      """,
    remediation: """
      Keep the wishes in `requirements.in` and compile {path} from it (`uv pip compile` or `pip-compile`, \
      with hashes), or move to a lockfile.
      """,
    rootCause: "The file was written by hand as a list of what is imported.",
    references: ["CWE-1357", "https://pip.pypa.io/en/stable/topics/repeatable-installs/"],
    guards: [
      "files for development", "projects with a lockfile or constraints", "libraries are only informed",
    ],
    topics: ["unpinned requirements", "requirements.txt"],
    examples: [
      .bad(["requirements.txt": "flask\nrequests>=2.0\ngunicorn==23.0.0\n"]),
      .good(["requirements.txt": "flask==3.1.0\nrequests==2.32.0 ; python_version > '3.8'\n"]),
      .good(["requirements-dev.txt": "pytest\n", "requirements.txt": "flask==3.1.0\n"]),
    ],
    rule: .repository { facts in
      let projects = facts.components.filter { component in
        component.ecosystem == .python && component.dependencies.contains { $0.manifest.hasSuffix(".txt") }
      }
      guard !projects.isEmpty else { return .notApplicable("no requirements file") }
      let open = projects.filter { $0.lockfile == nil && !hasConstraints($0, facts.tree) }
      return .looked(open.flatMap { sightings(of: $0, facts.profiles) })
    }
  )

  private static func hasConstraints(_ component: Component, _ tree: SourceTree) -> Bool {
    tree.files.contains { file in
      file.folder == component.folder && constraints.matches(file.name.lowercased())
    }
  }

  private static let constraints = Pattern(
    #"^(?:constraints.*\.txt|requirements.*\.lock|requirements[-_.]?(?:lock|locked|frozen|freeze)\.txt)$"#
  )

  private static func sightings(of component: Component, _ profiles: Set<Profile>) -> [Sighting] {
    let lines = component.dependencies.filter { $0.manifest.hasSuffix(".txt") && !$0.isDevelopment }
    return Set(lines.map(\.manifest)).sorted().compactMap { manifest in
      let all = lines.filter { $0.manifest == manifest }
      let open = all.filter { !$0.requirement.contains("==") && !$0.requirement.hasPrefix("@") }
      guard let first = open.first else { return nil }
      let names =
        open.prefix(5).map(\.name).joined(separator: ", ")
        + (open.count > 5 ? " and \(open.count - 5) more" : "")
      return Sighting(
        key: manifest,
        path: manifest,
        line: max(first.line, 1),
        values: ["number": "\(open.count)", "total": "\(all.count)", "names": names],
        severity: profiles.isDisjoint(with: [.service, .web, .container]) ? .info : .medium
      )
    }
  }
}
