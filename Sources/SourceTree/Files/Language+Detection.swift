extension Language {
  /// The language of a file by its name, given in lower case.
  init(name: String) {
    let dot = name.lastIndex(of: ".")
    let suffix = dot.map { String(name[name.index(after: $0)...]) } ?? ""
    let byExtension = dot == nil ? nil : Self.byExtension[suffix]
    if let language = Self.byName[name] {
      self = language
    } else if let language = byExtension, language != .environment,
      name.first != "." || dot != name.startIndex
    {
      // `dockerfile.ts` and `.env.d.ts` are programs, whatever they begin with.
      self = language
    } else if ["dockerfile", "containerfile"].contains(where: { name == $0 || name.hasPrefix($0 + ".") }) {
      self = .dockerfile
    } else if name.hasPrefix("makefile.") {
      self = .make
    } else if name.hasPrefix(".env") && (name.count == 4 || name.dropFirst(4).first == ".")
      || name.hasPrefix("env.") || byExtension == .environment
    {
      self = .environment
    } else {
      self = .plain
    }
  }

  /// The language of a text that begins with `#!`; nil when it does not or names no known program.
  init?(interpreterLine bytes: [UInt8]) {
    guard bytes.starts(with: "#!".utf8) else { return nil }
    let line = String(decoding: bytes.prefix(200).prefix { $0 != 10 && $0 != 13 }.dropFirst(2), as: UTF8.self)
    let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
    guard let program = words.first?.split(separator: "/").last else { return nil }
    var name = program
    if program == "env" {
      // Past `env` come its options and variables, then the program.
      let next = words.dropFirst().first { !$0.hasPrefix("-") && !$0.contains("=") }
      guard let called = next?.split(separator: "/").last else { return nil }
      name = called
    }
    while let last = name.last, last.isNumber || last == "." { name = name.dropLast() }
    guard let language = Self.byInterpreter[name.lowercased()] else { return nil }
    self = language
  }
}
