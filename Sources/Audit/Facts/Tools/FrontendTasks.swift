import Readiness
import SourceTree

/// Finds the package scripts that builds of Maven and Gradle run, as steps of their own.
enum FrontendTasks {
  /// What such builds run, with the folder that it runs in; the place is the build's file.
  static func entries(in tree: SourceTree) -> [ScriptTable.Entry] {
    tree.files.filter { $0.skip == nil && $0.role != .example && $0.size < SourceTree.largestScannedFile }
      .flatMap { file -> [ScriptTable.Entry] in
        switch file.name {
        case "pom.xml": tree.text(at: file.path).map(mavenEntries) ?? []
        case "build.gradle", "build.gradle.kts": tree.text(at: file.path).map(gradleEntries) ?? []
        default: []
        }
      }
  }

  /// Words of which one stands in a command that runs such steps: later phases of Maven, tasks of Gradle.
  static let goals: Set<String> = [
    "compile", "test", "package", "verify", "install", "deploy", "build", "assemble", "check", "jar", "war",
    "bootJar", "bootWar", "bootBuildImage", "installDist", "distZip", "jib", "spring-boot:build-image",
    "quarkusBuild",
  ]

  /// The executions of the plugin of Maven that installs Node.js.
  private static func mavenEntries(_ text: SourceText) -> [ScriptTable.Entry] {
    let bytes = blanked(markupComment, in: text.bytes)
    guard frontendPlugin.firstMatch(in: bytes) != nil else { return [] }
    let folder = workingFolder(mavenFolder, in: bytes, of: text)
    return mavenArguments.matches(in: bytes).compactMap { match in
      guard let words = match.text(1, in: bytes) else { return nil }
      return entry("npm " + words.trimmed, in: folder, text, at: match.range.lowerBound)
    }
  }

  /// Tasks of the plugin of Gradle for Node.js, and processes that run a package manager.
  private static func gradleEntries(_ text: SourceText) -> [ScriptTable.Entry] {
    let bytes = blanked(codeComment, in: text.bytes)
    guard gradleManager.firstMatch(in: bytes) != nil else { return [] }
    let folder = workingFolder(gradleFolder, in: bytes, of: text)
    let lists = gradleList.matches(in: bytes).compactMap { match -> ScriptTable.Entry? in
      let words = (match.text(1, in: bytes) ?? "").split { "'\", \n\t".contains($0) }.map(String.init)
      let isWhole = words.first.map(managers.contains) ?? false
      guard isWhole || ["run", "test", "ci", "run-script"].contains(words.first) else { return nil }
      let command = (isWhole ? [] : ["npm"]) + words
      return entry(command.joined(separator: " "), in: folder, text, at: match.range.lowerBound)
    }
    let named = gradleNamed.matches(in: bytes).compactMap { match -> ScriptTable.Entry? in
      guard let name = match.text(1, in: bytes) else { return nil }
      let command = name.split(separator: "_").joined(separator: " ")
      return entry(command, in: folder, text, at: match.range.lowerBound)
    }
    return lists + named
  }

  private static let managers: Set<String> = ["npm", "yarn", "pnpm", "bun", "npx"]

  private static func entry(
    _ command: String,
    in folder: String,
    _ text: SourceText,
    at offset: Int
  ) -> ScriptTable.Entry {
    .init(folder: folder, name: command, command: command, place: Place(text.path, text.line(at: offset)))
  }

  /// The folder that a build names for its front end; its own without one.
  private static func workingFolder(_ pattern: Pattern, in bytes: [UInt8], of text: SourceText) -> String {
    guard let match = pattern.firstMatch(in: bytes), let named = match.text(1, in: bytes) else {
      return text.file.folder
    }
    // `${project.basedir}` and its like are the folder of the file.
    let parts = named.split(separator: "/").filter { !$0.contains("$") }
    return RelativeFolder.joined(text.file.folder, parts.joined(separator: "/"))
  }

  private static func blanked(_ pattern: Pattern, in bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for match in pattern.matches(in: bytes) {
      for offset in match.range where result[offset] != 10 { result[offset] = 32 }
    }
    return result
  }

  private static let markupComment = Pattern(#"(?s)<!--.*?-->"#)
  private static let frontendPlugin = Pattern(#"<artifactId>\s*frontend-maven-plugin\s*<"#)
  private static let mavenArguments = Pattern(
    #"<arguments>\s*((?:run|run-script|test|ci)\b[^<]*)</arguments>"#
  )
  private static let mavenFolder = Pattern(#"<workingDirectory>\s*([^<\s]+)\s*</workingDirectory>"#)
  private static let codeComment = Pattern(#"(?s)/\*.*?\*/|(?<!:)//[^\n]*"#)
  private static let gradleList = Pattern(
    #"\b(?:args|npmCommand|yarnCommand|pnpmCommand|commandLine)\b\s*(?:\.set\s*\(|=|\()?\s*(?:listOf\s*\(|\[)?\s*((?:['"][^'"\n]+['"]\s*,?\s*)+)"#
  )
  private static let gradleNamed = Pattern(#"['"]((?:npm_run|npm|yarn|pnpm_run|pnpm)_[\w-]+)['"]"#)
  private static let gradleManager = Pattern(
    #"\b(?:Npm|Npx|Yarn|Pnpm)Task\b|node-gradle|moowork|['"](?:npm|yarn|pnpm)(?:_|['"])"#
  )
  private static let gradleFolder = Pattern(
    #"\b(?:nodeProjectDir|workingDir)\b[^\n'"]*['"]([^'"\n]+)['"]"#
  )
}
