package import SourceTree

extension SourceFacts {
  /// What a source file says; nothing for files that are no product code.
  package init(of text: SourceText) { self.init() }
}
