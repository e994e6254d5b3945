/// A call of a package script: `npm run X`, `pnpm --filter web test`, `yarn workspace api lint`.
struct PackageScriptCall: Equatable {
  /// The script; nil when the call names none.
  var name: String?
  /// The folder of the package whose script it is.
  var folder: String
  /// Whether packages in other folders may be meant.
  var isEverywhere = false

  /// Reads the words after the package manager's name.
  init(program: String, words: [String], folder: String) {
    self.folder = folder
    var rest: [String] = []
    var index = 0
    while index < words.count, words[index] != "--" {
      let word = words[index]
      let next = index + 1 < words.count ? words[index + 1] : ""
      index += 1
      if Self.folderFlags.contains(word) {
        self.folder = RelativeFolder.joined(folder, next)
        index += 1
      } else if Self.filterWords.contains(word) || (word == "-w" && program == "npm") {
        isEverywhere = true
        index += 1
      } else if word.hasPrefix("-") {
        if word == "-w" { self.folder = "" }
        isEverywhere = isEverywhere || Self.everywhereFlags.contains { word.hasPrefix($0) }
      } else {
        isEverywhere = isEverywhere || word == "workspaces" || word == "recursive"
        rest.append(word)
      }
    }
    name = rest.first { !Self.verbs.contains($0) }.map { $0 == "t" || $0 == "tst" ? "test" : $0 }
  }

  private static let folderFlags: Set<String> = ["--prefix", "-C", "--cwd", "--dir"]
  private static let filterWords: Set<String> = ["--filter", "-F", "--workspace", "workspace"]
  private static let everywhereFlags = [
    "-r", "--recursive", "--workspaces", "-ws", "--filter=", "--workspace=", "-A", "--all",
  ]
  private static let verbs: Set<String> = [
    "run", "run-script", "task", "foreach", "recursive", "workspaces",
  ]
}
