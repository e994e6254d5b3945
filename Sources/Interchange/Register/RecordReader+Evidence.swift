internal import Readiness
internal import RegisterJSON

extension RecordReader {
  /// Evidence in all its forms; a quote stands as the text of the place it was found at.
  mutating func readEvidence() {
    for entry in record.entries(.evidence) {
      let evidence = Self.evidence(entry.value)
      guard !evidence.list.isEmpty else { continue }
      finding.evidence += evidence.list
      mapped.append((entry.name, "evidence"))
      if evidence.isWhole { record.use(entry) }
    }
    readCommand()
    for entry in record.entries(.snippet) {
      let text = entry.value.kind == .array ? entry.value.readableText : entry.value.string ?? ""
      guard !text.isEmpty, entry.value.isWhollyReadable else { continue }
      finding.evidence.append(Evidence(quote(text)))
      use(entry, as: "evidence")
    }
  }

  private func quote(_ text: String) -> Evidence.Kind {
    guard let place = finding.locations.first else { return .note(text: text) }
    return .file(path: place.path, startLine: place.startLine, endLine: place.endLine, snippet: text)
  }

  private mutating func readCommand() {
    let command = take(.command, as: "evidence") { $0.value.string?.trimmed }
    let output = take(.output, as: "evidence") { $0.value.kind == .string ? $0.value.string : nil }
    if let command {
      finding.evidence.append(Evidence(.command(line: command, exitStatus: nil, output: output ?? "")))
    } else if let output {
      finding.evidence.append(Evidence(.note(text: output)))
    }
  }

  /// The pieces of evidence of a value, and whether they hold all of it.
  static func evidence(_ node: JSONNode) -> (list: [Evidence], isWhole: Bool) {
    switch node.kind {
    case .array:
      var all: (list: [Evidence], isWhole: Bool) = ([], true)
      for element in node.elements where !element.saysNothing {
        let inner = element.kind == .array ? (list: [note(element)], isWhole: true) : evidence(element)
        all.list += inner.list
        all.isWhole = all.isWhole && inner.isWhole
      }
      return all
    case .object: return objectEvidence(node)
    case .null: return ([], true)
    case .string, .number, .boolean: return ([note(node)], true)
    }
  }

  /// A text: what it says, or the lines that it names.
  private static func note(_ node: JSONNode) -> Evidence {
    let text = node.kind == .array ? node.value.text : node.scalarText ?? ""
    let parsed = LocationText(text)
    if parsed.isWhole, parsed.locations.count == 1, let place = parsed.locations.first, place.startLine != nil
    {
      return Evidence(
        .file(path: place.path, startLine: place.startLine, endLine: place.endLine, snippet: "")
      )
    }
    return Evidence(.note(text: text))
  }

  /// An object: lines of a file, a command with its output, or something said.
  private static func objectEvidence(_ node: JSONNode) -> (list: [Evidence], isWhole: Bool) {
    var inner = RecordReader(FoundRecord(node: node), Setting(areas: AreaWords(.standard)))
    inner.readPlaces()
    inner.readCommand()
    if inner.finding.evidence.isEmpty, !inner.finding.locations.isEmpty {
      let text = inner.take(.snippet, as: "snippet") { $0.value.string } ?? ""
      inner.finding.evidence = [Evidence(inner.quote(text))]
    }
    if inner.finding.evidence.isEmpty {
      return ([Evidence(.note(text: node.readableText))], node.isWhollyReadable)
    }
    let fillers: Set<String> = ["type", "kind"]
    return (inner.finding.evidence, inner.record.rest.allSatisfy { fillers.contains($0.name) })
  }

  /// Whether something shows the finding beyond lines of files.
  var hasEvidenceBesidesFiles: Bool {
    finding.evidence.contains { if case .file = $0.kind { false } else { true } }
  }
}
