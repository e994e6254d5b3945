import Readiness
import SourceTree

/// Reads the targets of files that name commands.
enum TargetReader {
  /// The targets of a makefile or justfile with their recipes.
  static func makeTargets(_ text: SourceText) -> [ScriptTable.Entry] {
    var entries: [ScriptTable.Entry] = []
    var open: Range<Int> = 0..<0
    for number in 1...text.lineCount {
      let line = text.string(ofLine: number)
      if line.first == "\t" || line.first == " " {
        let command = recipe(line)
        for index in open where !command.isEmpty { entries[index].command += command + "\n" }
      } else if let match = header.captures(in: line) {
        let (names, rest) = (match[1].words, match[2].words)
        open = entries.count..<(entries.count + names.count)
        let prerequisites = rest.filter { !$0.contains("=") && !$0.hasPrefix("#") }
        for name in names {
          entries.append(
            .init(
              folder: text.file.folder,
              name: name.hasPrefix("@") ? String(name.dropFirst()) : name,
              command: "",
              place: Place(text.path, number),
              prerequisites: prerequisites
            )
          )
        }
      } else if !line.isEmpty, !line.hasPrefix("#") {
        open = 0..<0
      }
    }
    return entries
  }

  private static func recipe(_ line: String) -> String {
    let plain = line.trimmed
    let isTolerant = plain.prefix { "@-+".contains($0) }.contains("-")
    let command = String(plain.drop { "@-+".contains($0) })
    return isTolerant && !command.hasSuffix("\\") ? command + " || true" : command
  }

  /// The tasks of a `Taskfile.yml`.
  static func taskTargets(_ text: SourceText) -> [ScriptTable.Entry] {
    guard let root = try? StructuredValue(yaml: text.bytes) else { return [] }
    return (root["tasks"]?.members ?? []).map { member in
      let list = member.value["cmds"] ?? member.value["cmd"] ?? member.value
      let commands = list.strings + list.elements.compactMap { $0["cmd"]?.scalarText }
      let tasks = list.elements.compactMap { $0["task"]?.scalarText }
      let needed =
        (member.value["deps"]?.strings ?? [])
        + (member.value["deps"]?.elements ?? [])
        .compactMap { $0["task"]?.scalarText }
      return ScriptTable.Entry(
        folder: text.file.folder,
        name: member.name,
        command: commands.joined(separator: "\n"),
        place: Place(text.path, max(member.line, 1)),
        prerequisites: needed + tasks
      )
    }
  }

  private static let header = Pattern(#"^([A-Za-z0-9_.@%/$(){} -]+?)(?:\s+\*?\w+=\S*)*\s*::?(?!=)\s*(.*)$"#)
}

extension String {
  /// The parts between white space.
  fileprivate var words: [String] { split { $0 == " " || $0 == "\t" }.map(String.init) }
}
