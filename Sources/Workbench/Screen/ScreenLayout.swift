package import CellGrid
import Flowchart

/// Where each part of the main screen goes, for a size and what is shown.
package struct ScreenLayout: Equatable, Sendable {
  /// The row that says what is released and where it stands.
  package private(set) var header = Rect(x: 0, y: 0, width: 0, height: 0)
  /// The chart, empty where there is no room for it.
  package private(set) var flow = Rect(x: 0, y: 0, width: 0, height: 0)
  /// How the chart is drawn in that room.
  package private(set) var flowShape = FlowPane.Shape.hidden
  /// The rule over the list, which is also where a filter is typed.
  package private(set) var listTitle = Rect(x: 0, y: 0, width: 0, height: 0)
  /// The findings, the names of their columns included.
  package private(set) var list = Rect(x: 0, y: 0, width: 0, height: 0)
  /// The line between list and detail when they stand side by side.
  package private(set) var divider = Rect(x: 0, y: 0, width: 0, height: 0)
  /// The rule over the detail.
  package private(set) var detailTitle = Rect(x: 0, y: 0, width: 0, height: 0)
  /// The finding under the cursor.
  package private(set) var detail = Rect(x: 0, y: 0, width: 0, height: 0)
  /// The rows of keys and notices.
  package private(set) var footer = Rect(x: 0, y: 0, width: 0, height: 0)

  /// The smallest screen on which the workbench can be used.
  package static let minimum = Size(columns: 24, rows: 6)

  /// Whether a screen is large enough.
  package static func isUsable(_ size: Size) -> Bool {
    size.columns >= minimum.columns && size.rows >= minimum.rows
  }

  /// The rows at the bottom that the footer takes.
  package static func footerHeight(_ size: Size) -> Int { size.rows >= 20 && size.columns >= 60 ? 2 : 1 }

  /// Lays out a model's screen; a pane with the focus that has no room beside the others gets all of it.
  package init(_ model: Model) {
    self.init(model, zoomed: model.isZoomed ? model.focus : nil)
    if !shows(model.focus) { self.init(model, zoomed: model.focus) }
  }

  private init(_ model: Model, zoomed: Model.Pane?) {
    var body: Rect
    (header, body) = Rect(model.size).splitTop(1)
    (footer, body) = body.splitBottom(Self.footerHeight(model.size))
    switch zoomed {
    case .flow:
      flow = body
      flowShape = model.flow.alone
    case .list: (listTitle, list) = body.splitTop(1)
    case .detail: (detailTitle, detail) = body.splitTop(1)
    case nil:
      flowShape = model.flow.beside
      (flow, body) = body.splitTop(flowShape.height)
      layOutFindings(body, showsDetail: model.isDetailShown)
    }
  }

  /// Whether a pane has any room.
  package func shows(_ pane: Model.Pane) -> Bool {
    switch pane {
    case .flow: !flow.isEmpty
    case .list: !list.isEmpty
    case .detail: !detail.isEmpty
    }
  }

  /// The most rows that the flowchart may take: half of a tall screen, else the strip's two, else none.
  static func flowRows(of size: Size) -> Int {
    if size.rows > 30 { return size.rows / 2 }
    return size.rows >= 16 ? 2 : 0
  }

  /// List and detail side by side, or one above the other, or the list alone.
  private mutating func layOutFindings(_ body: Rect, showsDetail: Bool) {
    if showsDetail, body.width >= 100 {
      let (right, left) = body.splitRight(max(44, body.width * 2 / 5))
      (listTitle, list) = left.splitTop(1)
      (detailTitle, detail) = right.splitTop(1)
      (divider, detail) = detail.splitLeft(1)
    } else if showsDetail, body.height >= 14 {
      let (bottom, top) = body.splitBottom(max(6, body.height * 2 / 5))
      (listTitle, list) = top.splitTop(1)
      (detailTitle, detail) = bottom.splitTop(1)
    } else {
      (listTitle, list) = body.splitTop(1)
    }
  }
}
