import Readiness
import SourceTree

/// The environment variables of the product's code, and the files that document them.
struct VariableScope {
  /// The reads of each variable that somebody who runs the product may have to set, by name.
  let reads: [String: [SourceFacts.EnvironmentRead]]
  /// The example files, by path, with what they name.
  let examples: [(path: String, file: EnvironmentFile)]

  init(_ facts: RepositoryFacts) {
    var reads: [String: [SourceFacts.EnvironmentRead]] = [:]
    for read in facts.sources.environmentReads where Self.counts(read) {
      reads[read.name, default: []].append(read)
    }
    self.reads = reads
    examples = facts.tree.files.filter { Self.isExample($0) }.prefix(20).compactMap { file in
      facts.tree.text(at: file.path).map { (file.path, EnvironmentFile($0.string)) }
    }
  }

  /// The names that documents and deployment files name, so that they are documented without an example file.
  func documentedNames(in tree: SourceTree) -> Set<String> {
    var found: Set<String> = []
    let files = tree.files.filter { Self.mayDocument($0) && $0.size < 400_000 }
    for file in files.prefix(60) {
      guard let text = tree.text(at: file.path) else { continue }
      for match in Self.name.matches(in: text.bytes) {
        if let name = match.text(in: text.bytes), reads[name] != nil { found.insert(name) }
      }
    }
    return found
  }

  private static func mayDocument(_ file: TreeFile) -> Bool {
    if isExample(file) { return true }
    let parts = file.name.lowercased().split(separator: ".")
    if parts.contains(where: { ["rst", "adoc", "tt", "example", "sample", "dist"].contains($0) }) {
      return file.skip == nil && file.role != .test
    }
    if file.language == .markdown { return file.skip == nil && !file.name.lowercased().hasPrefix("change") }
    let name = file.name.lowercased()
    return name.contains("compose") && file.language == .yaml || name == "app.json" || name == "render.yaml"
  }

  /// An example file says so in its name; `.env` with values is for nobody to copy.
  private static func isExample(_ file: TreeFile) -> Bool {
    let name = file.name.lowercased()
    guard name.contains("env"), file.role != .test, file.skip == nil else { return false }
    let words = name.split { "._-".contains($0) }
    guard words.contains("env"), words.count <= 4 else { return false }
    return words.contains { ["example", "sample", "template", "dist", "defaults", "tpl"].contains($0) }
  }

  private static func counts(_ read: SourceFacts.EnvironmentRead) -> Bool {
    guard !platform.contains(read.name), !platformPrefixes.contains(where: { read.name.hasPrefix($0) }) else {
      return false
    }
    let path = read.place.path.lowercased()
    let name = path.split(separator: "/").last ?? ""
    if name.contains(".config.") || name.hasPrefix("gulpfile") || name.hasPrefix("webpack") { return false }
    let folders = path.split(separator: "/").dropLast()
    // Laravel's stock configuration reads hundreds that its own example leaves out.
    if name.hasSuffix(".php"), path.hasPrefix("config/") || path.contains("/config/") { return false }
    if name.hasSuffix(".rake") || name == "conf.py" { return false }
    return !folders.contains { folder in
      buildFolders.contains(String(folder)) || folder.hasPrefix(".") || folder.hasPrefix("test")
        || folder.hasSuffix("test") || folder.hasSuffix("tests")
    }
  }

  private static let buildFolders: Set<String> = [
    "scripts", "script", "build", "tools", "docs", "doc", "tasks", "examples", "example", "tool", "extra",
    "hack", "bin", "ci", "config-build", "benchmarks",
  ]

  private static let platformPrefixes = [
    "npm_", "NPM_", "VERCEL", "NETLIFY", "RENDER", "RAILWAY", "HEROKU", "GITHUB_", "GITLAB_", "CI_", "XDG_",
    "KUBERNETES_",
    "AWS_", "ELECTRON_", "VSCODE_", "FLY_", "CF_", "JEST_", "VITEST", "PLAYWRIGHT_", "LC_", "SSH_", "DOCKER_",
    "SNAP",
    "PROGRAM", "NEXT_RUNTIME", "NEXT_PHASE", "APPVEYOR", "CIRCLE", "TRAVIS", "BUILDKITE", "CARGO_", "TEST_",
    "RAILS_", "BUNDLE_",
  ]

  private static let platform: Set<String> = [
    "NODE_ENV", "NODE_OPTIONS", "NODE_PATH", "HOME", "HOMEPATH", "HOMEDRIVE", "PATH", "CI", "PWD", "USER",
    "USERNAME",
    "LOGNAME", "SHELL", "TZ", "LANG", "LANGUAGE", "TMPDIR", "TEMP", "TMP", "APPDATA", "LOCALAPPDATA",
    "HOSTNAME",
    "PORT", "HOST", "DEBUG", "NO_COLOR", "FORCE_COLOR", "DISPLAY", "WAYLAND_DISPLAY", "TERM", "COLORTERM",
    "EDITOR",
    "VISUAL", "PAGER", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY", "SYSTEMROOT", "WINDIR",
    "COMSPEC", "DYNO",
    "USERPROFILE", "COMPUTERNAME", "K_SERVICE", "MODE", "DEV", "PROD", "SSR", "BASE_URL", "ANALYZE", "TEST",
    "PYTHONPATH",
    "VIRTUAL_ENV", "GOPATH", "GOROOT", "JAVA_HOME", "ANDROID_HOME", "DESKTOP_SESSION", "APPIMAGE", "APPDIR",
    "ARGV0", "OWD", "PIDFILE", "WEB_CONCURRENCY", "RUST_LOG",
    "RAILS_ENV", "RACK_ENV", "FLASK_ENV", "DJANGO_SETTINGS_MODULE", "RAILS_LOG_TO_STDOUT", "WSL_DISTRO_NAME",
  ]

  private static let name = Pattern(#"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b"#)
}
