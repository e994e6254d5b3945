/// A part of the repository with a manifest of its own.
package struct Component: Equatable, Sendable {
  /// Whose manifests and packages these are.
  package enum Ecosystem: String, CaseIterable, Sendable {
    case npm, python, go, cargo, ruby, composer, maven, gradle, nuget, swift, pub, hex
  }

  /// Its name by its manifest; the folder's name when that gives none.
  package var name: String
  /// The folder of its manifest from the root; empty for the root.
  package var folder: String
  /// The path of its manifest.
  package var manifest: String
  /// Whose package it is.
  package var ecosystem: Ecosystem
  /// Its version by its manifest.
  package var version: String?
  /// Whether it is not to be published (npm's `private`) or builds a program rather than a library.
  package var isApplication = false
  /// What it depends on, in the manifest's order.
  package var dependencies: [Dependency] = []
  /// Its scripts (npm, composer, poetry, make-like), in the manifest's order.
  package var scripts: [Script] = []
  /// The path of the lockfile that covers it, its own or that of the workspace above it.
  package var lockfile: String?
  /// Whether other components are its workspace's members.
  package var isWorkspaceRoot = false
  /// The versions of the runtime that it declares, as written, with the line (`engines.node`, `python_requires`, …).
  package var runtimes: [Runtime] = []

  /// Something it depends on.
  package struct Dependency: Equatable, Sendable {
    /// The package's name.
    package var name: String
    /// The requirement as the manifest writes it; empty when it gives none.
    package var requirement: String
    /// Whether only development, tests or builds need it.
    package var isDevelopment: Bool
    /// 1-based line in the manifest; 0 when it is not known.
    package var line: Int
    /// The manifest it stands in, when that is not the component's own (`requirements-dev.txt`).
    package var manifest: String

    /// Makes a dependency.
    package init(name: String, requirement: String, isDevelopment: Bool, line: Int, manifest: String) {
      self.name = name
      self.requirement = requirement
      self.isDevelopment = isDevelopment
      self.line = line
      self.manifest = manifest
    }
  }

  /// A named command of the manifest.
  package struct Script: Equatable, Sendable {
    /// The name by which it is run.
    package var name: String
    /// The command.
    package var command: String
    /// 1-based line in the manifest; 0 when it is not known.
    package var line: Int

    /// Makes a script.
    package init(name: String, command: String, line: Int) {
      self.name = name
      self.command = command
      self.line = line
    }
  }

  /// A version of a runtime that a file declares.
  package struct Runtime: Equatable, Sendable {
    /// `node`, `python`, `go`, `ruby`, `rust`, `java`, `php`, `dotnet`, `swift`, `electron`.
    package var name: String
    /// The version or range as written.
    package var requirement: String
    /// The file.
    package var path: String
    /// 1-based line.
    package var line: Int

    /// Makes a runtime.
    package init(name: String, requirement: String, path: String, line: Int) {
      self.name = name
      self.requirement = requirement
      self.path = path
      self.line = line
    }
  }

  /// Makes a component; the rest is set on it.
  package init(name: String, folder: String, manifest: String, ecosystem: Ecosystem) {
    self.name = name
    self.folder = folder
    self.manifest = manifest
    self.ecosystem = ecosystem
  }

  /// The dependency with this name, for the product or for its development.
  package func dependency(_ name: String) -> Dependency? { dependencies.first { $0.name == name } }
}
