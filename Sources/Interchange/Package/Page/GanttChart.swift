import Readiness

/// A plan in hours as bars, one row for each step, by owner.
struct GanttChart {
  let plan: GanttPlan

  /// The most steps that the picture shows.
  static let limit = 80
  private static let width = 1_000
  /// Where hour 0 is; titles stand before it.
  private static let left = 330
  /// Where the last hour is; words about a bar may stand after it.
  private static let right = 900
  private static let rowHeight = 26
  private static let laneHeight = 32
  private static let axisHeight = 34

  func write(_ page: inout HTMLPage) {
    var rows = 0
    let shown = plan.lanes.compactMap { lane -> GanttPlan.Lane? in
      let room = Self.limit - rows
      guard room > 0 else { return nil }
      rows += min(room, lane.bars.count)
      return GanttPlan.Lane(owner: lane.owner, bars: Array(lane.bars.prefix(room)))
    }
    let height = Self.axisHeight + shown.count * Self.laneHeight + rows * Self.rowHeight + 6
    page.block(
      "svg",
      [
        "viewBox": "0 0 \(Self.width) \(height)", "width": String(Self.width), "role": "img",
        "aria-label": "Gantt chart of the remediation; the table below has the same in words.",
      ]
    ) { page in
      page.inline("defs") { page in
        page.inline(
          "pattern",
          [
            "id": "critical-hatch", "width": "8", "height": "8", "patternUnits": "userSpaceOnUse",
            "patternTransform": "rotate(45)",
          ]
        ) { $0.inline("path", ["class": "hatch", "d": "M0 0v8"], "") }
      }
      writeAxis(height, &page)
      var y = Self.axisHeight
      for lane in shown {
        write(lane, y, &page)
        y += Self.laneHeight
        for bar in lane.bars {
          write(bar, y, &page)
          y += Self.rowHeight
        }
      }
    }
  }

  private func write(_ lane: GanttPlan.Lane, _ y: Int, _ page: inout HTMLPage) {
    page.box(x: 0, y: y, width: Self.width, height: Self.laneHeight - 4, class: "lane")
    let hours = counted(lane.bars.reduce(0) { $0 + $1.step.hours }, "hour")
    page.label(
      "\(Self.cut(lane.owner ?? "nobody", 60)), \(hours)",
      x: 10,
      y: y + 19,
      class: "strong"
    )
  }

  /// The place of an hour.
  private func x(_ hour: Int) -> Int {
    Self.left + hour * (Self.right - Self.left) / max(1, plan.hours)
  }

  private func writeAxis(_ height: Int, _ page: inout HTMLPage) {
    let step = Self.tick(for: plan.hours)
    for hour in stride(from: 0, through: plan.hours, by: step) {
      page.inline(
        "path",
        ["class": "grid", "d": "M\(x(hour)) \(Self.axisHeight - 8)V\(height)"],
        ""
      )
      page.label("\(hour) h", x: x(hour), y: 18, class: "small quiet")
    }
  }

  private func write(_ bar: GanttPlan.Bar, _ y: Int, _ page: inout HTMLPage) {
    let step = bar.step
    page.label(Self.cut("\(step.finding) \(step.title)", 40), x: 10, y: y + 17, class: "small")
    let start = x(bar.start)
    guard step.hours > 0 else {
      page.inline(
        "path",
        ["class": "guess", "d": "M\(start + 7) \(y + 5)l7 8-7 8-7-8z"],
        ""
      )
      return page.label("not estimated", x: start + 20, y: y + 17, class: "small quiet")
    }
    let width = max(4, x(bar.end) - start - 1)
    page.box(x: start, y: y + 4, width: width, height: 18, class: step.isCritical ? "task main" : "task")
    if step.isCritical {
      page.inline(
        "rect",
        [
          "fill": "url(#critical-hatch)", "x": String(start), "y": String(y + 4), "width": String(width),
          "height": "18",
        ],
        ""
      )
    }
    let words = "\(step.hours) h" + (step.isCritical ? ", critical" : "")
    page.label(
      words,
      x: start + width + 6,
      y: y + 17,
      class: step.isCritical ? "small strong" : "small quiet"
    )
  }

  /// The hours between two lines of the axis, so that there are at most ten.
  static func tick(for hours: Int) -> Int {
    var step = 1
    let factors = [2, 4, 8, 16, 24, 40, 80, 160, 400, 800]
    for factor in factors where hours / step > 10 { step = factor }
    while hours / step > 10 { step *= 10 }
    return step
  }

  private static func cut(_ text: String, _ limit: Int) -> String {
    let line = VisibleText.line(text)
    return line.count > limit ? line.prefix(limit - 1) + "\u{2026}" : line
  }
}

extension HTMLPage {
  /// A rectangle in a picture.
  mutating func box(x: Int, y: Int, width: Int, height: Int, class kind: String) {
    inline(
      "rect",
      [
        "class": kind, "x": String(x), "y": String(y), "width": String(width), "height": String(height),
        "rx": "3",
      ],
      ""
    )
  }
}
