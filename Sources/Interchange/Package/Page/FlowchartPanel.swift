import Flowchart
import Readiness

/// The plan as a flowchart with the state of each workstream; on narrow screens as a list.
struct FlowchartPanel: PageSection {
  let subject: PackageSubject

  let anchor = PageAnchor.section("flowchart")
  let title = "The audit as a flow"

  func write(_ page: inout HTMLPage) {
    let plan = subject.context.plan
    guard !plan.workstreams.isEmpty else { return page.block("p", "The plan has no workstream.") }
    let nodes = PlanNode.all(of: subject)
    let graph = Graph(plan)
    let finished = plan.workstreams.count { $0.status.isFinished }
    page.block(
      "p",
      ["class": "lead"],
      "\(finished) of \(counted(plan.workstreams.count, "workstream")) finished. Numbers are open findings, "
        + "from critical to informational."
    )
    let placement = FlowchartLayout.place(
      graph,
      card: PlanChart.card(for: nodes),
      horizontalGap: PlanChart.gap,
      arrowheads: .ownRow
    )
    if let placement {
      page.block(
        "div",
        [
          "class": "chart plan-chart", "role": "region", "tabindex": "0",
          "aria-label": "Flowchart of the plan",
        ]
      ) { PlanChart(nodes: nodes, placement: placement).write(&$0) }
    }
    page.block("ol", ["class": placement == nil ? "plan-list always" : "plan-list"]) { page in
      for rank in FlowchartLayout.rankOrder(of: graph) {
        for place in rank { page.block("li") { nodes[place].write(&$0) } }
      }
    }
  }
}

extension Graph {
  /// The workstreams of a plan by their places, and what feeds what.
  fileprivate init(_ plan: Plan) {
    let places = WorkstreamPlaces(plan)
    self.init(
      nodes: plan.workstreams.map { Node(id: $0.id.text, label: $0.title) },
      edges: plan.dependencies.compactMap { dependency in
        guard let from = places[dependency.from], let to = places[dependency.to], from != to else {
          return nil
        }
        return Edge(from: .node(from), to: .node(to))
      }
    )
  }
}
