import SourceTree

/// Reads the projects of .NET.
enum DotnetManifest {
  static func component(_ text: ManifestText) -> Component? {
    let stem = text.name.split(separator: ".").dropLast().joined(separator: ".")
    var component = Component(name: stem, folder: text.folder, manifest: text.path, ecosystem: .nuget)
    for (index, line) in text.lines.enumerated() {
      if let found = reference.captures(in: line) {
        component.dependencies.append(
          .init(
            name: found[1],
            requirement: version.captures(in: line)?[1] ?? "",
            isDevelopment: line.contains("PrivateAssets=\"all\"") || testPackages.matches(found[1]),
            line: index + 1,
            manifest: text.path
          )
        )
      } else if let found = framework.captures(in: line) {
        component.runtimes.append(
          .init(name: "dotnet", requirement: found[1], path: text.path, line: index + 1)
        )
      } else if let found = ownVersion.captures(in: line) {
        component.version = found[1]
      }
      if line.contains("Microsoft.NET.Sdk.Web") || line.contains("<OutputType>Exe")
        || line.contains("<OutputType>WinExe")
      {
        component.isApplication = true
      }
    }
    return component
  }

  private static let reference = Pattern(#"<PackageReference\s[^>]*Include="([^"]+)""#)
  private static let version = Pattern(#"\bVersion(?:="|>)([^"<]+)"#)
  private static let framework = Pattern(#"<TargetFrameworks?>([^<]+)<"#)
  private static let ownVersion = Pattern(#"<Version>([^<]+)<"#)
  private static let testPackages = Pattern(#"(?i)^(?:xunit|nunit|mstest|moq|coverlet|Microsoft\.NET\.Test)"#)
}
