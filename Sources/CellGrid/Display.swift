/// Something that shows grids, such as a terminal or a recorder in a test.
package protocol Display {
  /// The extent in which grids can be shown now.
  var size: Size { get }

  /// The colours that can be shown.
  var colorDepth: ColorDepth { get }

  /// Shows a grid in place of the one before.
  mutating func present(_ grid: Grid)
}
