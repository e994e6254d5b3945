import Readiness
import SourceTree

/// The signs by which profiles are told, looked up in manifests, file names and what sources say.
struct ProfileSigns {
  typealias Sign = ProfileDetection.Sign

  private let facts: RepositoryFacts
  private let files: [TreeFile]

  /// Signs beyond this number say nothing new.
  private static let mostSigns = 8

  init(_ facts: RepositoryFacts) {
    self.facts = facts
    files = facts.tree.files.filter { $0.role == .product && ($0.skip == nil || $0.skip == .minified) }
  }

  func signs(of profile: Profile) -> [Sign] {
    let found: [Sign] =
      switch profile {
      case .service: isMountedByOthers ? [] : service()
      case .web: web()
      case .electron: electron()
      case .container: container()
      case .dataStore: dataStore()
      case .continuousIntegration: continuousIntegration()
      case .library: []
      }
    return Array(found.prefix(Self.mostSigns))
  }

  /// What is left when nothing runs by itself; nothing for a tree without any source.
  func library() -> [Sign] {
    guard let file = files.first(where: { Language.programming.contains($0.language) }) ?? files.first else {
      return []
    }
    let manifest = facts.components.first?.manifest ?? file.path
    return [
      .init(words: "no server, page or window of its own", place: Place(manifest, 1))
    ]
  }

  /// Whether it is a package that other applications mount, such as an engine of Rails or an app of Django: its pages
  /// and routes run only there.
  var isMountedByOthers: Bool {
    let root = Set(facts.tree.files.filter(\.folder.isEmpty).map { $0.name.lowercased() })
    let isGem = root.contains { $0.hasSuffix(".gemspec") }
    let isPackage =
      root.contains("setup.py") || root.contains("setup.cfg")
      || facts.components.contains { component in
        component.folder.isEmpty && component.ecosystem == .python && !component.isApplication
          && component.version != nil && component.manifest == "pyproject.toml"
      }
    guard isGem || isPackage else { return false }
    let runs = [
      "config.ru", "procfile", "manage.py", "wsgi.py", "asgi.py", "app.py", "main.py", "server.py", "run.py",
      "package.json",
    ]
    let isRun =
      runs.contains { root.contains($0) }
      || root.contains { $0.contains("compose") || $0.contains("dockerfile") }
      || facts.tree["config/application.rb"] != nil
      || facts.tree["bin/rails"]?.role == .product
        && facts.tree["config/environment.rb"] != nil
      || facts.sources.entryPoints.contains { $0.detail == "listen" } || !exposedPorts().isEmpty
      || files.contains { ["wsgi.py", "asgi.py", "manage.py"].contains($0.name) }
    return !isRun
  }

  private func service() -> [Sign] {
    let routes = facts.sources.routes
    let listens = facts.sources.entryPoints.filter { listen in
      // A bare socket is as often a tool's own remote control as a server's.
      listen.detail == "listen" && (!listen.name.contains("net.Listen(") || !routes.isEmpty)
    }
    var found: [Sign] = []
    if let (dependency, place) = product(Self.serverPackages), !routes.isEmpty || !listens.isEmpty {
      found.append(.init(words: "\(dependency) in \(place.path)", place: place))
    }
    if !found.isEmpty || !listens.isEmpty, let route = routes.first {
      let words =
        "\(routes.count) route\(routes.count == 1 ? "" : "s"), such as \(route.method) \(route.path)"
      found.append(.init(words: words, place: route.place))
    }
    found += listens.prefix(2).filter { !found.isEmpty || $0.name.contains("listen") }.map {
      .init(words: "listens: \($0.name)", place: $0.place)
    }
    return found + exposedPorts()
  }

  private func exposedPorts() -> [Sign] {
    dockerfiles.compactMap { file in
      guard let text = facts.tree.text(at: file.path),
        let match = Self.expose.firstMatch(in: text.bytes), !Self.servesFilesOnly(text)
      else { return nil }
      let line = text.line(at: match.range.lowerBound)
      return .init(words: text.string(ofLine: line).trimmed, place: Place(file.path, line))
    }
  }

  private func web() -> [Sign] {
    var found: [Sign] = []
    let pages = files.filter { isPage($0) }
    if let (dependency, place) = product(Self.pageFrameworks) {
      found.append(.init(words: "\(dependency) in \(place.path)", place: place))
    } else if let (dependency, place) = anyDependency(Self.frontEndPackages), !pages.isEmpty || hasViews {
      // A library of components has views too, but no page that shows them.
      let isApplication = !pages.isEmpty || !electron().isEmpty
      if isApplication { found.append(.init(words: "\(dependency) in \(place.path)", place: place)) }
    }
    found += pages.map { .init(words: "page \($0.path)", place: Place($0.path, 1)) }
    return found
  }

