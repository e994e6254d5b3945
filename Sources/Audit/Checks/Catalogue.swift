/// Every check that comes with the program.
package enum Catalogue {
  /// All checks, structural and pattern, by id.
  package static let all: [Check] = (single + Chain.checks(of: single)).sorted { $0.order < $1.order }

  /// The checks that look by themselves.
  private static let single: [Check] = structural + patterns

  /// The structural checks, by workstream.
  static let structural: [Check] =
    baseline + dependencies + security + workflows + access + contracts + backend + interface + quality
    + containers
    + operations

  /// The pattern checks of `checks/`; their tests see to it that each can be read.
  static let patterns: [Check] = EmbeddedChecks.files.compactMap { file in
    do throws(CheckFileFault) {
      return try CheckFile.read(Array(file.text.utf8), name: file.name)
    } catch {
      assertionFailure("\(error)")
      return nil
    }
  }
}

extension Check {
  /// Letters first, then the number: `B-07` before `B-13` before `S-01`.
  fileprivate var order: (String, Int) {
    let parts = id.split(separator: "-", maxSplits: 1)
    return (parts.first.map(String.init) ?? id, parts.last.flatMap { Int($0) } ?? 0)
  }
}
