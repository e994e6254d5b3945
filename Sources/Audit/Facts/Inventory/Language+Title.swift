import SourceTree

extension Language {
  /// The name by which people know it.
  var title: String { Self.titles[self] ?? rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  private static let titles: [Language: String] = [
    .javascript: "JavaScript", .typescript: "TypeScript", .csharp: "C#", .cpp: "C++", .css: "CSS",
    .scss: "SCSS",
    .html: "HTML", .php: "PHP", .sql: "SQL", .erb: "ERB", .jsp: "JSP", .objectivec: "Objective-C",
    .powershell: "PowerShell", .graphql: "GraphQL", .dockerfile: "Dockerfile",
  ]
}
