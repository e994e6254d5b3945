import SourceTree

/// Tells files that configure or are the product from data that only happens to hold a word.
enum ConfigurationFile {
  /// Whether a word in this file says something of the product: code, manifests, configuration of hosts and proxies.
  static func speaks(_ file: TreeFile) -> Bool {
    guard file.language == .json else { return file.language != .markdown && file.language != .css }
    return [
      "package.json", "vercel.json", "firebase.json", "now.json", "staticwebapp.config.json", "composer.json",
    ]
    .contains(file.name)
  }
}
