import SourceTree

/// Reads `pom.xml` and `build.gradle` as far as their usual forms go.
enum JavaManifest {
  static func mavenComponent(_ text: ManifestText) -> Component? {
    let bytes = blanked(comment, text.bytes)
    var component = Component(
      name: text.folderName,
      folder: text.folder,
      manifest: text.path,
      ecosystem: .maven
    )
    let managed = management.matches(in: bytes).map(\.range)
    for match in dependency.matches(in: bytes) {
      guard !managed.contains(where: { $0.contains(match.range.lowerBound) }),
        let block = match.text(in: bytes), let group = element("groupId", block),
        let artifact = element("artifactId", block)
      else { continue }
      component.dependencies.append(
        .init(
          name: "\(group):\(artifact)",
          requirement: element("version", block) ?? "",
          isDevelopment: element("scope", block) == "test",
          line: text.line(at: match.range.lowerBound),
          manifest: text.path
        )
      )
    }
    let own = String(decoding: blanked(inner, bytes), as: UTF8.self)
    component.name = element("artifactId", own) ?? component.name
    component.version = element("version", own)
    component.isApplication =
      element("packaging", own) == "war"
      || String(decoding: bytes, as: UTF8.self).contains("spring-boot-maven-plugin")
    component.isWorkspaceRoot = own.contains("<modules>")
    for match in runtime.allCaptures(in: bytes).prefix(1) {
      let line = text.line(at: match.offset)
      component.runtimes.append(.init(name: "java", requirement: match.texts[1], path: text.path, line: line))
    }
    return component
  }

  static func gradleComponent(_ text: ManifestText) -> Component? {
    var component = Component(
      name: text.folderName,
      folder: text.folder,
      manifest: text.path,
      ecosystem: .gradle
    )
    for (index, line) in text.lines.enumerated() where !line.trimmed.hasPrefix("//") {
      if let found = gradleDependency.captures(in: line) {
        let parts = found[2].split(separator: ":").map(String.init)
        guard parts.count >= 2 else { continue }
        component.dependencies.append(
          .init(
            name: "\(parts[0]):\(parts[1])",
            requirement: parts.count > 2 ? parts[2] : "",
            isDevelopment: found[1].lowercased().contains("test"),
            line: index + 1,
            manifest: text.path
          )
        )
      } else if let found = gradleRuntime.captures(in: line) {
        component.runtimes.append(
          .init(name: "java", requirement: found[1] + found[2], path: text.path, line: index + 1)
        )
      } else if let found = gradleVersion.captures(in: line) {
        component.version = found[1]
      } else if gradleApplication.matches(line) {
        component.isApplication = true
      }
    }
    return component
  }

  private static func element(_ name: String, _ text: String) -> String? {
    guard let start = text.firstRange(of: "<\(name)>"),
      let end = text[start.upperBound...].firstRange(of: "</\(name)>")
    else { return nil }
    return String(text[start.upperBound..<end.lowerBound]).trimmed
  }

  private static func blanked(_ pattern: Pattern, _ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for match in pattern.matches(in: bytes) {
      for offset in match.range where result[offset] != 10 { result[offset] = 32 }
    }
    return result
  }

  private static let comment = Pattern(#"(?s)<!--.*?-->"#)
  private static let management = Pattern(#"(?s)<(dependencyManagement|pluginManagement|plugins)>.*?</\1>"#)
  private static let dependency = Pattern(#"(?s)<dependency>.*?</dependency>"#)
  private static let inner = Pattern(
    #"(?s)<(parent|dependencies|dependencyManagement|build|profiles|properties)>.*?</\1>"#
  )
  private static let runtime = Pattern(
    #"<(?:java\.version|maven\.compiler\.(?:release|source|target)|release)>\s*([\d.]+)\s*<"#
  )
  private static let gradleDependency = Pattern(
    #"^\s*(\w*(?:[iI]mplementation|api|[cC]ompileOnly|[rR]untimeOnly|compile|runtime|[aA]nnotationProcessor|kapt|ksp))\s*\(?\s*['"]([\w.-]+:[\w.-]+(?::[^'"@]+)?)"#
  )
  private static let gradleRuntime = Pattern(
    #"(?:JavaLanguageVersion\.of|jvmToolchain)\(\s*(\d+)|sourceCompatibility\s*=?\s*(?:JavaVersion\.VERSION_)?['"]?([\d._]+)"#
  )
  private static let gradleVersion = Pattern(#"^version\s*=?\s*['"]([^'"]+)['"]"#)
  private static let gradleApplication = Pattern(
    #"org\.springframework\.boot|com\.android\.application|^\s*(?:id[ (]['"])?application['")]*\s*$|io\.ktor\.plugin"#
  )
}
