import Readiness

/// A part of a value that is compared and taken over as one.
struct Aspect<Whole>: Sendable {
  /// The name of the part in files.
  let name: String
  let isSame: @Sendable (Whole, Whole) -> Bool
  let copy: @Sendable (_ source: Whole, _ destination: inout Whole) -> Void

  /// Makes an aspect of one property.
  init<Part: Equatable & Sendable>(_ name: String, _ path: any WritableKeyPath<Whole, Part> & Sendable) {
    self.name = name
    isSame = { $0[keyPath: path] == $1[keyPath: path] }
    copy = { source, destination in destination[keyPath: path] = source[keyPath: path] }
  }

  /// Makes one aspect of two, which are only ever taken over together.
  init(_ name: String, _ first: Aspect, _ second: Aspect) {
    self.name = name
    isSame = { first.isSame($0, $1) && second.isSame($0, $1) }
    copy = { source, destination in
      first.copy(source, &destination)
      second.copy(source, &destination)
    }
  }
}

extension Array {
  /// Makes on a value the step from one state to another, in each aspect in which the value is in the first state.
  ///
  /// Returns the value after it, and the names of the aspects in which the value was in neither state.
  func carryOver<Whole>(
    from before: Whole,
    to after: Whole,
    on current: Whole
  ) -> (value: Whole, refused: [String]) where Element == Aspect<Whole> {
    var value = current
    var refused: [String] = []
    for aspect in self where !aspect.isSame(before, after) && !aspect.isSame(current, after) {
      if aspect.isSame(current, before) {
        aspect.copy(after, &value)
      } else {
        refused.append(aspect.name)
      }
    }
    return (value, refused)
  }
}
