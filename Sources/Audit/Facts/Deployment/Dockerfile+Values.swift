package import SourceTree

extension Dockerfile {
  /// What build arguments and variables of the final image are when nobody sets them; without a default, empty.
  package var finalValues: [String: String] {
    var values: [String: String] = [:]
    let chain = finalChain.reversed().flatMap(\.instructions)
    for instruction in arguments + chain where ["ARG", "ENV"].contains(instruction.keyword) {
      let words = instruction.arguments.split(whereSeparator: \.isWhitespace)
      // `ENV NAME value`, the old form.
      if instruction.keyword == "ENV", words.count == 2, !words[0].contains("=") {
        values[String(words[0])] = String(words[1]).unquoted
        continue
      }
      for word in words {
        let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
        guard let name = parts.first else { continue }
        // An argument named again in a stage takes the default that stands before the stages.
        values[name] = parts.count > 1 ? parts[1].unquoted : values[name] ?? ""
      }
    }
    return values
  }
}