  private var hasViews: Bool {
    files.contains { [.vue, .svelte, .astro].contains($0.language) || $0.path.hasSuffix("x") }
  }

  /// Whether a file is a page or template that a browser shows; mails and reports are not.
  private func isPage(_ file: TreeFile) -> Bool {
    guard
      file.language == .html || file.language == .erb || file.language == .jsp || Self.hasTemplateName(file)
    else { return false }
    let path = "/" + file.path.lowercased()
    guard !Self.noPages.contains(where: { path.contains($0) }) else { return false }
    return file.name.lowercased() == "index.html" || Self.pageFolders.contains { path.contains($0) }
  }

  private static func hasTemplateName(_ file: TreeFile) -> Bool {
    [
      ".ejs", ".pug", ".hbs", ".handlebars", ".twig", ".blade.php", ".jinja", ".jinja2", ".j2.html",
      ".cshtml", ".njk",
    ]
    .contains { file.path.hasSuffix($0) }
  }

  private func electron() -> [Sign] {
    let windows = facts.sources.entryPoints.filter { $0.detail == "electron" }
    guard !windows.isEmpty else { return [] }
    var found: [Sign] = []
    if let (dependency, place) = anyDependency(["electron"]) {
      found.append(.init(words: "\(dependency) in \(place.path)", place: place))
    }
    return found + windows.map { .init(words: $0.name, place: $0.place) }
  }

  private var dockerfiles: [TreeFile] {
    files.filter { $0.language == .dockerfile && !$0.path.contains(".devcontainer/") }
  }

  private func container() -> [Sign] {
    let composes = files.filter { file in Self.composeFiles.contains { $0.matches(file.path) } }
    let charts = files.filter {
      $0.name == "Chart.yaml" || Self.clusterFolders.contains($0.folder.lowercased())
    }
    return (dockerfiles + composes + charts.filter { $0.language == .yaml }).map {
      .init(words: $0.name, place: Place($0.path, 1))
    }
  }

  private func dataStore() -> [Sign] {
    var found: [Sign] = []
    if let (dependency, place) = product(Self.dataPackages) {
      found.append(.init(words: "\(dependency) in \(place.path)", place: place))
    }
    if let file = files.first(where: { Self.isMigration($0) }) {
      found.append(.init(words: "migration \(file.path)", place: Place(file.path, 1)))
    }
    return found
  }

  private static func isMigration(_ file: TreeFile) -> Bool {
    if file.name == "schema.prisma" || file.path.hasSuffix("db/schema.rb") { return true }
    let folders = file.folder.lowercased().split(separator: "/")
    let isInFolder = folders.contains { ["migrations", "migrate", "migration", "alembic"].contains($0) }
    return isInFolder && (file.language == .sql || Language.programming.contains(file.language))
  }

  private func continuousIntegration() -> [Sign] {
    // Hosts look for these at the root only.
    let candidates = facts.tree.files.filter { $0.folder.isEmpty || $0.path.hasPrefix(".") }
    return candidates.filter { file in Self.pipelines.contains { $0.matches(file.path) } }.map {
      .init(words: $0.name, place: Place($0.path, 1))
    }
  }

  /// The first dependency of product code among some packages.
  private func product(_ names: Set<String>) -> (String, Place)? {
    dependency { names.contains($0.name) && !$0.isDevelopment }
  }

  private func anyDependency(_ names: Set<String>) -> (String, Place)? {
    dependency { names.contains($0.name) }
  }

  private func dependency(_ isWanted: (Component.Dependency) -> Bool) -> (String, Place)? {
    for component in facts.components where facts.tree[component.manifest]?.role == .product {
      if let found = component.dependencies.first(where: isWanted) {
        return (found.name, Place(found.manifest, max(1, found.line)))
      }
    }
    return nil
  }

  /// Whether an image ends in a web server of files, which has no process of the repository's own.
  private static func servesFilesOnly(_ text: SourceText) -> Bool {
    guard let last = from.matches(in: text.bytes).last?.text(1, in: text.bytes) else { return false }
    return fileServer.matches(last) && starting.firstMatch(in: text.bytes) == nil
  }

  private static let from = Pattern(#"(?i)^[ \t]*FROM[ \t]+(?:--\S+[ \t]+)*(\S+)"#)
  private static let fileServer = Pattern(
    #"(?:^|/)(?:nginx|nginx-unprivileged|httpd|caddy|static-web-server|lighttpd)(?:[:@]|$)"#
  )
  /// A process beside the web server.
  private static let starting = Pattern(
    #"(?i)^[ \t]*(?:CMD|ENTRYPOINT)\b[^\n]*(?:node|python|java|php|ruby|gunicorn|supervisor)"#
  )
  private static let expose = Pattern(#"(?i)^[ \t]*EXPOSE[ \t]+\S+"#)
}
