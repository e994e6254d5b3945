import Readiness
import SourceTree

/// The named commands of a repository: package scripts, targets of makefiles, tasks.
struct ScriptTable: Sendable {
  /// A named command and where it stands.
  struct Entry: Equatable, Sendable {
    /// The folder in which it runs.
    var folder: String
    var name: String
    var command: String
    var place: Place
    /// The names of entries of the same file that run before it.
    var prerequisites: [String] = []
  }

  /// Scripts of `package.json`, `composer.json` and `pyproject.toml`.
  private(set) var scripts: [Entry]
  /// Targets of `Makefile`, `justfile` and `Taskfile.yml`.
  private(set) var targets: [Entry] = []
  /// What builds of Maven and Gradle run of package scripts.
  private(set) var frontendTasks: [Entry]
  /// The hooks of `.pre-commit-config.yaml`, by id and repository.
  private(set) var hooks: [(name: String, place: Place)] = []

  init(components: [Component], tree: SourceTree) {
    scripts = components.flatMap { component in
      component.scripts.map {
        Entry(
          folder: component.folder,
          name: $0.name,
          command: $0.command,
          place: Place(component.manifest, max($0.line, 1))
        )
      }
    }
    frontendTasks = FrontendTasks.entries(in: tree)
    for file in tree.files where file.size < SourceTree.largestScannedFile {
      switch file.name.lowercased() {
      case "makefile", "gnumakefile": addRecipes(file, tree, TargetReader.makeTargets)
      case "justfile", ".justfile": addRecipes(file, tree, TargetReader.makeTargets)
      case "taskfile.yml", "taskfile.yaml": addRecipes(file, tree, TargetReader.taskTargets)
      case ".pre-commit-config.yaml", ".pre-commit-config.yml", "prek.toml", "lefthook.yml":
        addHooks(file, tree)
      default: break
      }
    }
  }

  /// Scripts of a name: those of the folder, else those of every folder.
  func scripts(named name: String, in folder: String, everywhere: Bool) -> [Entry] {
    let all = scripts.filter { $0.name == name }
    let own = all.filter { $0.folder == folder }
    return own.isEmpty || everywhere ? all : own
  }

  /// Targets of a name in a folder.
  func targets(named name: String, in folder: String) -> [Entry] {
    targets.filter { $0.folder == folder && $0.name == name }
  }

  private mutating func addRecipes(
    _ file: TreeFile,
    _ tree: SourceTree,
    _ read: (SourceText) -> [Entry]
  ) {
    guard let text = tree.text(at: file.path) else { return }
    targets += read(text)
  }

  private mutating func addHooks(_ file: TreeFile, _ tree: SourceTree) {
    guard let text = tree.text(at: file.path) else { return }
    for number in 1...text.lineCount {
      let line = text.string(ofLine: number).trimmed
      for key in ["- id:", "- repo:", "id:", "repo:", "entry:", "run:", "- run:"] where line.hasPrefix(key) {
        hooks.append((String(line.dropFirst(key.count)).trimmed.unquoted, Place(file.path, number)))
      }
    }
  }
}
