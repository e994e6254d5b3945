internal import Readiness

/// A value whose fields are merged each by itself.
protocol MergedByField: Equatable, Sendable {
  /// Everything in the value but what tells it from others.
  static var mergeFields: [MergeField<Self>] { get }

  /// The value of which nothing is known, which two sides that both made it started from.
  var blank: Self { get }

  /// The value as files have it, for words.
  var encoded: PropertyValue { get }

  /// Who had a hand in the value since a state of it, as far as it tells.
  func authors(since base: Self?) -> [String]
}

extension MergedByField {
  func authors(since base: Self?) -> [String] { [] }
}

/// A part of a value that is merged by itself.
struct MergeField<Whole: MergedByField>: Sendable {
  /// What two sides made of a field, when they differ.
  struct Clash {
    var field: String
    var base: String?
    var ours: String?
    var theirs: String?
  }

  /// Puts the merged part into a value that is as ours, and says where ours had to stay against theirs.
  ///
  /// Without a base both sides made the value.
  let merge: @Sendable (_ base: Whole?, _ ours: Whole, _ theirs: Whole, _ result: inout Whole) -> [Clash]

  /// Makes a field of a property; the names are those of the members that it has in files.
  ///
  /// With a default, a side that has made the value and not the field leaves it to the other side.
  init<Part: Equatable & Sendable>(
    _ names: String...,
    at path: any WritableKeyPath<Whole, Part> & Sendable,
    hasDefault: Bool = true
  ) {
    merge = { base, ours, theirs, result in
      let start = base ?? (hasDefault ? ours.blank : nil)
      let part = ThreeWay.value(start.map { $0[keyPath: path] }, ours[keyPath: path], theirs[keyPath: path])
      guard let part else { return [Self.clash(names, base, ours, theirs)] }
      result[keyPath: path] = part
      return []
    }
  }

  /// Makes a field of a list to which both sides add and from which both remove.
  init<Element: Equatable & Sendable, Key: Hashable & SendableMetatype>(
    list path: any WritableKeyPath<Whole, [Element]> & Sendable,
    by key: @escaping @Sendable (Element) -> Key
  ) {
    merge = { base, ours, theirs, result in
      result[keyPath: path] = ThreeWay.union(
        (base ?? ours.blank)[keyPath: path],
        ours[keyPath: path],
        theirs[keyPath: path],
        by: key
      )
      return []
    }
  }

  /// Makes a field of a time, of which the earlier or later counts when both sides changed it.
  init(
    time path: any WritableKeyPath<Whole, Timestamp?> & Sendable,
    choosing choose: @escaping @Sendable ([Timestamp]) -> Timestamp?
  ) {
    merge = { base, ours, theirs, result in
      let (start, our, their) = (base ?? ours.blank, ours[keyPath: path], theirs[keyPath: path])
      result[keyPath: path] =
        ThreeWay.value(start[keyPath: path], our, their) ?? choose([our, their].compactMap { $0 })
      return []
    }
  }

  /// Makes a field of the members that a record carries beyond its fields, each by itself.
  init(properties path: any WritableKeyPath<Whole, [Property]> & Sendable) {
    merge = { base, ours, theirs, result in
      var clashes: [Clash] = []
      result[keyPath: path] = ThreeWay.keyed(
        (base ?? ours.blank)[keyPath: path],
        ours[keyPath: path],
        theirs[keyPath: path],
        by: \.name
      ) { sides in
        let kept = sides.ours ?? sides.theirs
        clashes.append(
          Clash(
            field: kept?.name ?? "",
            base: sides.base?.value.text,
            ours: sides.ours?.value.text,
            theirs: sides.theirs?.value.text
          )
        )
        return sides.ours
      }
      return clashes
    }
  }

  /// Makes a field of other steps.
  init(_ merge: @escaping @Sendable (Whole?, Whole, Whole, inout Whole) -> [Clash]) { self.merge = merge }

  /// A clash with the values of a field's members in words.
  static func clash(_ names: [String], _ base: Whole?, _ ours: Whole, _ theirs: Whole) -> Clash {
    Clash(
      field: names.first ?? "",
      base: base?.encoded.words(of: names),
      ours: ours.encoded.words(of: names),
      theirs: theirs.encoded.words(of: names)
    )
  }
}

extension PropertyValue {
  /// The member of an object with this name.
  subscript(member name: String) -> PropertyValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The members with these names in one line; nil when there are none.
  func words(of names: [String]) -> String? {
    let words = names.compactMap { self[member: $0]?.words }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// The value in one line, an object as its members.
  private var words: String {
    guard case .object(let members) = self else { return text }
    return members.map { "\($0.name): \($0.value.words)" }.joined(separator: ", ")
  }
}
