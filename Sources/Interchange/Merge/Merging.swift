internal import Readiness

/// Merges parts of registers and gathers what the sides do not agree on.
struct Merging {
  private(set) var conflicts: [MergeConflict] = []

  /// Merges a list of values that are told apart by a key, each field by field.
  ///
  /// A value that one side removed is gone if the other left it alone, else kept.
  mutating func items<Item: MergedByField, Key: Hashable>(
    _ base: [Item],
    _ ours: [Item],
    _ theirs: [Item],
    by key: (Item) -> Key,
    subject: (Item) -> MergeConflict.Subject
  ) -> [Item] {
    ThreeWay.keyed(base, ours, theirs, by: key) { sides in
      guard let some = sides.ours ?? sides.theirs else { return nil }
      guard let our = sides.ours, let their = sides.theirs else {
        return kept(some, of: sides, subject(some))
      }
      return fields(sides.base, our, their, subject(some))
    }
  }

  /// Merges a value field by field.
  mutating func fields<Whole: MergedByField>(
    _ base: Whole?,
    _ ours: Whole,
    _ theirs: Whole,
    _ subject: MergeConflict.Subject
  ) -> Whole {
    var result = ours
    for field in Whole.mergeFields {
      for clash in field.merge(base, ours, theirs, &result) {
        note(
          subject,
          clash.field,
          base: clash.base,
          ours: MergeConflict.Side(clash.ours, authors: ours.authors(since: base)),
          theirs: MergeConflict.Side(clash.theirs, authors: theirs.authors(since: base))
        )
      }
    }
    return result
  }

  /// Notes a conflict.
  mutating func note(
    _ subject: MergeConflict.Subject,
    _ field: String?,
    base: String?,
    ours: MergeConflict.Side,
    theirs: MergeConflict.Side
  ) {
    conflicts.append(
      MergeConflict(subject: subject, field: field, base: base, ours: ours, theirs: theirs)
    )
  }

  /// Keeps what one side removed and the other changed.
  private mutating func kept<Item: MergedByField>(
    _ item: Item,
    of sides: ThreeWay.Sides<Item>,
    _ subject: MergeConflict.Subject
  ) -> Item {
    let changed = MergeConflict.Side(
      "changed: \(item.changedNames(since: sides.base).joined(separator: ", "))",
      authors: item.authors(since: sides.base)
    )
    let removed = MergeConflict.Side(nil)
    let isOurs = sides.ours != nil
    note(
      subject,
      nil,
      base: sides.base?.encoded.words(of: ["title", "statement", "name"]),
      ours: isOurs ? changed : removed,
      theirs: isOurs ? removed : changed
    )
    return item
  }
}

extension MergedByField {
  /// The names of the members in which the value differs from a state of it.
  fileprivate func changedNames(since base: Self?) -> [String] {
    guard case .object(let members) = encoded else { return [] }
    let old = base?.encoded
    var names = members.filter { old?[member: $0.name] != $0.value }.map(\.name)
    if case .object(let members)? = old {
      names += members.map(\.name).filter { encoded[member: $0] == nil }
    }
    return names
  }
}
