package import SourceTree

extension SourceFacts {
  /// Words of which a file must hold one to be worth reading for facts.
  package static let keywords: [String] = []

  /// What a source file says; nothing for files that are no product code.
  package init(of text: SourceText) { self.init() }

  /// Puts together what several files say, such as the prefix under which one file mounts the routes of another.
  package mutating func resolve() {}
}
