/// One part of the page, with a heading of its own and a place in the contents.
///
/// To add one, write a value that keeps this promise and name it in ``ReleasePage/sections``.
protocol PageSection {
  /// The place that the contents link to.
  var anchor: PageAnchor { get }
  /// The heading, which is level 2.
  var title: String { get }
  /// Writes what stands below the heading; headings in it begin at level 3.
  func write(_ page: inout HTMLPage)
}
